"""A flare, in the order of a phone call."""
