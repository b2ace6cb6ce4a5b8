"""Days given as options: a day is never filled in, neither from a coarser date nor from today's."""

from datetime import date

from kortilt.model.edtf import EdtfError, parse_edtf
from kortilt.problems import UsageError, quoted


def parse_day(text: str) -> date:
    """Read a whole day in EDTF; raises UsageError for any other date."""
    try:
        when = parse_edtf(text)
    except EdtfError as error:
        raise UsageError(f"--as-of: {error.message}", 'write a day, for example "2024-02-08"') from error
    if when.form != "date" or when.precision != "day" or when.qualifier or when.start is None:
        raise UsageError(f"--as-of: {quoted(text)} is not a single day", 'write for example "2024-02-08"')
    return when.start
