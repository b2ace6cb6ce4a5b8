"""Passages checked in order, each in its place and by what the draft said before it."""

from collections.abc import Callable, Iterator

from kortilt.model.drafts import Checked
from kortilt.model.verdicts import Examination, Label, Verdict
from kortilt.passages import Given, Passage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.checking import Checker
    from kortilt.reading.discourse import Discourse


def check_given(
    checker: "Checker", given: Given, *, explain: bool = False, step: Callable[[int], None] | None = None
) -> Checked:
    """Check all passages of an input; `step` is told how many are done."""
    done: list[Examination] = []
    for examination in _examinations(checker, given):
        # The facts that were considered are kept only to explain.
        done.append(examination if explain else examination._replace(candidates=()))
        if step is not None:
            step(len(done))
    stale = [remark for at, remark in given.ignores if _is_fine(done[at].verdict)]
    return Checked(
        given.path,
        given.text,
        tuple(each.verdict for each in done),
        tuple(passage.span for passage in given.passages) if given.text else (),
        tuple(passage.ignored for passage in given.passages) if given.is_draft else (),
        tuple(sorted((*given.remarks, *stale))),
        tuple(each.candidates for each in done) if explain else None,
        given.is_draft,
    )


def _examinations(checker: "Checker", given: Given) -> Iterator[Examination]:
    discourse = checker.open_discourse() if given.is_draft else None
    called: dict[str, Discourse] = {}
    for passage in given.passages:
        # A footnote goes on from the sentence that calls it.
        here = called.get(passage.label, discourse)
        examination = _unchecked(passage) if given.is_ignored else _examine(checker, passage, here)
        if discourse is not None:
            called.update(dict.fromkeys(passage.calls, discourse.branch()) if passage.calls else {})
        yield examination._replace(verdict=examination.verdict._replace(**passage.place._asdict()))


def _examine(checker: "Checker", passage: Passage, discourse: "Discourse | None") -> Examination:
    line, block = passage.place.line, passage.block
    if discourse is None:
        return checker.examine(passage.text) if passage.is_claim else _unchecked(passage)
    if passage.is_claim:
        return checker.examine_next(discourse, passage.text, line, block, passage.header)
    discourse.hear(passage.text, line, block, is_claim=False, is_heading=passage.reason == "heading")
    return _unchecked(passage)


def _unchecked(passage: Passage) -> Examination:
    label = Label.NOT_ENOUGH_EVIDENCE if passage.is_claim else Label.NOT_A_CLAIM
    reason = passage.reason or ("not checked" if passage.is_claim else "makes no claim")
    return Examination(Verdict(passage.text, label, (), reason, (), (), ()), ())


def _is_fine(verdict: Verdict) -> bool:
    return verdict.verdict is Label.NOT_A_CLAIM or (verdict.verdict is Label.SUPPORTED and not verdict.caveats)
