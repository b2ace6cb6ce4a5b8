"""What rules share, and comparisons of one trait that are told under another rule; each holds a part against a fact."""
