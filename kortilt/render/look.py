"""What the output is drawn for."""

from kortilt.tuples import NamedTuple


class Look(NamedTuple):
    """A screen, or a file, and the fields that were asked for."""

    width: int = 80
    """Columns; only the table looks at it."""
    color: bool = False
    unicode: bool = True
    """Whether the output can show more than ASCII."""
    fields: tuple[str, ...] | None = None
    """Fields to print instead of the format's own choice."""
    header: bool = False
    """Whether TSV and CSV begin with the names of their columns."""
