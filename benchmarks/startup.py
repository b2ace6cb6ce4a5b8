"""How long a command takes, as ratios to importing the libraries that it stands on, measured in turn in one run.

    python benchmarks/startup.py [--runs N]

Prints the median ratio of each pair of runs, for generated bases of 1,000 and 10,000 facts the time of the whole
process in multiples of the shipped base's, and for a generated balance of 10,000 facts the time of a tilt in multiples
of the timeline's: weighing must not take longer and longer the more periods there are. Absolute times are shown for
orientation only: machines differ.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Container, Sequence
from pathlib import Path

from generate import generated_balance, generated_base

ROOT = Path(__file__).resolve().parent.parent
# What the installed script runs; `python -m` would add the time of its own machinery.
SCRIPT = (sys.executable, "-c", "from kortilt.__main__ import main; main()")
KORTILT = (*SCRIPT, "--facts", str(ROOT / "facts.toml"), "timeline")
TSV = ("--format", "tsv")
TABLE = ("--format", "table", "--color", "always")
PAIRS = (
    ("TSV / import typer", (*KORTILT, *TSV), "import typer", 1.3),
    ("table / import typer and rich", (*KORTILT, *TABLE), "import typer, rich.console, rich.table", 1.3),
)
SIZES = (1_000, 10_000)
TILTS = (
    ("tilt --by year", ("tilt",), 1.5),
    ("tilt --by month", ("tilt", "--by", "month"), 1.5),
    ("tilt --by month --scale plover", ("tilt", "--by", "month", "--scale", "plover"), 2.0),
)
"""Name, arguments, and the ratio to a timeline of the same base that is aimed at."""


def seconds(command: Sequence[str], codes: Container[int] = (0,)) -> float:
    """Run a command to its end, with one of these exit codes, and give the wall time of the whole process."""
    environment = {**os.environ, "COLUMNS": "100", "PYTHONPATH": str(ROOT)}
    # An installed package has its modules compiled; without that, compiling is most of what is measured.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, env=environment)
    taken = time.perf_counter() - start
    if done.returncode not in codes:
        raise SystemExit(f"{command} ended with {done.returncode}")
    return taken


def ratio(
    command: Sequence[str], other: Sequence[str], runs: int, codes: Container[int] = (0,)
) -> tuple[float, float, float]:
    """Run both in turn, the first ending with one of these codes; give the median ratio and both medians in seconds."""
    seconds(command, codes), seconds(other)
    pairs = [(seconds(command, codes), seconds(other)) for _ in range(runs)]
    return (
        statistics.median(one / two for one, two in pairs),
        statistics.median(one for one, _ in pairs),
        statistics.median(two for _, two in pairs),
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    for name, command, imports, aim in PAIRS:
        times, one, two = ratio(command, (sys.executable, "-c", imports), runs)
        print(f"{name:32} {times:5.2f}  (aim {aim}; {one * 1000:.0f} ms to {two * 1000:.0f} ms)")
    shipped = (*KORTILT, *TSV)
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "facts.toml"
            path.write_text(generated_base(size), encoding="utf-8")
            command = (*SCRIPT, "--facts", str(path), "timeline", *TSV)
            times, one, two = ratio(command, shipped, max(3, runs // 3))
            print(f"{size:6,} facts / shipped base, TSV   {times:5.2f}  ({one * 1000:.0f} ms to {two * 1000:.0f} ms)")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.toml"
        path.write_text(generated_balance(SIZES[-1]), encoding="utf-8")
        facts = (*SCRIPT, "--facts", str(path))
        for name, arguments, aim in TILTS:
            times, one, two = ratio((*facts, *arguments, *TSV), (*facts, "timeline", *TSV), max(3, runs // 3))
            taken = f"{one * 1000:.0f} ms to {two * 1000:.0f} ms"
            print(f"{SIZES[-1]:6,} facts, {name} / timeline   {times:5.2f}  (aim {aim}; {taken})")


if __name__ == "__main__":
    main()
