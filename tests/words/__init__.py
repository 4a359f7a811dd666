"""What the sentences promise."""
