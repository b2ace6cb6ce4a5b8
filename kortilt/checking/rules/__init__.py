"""The rules by which a claim and a fact are compared, one module each, named as findings name them.

A rule's module docstring is what `kortilt explain RULE` shows, and its `EXAMPLES` are run by a test.
"""

from importlib import import_module

from kortilt.model.verdicts import Label
from kortilt.tuples import NamedTuple

RULES = (
    *("detail", "figure", "arithmetic", "series", "date", "role", "office", "substitution", "speaker", "quotation"),
    *("polarity", "comparison", "contrast", "kind", "modality", "extent", "context", "prose"),
)
"""Every rule, in the order in which findings are listed."""
TWO_MINISTERS = """[countries.SE]
name = "Sweden"
adjectives = ["Swedish"]
[people.ada-orm]
name = "Ada Orm"
country = "SE"
offices = [{ title = "finance minister" }]
[people.bo-lind]
name = "Bo Lind"
country = "SE"
offices = [{ title = "defence minister" }]
"""
"""TOML of the people whom several rules' examples speak of."""


class Example(NamedTuple):
    """A claim held against a base of one or two made-up facts."""

    fact: str
    """The fact's sentence; several are apart by a line end."""
    when: str
    """EDTF; one for each sentence, apart by a space."""
    claim: str
    verdict: Label
    declared: str = ""
    """TOML that declares whoever the sentences name, where that matters."""
    fields: tuple[str, ...] = ()
    """TOML keys that each fact has beside its sentence, where that matters."""
    before: str = ""
    """The sentence of a draft that stands before the claim."""


class RuleExplanation(NamedTuple):
    """What a rule compares, in words and by example."""

    name: str
    text: str
    examples: tuple[Example, ...]


def explanation_of(name: str) -> RuleExplanation:
    """Give a rule's explanation; raises KeyError for a name that is no rule."""
    if name not in RULES:
        raise KeyError(name)
    rule = import_module(f"kortilt.checking.rules.{name}")
    return RuleExplanation(name, (rule.__doc__ or "").strip(), rule.EXAMPLES)
