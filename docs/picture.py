"""Draw the README's picture: run a command of kortilt and save what it prints as SVG.

    python docs/picture.py

The picture holds text, not pixels, and asks no other machine for anything: a font of the reader's own is used.
"""

from __future__ import annotations

import io
import os
import shlex
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "timeline.svg"
COMMAND = 'kortilt timeline --country "South Korea" --topic trade --within 2021/2024'
WIDTH = 100
FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width;
}}
.{unique_id}-title {{ font-size: 18px; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">
{matrix}
</g></g></svg>
"""


def output() -> str:
    """Run the command as a terminal would show it, with colours."""
    arguments = [*shlex.split(COMMAND)[1:], "--format", "table", "--color", "always"]
    environment = {
        **os.environ,
        "COLUMNS": str(WIDTH),
        "PYTHONPATH": str(ROOT),
        "KORTILT_FACTS": "",
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-m", "kortilt", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def drawn(text: str) -> str:
    """Turn terminal output into an SVG picture."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text.from_ansi(text.rstrip()), soft_wrap=True)
    return console.export_svg(title=COMMAND, theme=MONOKAI, code_format=FORMAT, unique_id="kortilt")


if __name__ == "__main__":
    PICTURE.write_text(drawn(output()), encoding="utf-8")
