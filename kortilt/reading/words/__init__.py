"""Words of English, and what they mean to each other."""
