"""The list of tries."""
