"""From what the rules found to a label: of one fact or of several, of a statement or a compound, and in what words."""
