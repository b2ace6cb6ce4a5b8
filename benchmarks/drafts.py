"""How fast a folder of drafts is checked, in how much memory, and what a second process gains.

    python benchmarks/drafts.py [--drafts N] [--words N]

Writes a folder of generated drafts (Markdown: headings, paragraphs, lists, a table and a footnote each; sentences of
the shipped base as they stand, changed, or of other matters) and checks it with `kortilt check FOLDER` as a whole
process: a tenth of it and all of it in one process, and all of it in two. Prints words a second, the most memory of any
process, what all of it takes against its tenth, and what two processes take against one. Absolute times are for
orientation.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generate import generated_claims
from startup import ROOT, SCRIPT

from kortilt import load

WIDTH = 90
"""Columns at which the paragraphs are wrapped, as drafts often are."""
ASIDE = (
    "The harbour was quiet that morning.",
    "What comes next?",
    "It was not the first time.",
    "Both sides said little.",
    "Consider the calendar.",
    "That year the rain came late.",
)


class Measured(NamedTuple):
    """One run."""

    drafts: int
    words: int
    seconds: float
    peak_mb: float
    """Of the largest process."""

    def __str__(self) -> str:
        return f"{self.words / self.seconds:8,.0f} words/s  peak {self.peak_mb:4.0f} MB  ({self.seconds:.0f} s)"


def generated_draft(number: int, words: int, sentences: Sequence[str]) -> str:
    """Write a draft of about so many words; the same number gives the same draft."""
    chance = random.Random(number)
    parts = [f"# Draft {number}"]
    count = 0
    while count < words:
        chosen = [chance.choice(ASIDE if chance.random() < 0.2 else sentences) for _ in range(chance.randint(2, 6))]
        count += sum(len(sentence.split()) for sentence in chosen)
        kind = chance.random()
        if kind < 0.1:
            parts.append("\n".join(f"- {sentence}" for sentence in chosen))
        elif kind < 0.15:
            parts.append(f"## Part {len(parts)}")
        else:
            parts.append(_wrapped(" ".join(chosen)))
    rows = "\n".join(f"| {chance.randint(2000, 2024)} | {chance.randint(1, 999)} |" for _ in range(3))
    parts += [f"| Year | Ships |\n|---|---|\n{rows}", f"And so it went.[^1]\n\n[^1]: {chance.choice(sentences)}"]
    return "\n\n".join(parts) + "\n"


def write_folder(folder: Path, drafts: int, words: int) -> int:
    """Write so many drafts and count their words."""
    told = [fact.claim for fact in load(str(ROOT / "facts.toml")).facts]
    sentences = [*told, *generated_claims(told, len(told))]
    total = 0
    for number in range(drafts):
        text = generated_draft(number, words, sentences)
        total += len(text.split())
        (folder / f"{number:05}.md").write_text(text, encoding="utf-8")
    return total


def measure(folder: Path, drafts: int, words: int, jobs: int) -> Measured:
    """Check a folder in a process of its own."""
    check = (
        *SCRIPT,
        "--facts",
        str(ROOT / "facts.toml"),
        "check",
        str(folder),
        "--jobs",
        str(jobs),
        "--format",
        "jsonl",
    )
    code = (
        "import json, resource, subprocess, sys; "
        "done = subprocess.run(json.loads(sys.argv[1]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(done.returncode > 1)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    command = [sys.executable, "-c", code, json.dumps(check)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    taken = time.perf_counter() - start
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Measured(drafts, words, taken, int(done.stdout) / scale)


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drafts", type=int, default=1_000)
    parser.add_argument("--words", type=int, default=1_000, help="words a draft")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        tenth, whole = Path(name) / "tenth", Path(name) / "whole"
        counts = []
        for folder, drafts in ((tenth, options.drafts // 10), (whole, options.drafts)):
            folder.mkdir()
            counts.append(write_folder(folder, drafts, options.words))
        small = measure(tenth, options.drafts // 10, counts[0], 1)
        print(f"{small.drafts:6,} drafts, 1 process    {small}", flush=True)
        one = measure(whole, options.drafts, counts[1], 1)
        print(f"{one.drafts:6,} drafts, 1 process    {one}", flush=True)
        two = measure(whole, options.drafts, counts[1], 2)
        print(f"{two.drafts:6,} drafts, 2 processes  {two}", flush=True)
    print(f"memory, all drafts / a tenth of them  {one.peak_mb / small.peak_mb:.2f}  (aim 1: flat)")
    print(f"time a word, all drafts / a tenth of them  {one.seconds / one.words / (small.seconds / small.words):.2f}")
    print(f"time, 1 process / 2  {one.seconds / two.seconds:.2f}  (2 at best)")


if __name__ == "__main__":
    main()
