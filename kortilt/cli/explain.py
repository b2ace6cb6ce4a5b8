"""`kortilt explain`."""

from typing import Annotated

import typer

from kortilt.checking.rules import RULES, explanation_of
from kortilt.cli.opening import color_of
from kortilt.cli.options import Common, RowOutput, argument
from kortilt.cli.screen import print_report
from kortilt.explanations import EXPLANATIONS
from kortilt.problems import UsageError, quoted
from kortilt.reports.explain import Explained, ExplainedRule, RuleExample

CODES = argument("[CODE|RULE...]", "codes", help="Codes of problems and names of rules; without one, list all.")


def explain(
    ctx: typer.Context, codes: Annotated[list[str] | None, CODES] = None, *, output: RowOutput, common: Common
) -> None:
    """Say what the code of a problem means, or what a rule compares."""
    asked = [find_entry(code) for code in codes or ()]
    shown = asked or [*EXPLANATIONS, *RULES]
    problems = [code for code in shown if code in EXPLANATIONS]
    rules = [(name, explained_rule(name)) for name in shown if name in RULES]
    print_report(Explained(problems, rules, is_list=not asked), output, color_of(ctx, common))


def find_entry(text: str) -> str:
    """Find the code or the rule that is meant, in any case of letters; raises UsageError with the nearest."""
    for name in (text.upper(), text.lower().replace("-", "_")):
        if name in EXPLANATIONS or name in RULES:
            return name
    from difflib import get_close_matches

    near = get_close_matches(text.upper(), EXPLANATIONS, 3, 0.5) or get_close_matches(text.lower(), RULES, 3, 0.5)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise UsageError(f"there is no code or rule {quoted(text)}", f"{hint}kortilt explain lists them all")


def explained_rule(name: str) -> ExplainedRule:
    """Explain a rule: its first sentence is its title."""
    rule = explanation_of(name)
    first, *others = (" ".join(paragraph.split()) for paragraph in rule.text.split("\n\n"))
    title, _, rest = first.partition(". ")
    text = "\n".join(filter(None, (rest, *others)))
    examples = tuple(
        RuleExample(each.fact, each.when, f"{each.before} {each.claim}".strip(), each.verdict) for each in rule.examples
    )
    return ExplainedRule(title[:1].lower() + title[1:].removesuffix("."), text, examples)
