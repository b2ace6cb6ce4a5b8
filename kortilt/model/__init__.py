"""Values, and how one is spelled; no files, no printing."""
