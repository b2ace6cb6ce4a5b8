"""What was found in one input: a draft, lines, or claims given as words."""

from kortilt.model.verdicts import Candidate, Verdict
from kortilt.tuples import NamedTuple


class Remark(NamedTuple):
    """What is to be said of a place in a draft that is no verdict: an ignore that does nothing."""

    line: int
    column: int
    message: str


class Checked(NamedTuple):
    """One input with a verdict on each of its sentences, in order."""

    path: str | None
    """None for claims given as words."""
    text: str
    """As written, line ends included; empty where nothing was written but claims."""
    verdicts: tuple[Verdict, ...]
    spans: tuple[tuple[int, int], ...] = ()
    """Where in the text each sentence stands: offsets in code points, end exclusive."""
    ignored: tuple[str, ...] = ()
    """For each sentence, the reason why the draft asks to ignore it; empty where it does not."""
    remarks: tuple[Remark, ...] = ()
    candidates: tuple[tuple[Candidate, ...], ...] | None = None
    """For each sentence, the facts that were considered; None where nobody asks."""
    is_draft: bool = False
    """Whether it was cut into sentences, questions and orders among them."""

    def reason(self, at: int) -> str:
        """Say why a sentence is ignored; empty where it is not."""
        return self.ignored[at] if self.ignored else ""
