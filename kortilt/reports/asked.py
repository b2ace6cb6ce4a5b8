"""What was given to be checked, and how."""

from kortilt.model.verdicts import Caveat, Label, Verdict
from kortilt.report import JsonValue
from kortilt.tuples import NamedTuple

CAVEAT = "caveat"
"""Stands for every caveat where verdicts are picked by name."""
PICKS = (*(label.value for label in Label), CAVEAT, *(caveat.value for caveat in Caveat))
"""What `--only` takes."""


class Asked(NamedTuple):
    """A query on claims."""

    paths: tuple[str, ...] = ()
    """Files as given, and `<stdin>` for standard input."""
    as_of: str = ""
    """The day on which "last year" is understood, in EDTF."""
    lines: bool = False
    """Whether each line of the input is one claim."""
    fail_on: str = ""
    """Empty where it depends on the kind of input."""
    only: tuple[str, ...] = ()
    """Verdicts and caveats to list, each one of PICKS; all where it is empty."""
    all: bool = False
    """Whether sentences that make no claim, or are ignored, are listed too."""
    explain: bool = False

    def query(self) -> JsonValue:
        """Spell it for JSON."""
        return {
            "paths": list(self.paths),
            "as_of": self.as_of or None,
            "lines": self.lines,
            "fail_on": self.fail_on or None,
            "only": list(self.only),
            "all": self.all,
            "explain": self.explain,
        }

    def lists(self, verdict: Verdict, ignored: str) -> bool:
        """Whether a verdict is listed."""
        is_asked = self.all or (Label.NOT_A_CLAIM.value in self.only and not ignored)
        if (ignored or verdict.verdict is Label.NOT_A_CLAIM) and not is_asked:
            return False
        names = {verdict.verdict.value, *(caveat.value for caveat in verdict.caveats)}
        return not self.only or bool(names & set(self.only)) or (CAVEAT in self.only and bool(verdict.caveats))
