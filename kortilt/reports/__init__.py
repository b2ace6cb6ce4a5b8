"""What a reader is told: each report is a value with rows for programs and a page for people."""
