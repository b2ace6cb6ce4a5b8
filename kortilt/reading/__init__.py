"""Reading: a sentence into the elements that can be compared."""
