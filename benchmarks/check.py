"""How fast claims are checked, and in how much memory.

    python benchmarks/check.py [CLAIMS] [--count N] [--runs N]

CLAIMS holds one claim a line, or one JSON object a line with `claim`; without it, the project's labelled claims where
there are any, else claims made of the shipped base's sentences. Prints for the shipped base and for generated bases of
1,000 and 10,000 facts the claims checked a second by one Checker, the time to build it and the most memory that the
process took; then what a claim costs on the larger base against the smaller; and then `kortilt check CLAIM` against
`kortilt timeline --format tsv`, as a ratio of whole processes measured in turn. Absolute times are for orientation.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generate import generated_base, generated_claims
from startup import KORTILT, ROOT, SIZES, TSV, ratio

from kortilt import load
from kortilt.checking import Checker

LABELLED = ROOT / "tests" / "checking" / "claims" / "given.jsonl"
CHECKED = (0, 1)
"""Exit codes of `kortilt check` that are no fault."""


class Measured(NamedTuple):
    """One base measured."""

    facts: int
    claims: int
    building: float
    """Seconds to make the Checker, after the base is loaded."""
    seconds: float
    """Seconds for all the claims."""
    loaded_mb: float
    """Most memory of the process until the base was loaded, without the Checker."""
    peak_mb: float

    @property
    def each(self) -> float:
        """Seconds a claim."""
        return self.seconds / self.claims

    def __str__(self) -> str:
        return (
            f"{1 / self.each:9,.0f} claims/s  {self.each * 1000:6.2f} ms a claim  "
            f"checker built in {self.building:6.2f} s  peak {self.peak_mb:4.0f} MB ({self.loaded_mb:.0f} without it)"
        )


def measure(facts: Path, claims: Sequence[str] | None, count: int, runs: int) -> Measured:
    """Check claims in this process; without any, so many are made of the base's sentences. The best run counts."""
    base = load(facts)
    loaded = _peak_mb()
    claims = claims or generated_claims([fact.claim for fact in base.facts], count)
    start = time.perf_counter()
    checker = Checker(base)
    checker.check_claim(claims[0])
    building = time.perf_counter() - start
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        for claim in claims:
            checker.check_claim(claim)
        times.append(time.perf_counter() - start)
    return Measured(len(base.facts), len(claims), building, min(times), loaded, _peak_mb())


def measured_apart(facts: Path, claims: Path | None, count: int, runs: int) -> Measured:
    """Measure in a process of its own, so that memory is that of this base alone."""
    options = ["--measure", str(facts), "--count", str(count), "--runs", str(runs)]
    command = [sys.executable, __file__, *options, *([str(claims)] if claims else [])]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Measured(*json.loads(done.stdout))


def claims_in(path: Path) -> list[str]:
    """Read the claims of a file, one a line."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return [json.loads(line)["claim"] if line.startswith("{") else line for line in lines]


def _peak_mb() -> float:
    try:
        import resource
    except ImportError:  # Windows has no such count
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _bases(claims: Path | None, count: int, runs: int) -> None:
    shipped = measured_apart(ROOT / "facts.toml", claims, count, runs)
    print(f"shipped base, {shipped.facts} facts, {shipped.claims} claims  {shipped}")
    measured = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "facts.toml"
            path.write_text(generated_base(size), encoding="utf-8")
            measured.append(measured_apart(path, None, count, runs))
        print(f"generated, {size:6,} facts, {count} claims  {measured[-1]}")
    small, large = measured
    print(f"a claim on {large.facts:,} facts / on {small.facts:,}  {large.each / small.each:.2f}  (aim: less than 2)")


def _process(claim: str, runs: int) -> None:
    check = (*KORTILT[:-1], "check", claim)
    times, one, two = ratio(check, (*KORTILT, *TSV), runs, CHECKED)
    print(f"kortilt check / timeline, TSV  {times:.2f}  (aim 1.5; {one * 1000:.0f} ms to {two * 1000:.0f} ms)")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="?", type=Path, metavar="CLAIMS")
    parser.add_argument("--count", type=int, default=400, help="claims made where none are given")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    path = options.claims or (LABELLED if LABELLED.exists() else None)
    if options.measure:
        given = claims_in(options.claims) if options.claims else None
        print(json.dumps(measure(options.measure, given, options.count, options.runs)))
        return
    _bases(path, options.count, options.runs)
    claim = claims_in(path)[0] if path else load(str(ROOT / "facts.toml")).facts[0].claim
    _process(claim, options.runs * 5)


if __name__ == "__main__":
    main()
