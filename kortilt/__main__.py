"""The installed `kortilt` and `python -m kortilt`: run the command line, and leave without clearing up.

A command takes some dozens of milliseconds. Looking for reference cycles, and taking apart what the system frees
anyway, would be a sixth of that; neither is done, since values here are trees that live until the output is written.
"""

import contextlib
import gc
import os
import sys


def main() -> None:
    """Run the command that the arguments name and end the process with its exit code."""
    gc.disable()
    from kortilt.cli import main as run

    try:
        run()
    except SystemExit as leaving:
        if not isinstance(leaving.code, int | None):
            raise
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                stream.flush()
        os._exit(leaving.code or 0)


if __name__ == "__main__":
    main()
