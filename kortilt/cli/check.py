"""`kortilt check`."""

from collections.abc import Iterable
from contextlib import closing
from typing import Annotated

import typer

from kortilt.cli.inputs import STDIN
from kortilt.cli.opening import color_of, open_base
from kortilt.cli.options import Common, argument
from kortilt.cli.outputs import Outputs
from kortilt.cli.plan import FailOn, Plan, Reading, Telling, read_plan
from kortilt.cli.progress import Progress
from kortilt.cli.screen import note
from kortilt.cli.work import Result, Task, check_inputs
from kortilt.model.drafts import Checked
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Label, Verdict
from kortilt.problems import UsageError, visible
from kortilt.reports.coverage import WRONG, Coverage, RunTotal
from kortilt.reports.verdicts import Verdicts

FAILED, FAULT = 1, 2
GIVEN = argument(
    "[TEXT|FILE|FOLDER|-]...",
    help="Claims in quotation marks, drafts (.md, .txt, .docx), folders of drafts, or - for standard input.",
)


def check(
    ctx: typer.Context,
    given: Annotated[list[str] | None, GIVEN] = None,
    *,
    reading: Reading,
    telling: Telling,
    common: Common,
) -> None:
    """Check claims, or each sentence of a draft.

    Each is held against the base, and the command ends with 1 if one does not hold. An argument is a file if it exists
    or looks like a path, and a claim else. Standard input is plain text, if --stdin-name does not say otherwise. A
    claim that begins with a hyphen stands after --. Defaults stand in [tool.kortilt] of pyproject.toml. In a draft,
    <!-- kortilt: ignore REASON --> before a sentence passes over it.
    """
    plan = read_plan(given or [], reading, telling)
    _tell(plan.found.faults)
    if plan.found.faults and not plan.found.inputs:
        raise typer.Exit(FAULT)
    base = open_base(ctx, common)
    with Progress(is_quiet=plan.is_quiet) as progress, Outputs(plan.targets, color_of(ctx, common)) as outputs:
        task = Task(plan.asked.lines, plan.asked.explain)
        # Closed whatever happens, so that no process of it is left behind.
        with closing(check_inputs(base, plan.day, plan.found.inputs, task, plan.jobs, progress)) as results:
            code = _Run(base, plan, outputs, progress).through(results)
    if code:
        raise typer.Exit(code)


class _Run:
    """One run on its way, input by input."""

    def __init__(self, base: FactBase, plan: Plan, outputs: Outputs, progress: Progress) -> None:
        self._base, self._plan, self._outputs, self._progress = base, plan, outputs, progress

    def through(self, results: Iterable[Result]) -> int:
        """Write what was found, and give the exit code; where nothing could be read, nothing is written."""
        found = Coverage(unread=len(self._plan.found.faults))
        failed = False
        for result in results:
            self._progress.clear()
            if isinstance(result, UsageError):
                _tell([result])
                found = found._replace(unread=found.unread + 1)
                continue
            found = found.plus(result)
            failed = failed or _fails(self._plan.fail_on, result)
            self._outputs.add(Verdicts(self._base, result, self._plan.asked))
            self._remark(result)
        self._progress.clear()
        if not found.inputs:
            raise typer.Exit(FAULT)
        total = RunTotal(self._base, self._plan.asked, found)
        self._outputs.finish(total)
        if not self._plan.is_quiet and not self._outputs.has_counts and total.line():
            note(total.line())
        return FAULT if found.unread else FAILED if failed else 0

    def _remark(self, checked: Checked) -> None:
        for each in () if self._plan.is_quiet else checked.remarks:
            note(f"{visible(checked.path or STDIN)}:{each.line}:{each.column}: warning: {visible(each.message)}")


def _tell(faults: Iterable[UsageError]) -> None:
    for fault in faults:
        note(f"Error: {fault}")


def _fails(asked: FailOn | None, checked: Checked) -> bool:
    level = asked or (FailOn.REFUTED if checked.is_draft else FailOn.UNSUPPORTED)
    return any(_fails_on(level, verdict) for at, verdict in enumerate(checked.verdicts) if not checked.reason(at))


def _fails_on(level: FailOn, verdict: Verdict) -> bool:
    if level is FailOn.NEVER or verdict.verdict is Label.NOT_A_CLAIM:
        return False
    if verdict.verdict in WRONG:
        return True
    is_held = verdict.verdict is Label.SUPPORTED
    return level is not FailOn.REFUTED and (not is_held or (level is FailOn.CAVEAT and bool(verdict.caveats)))
