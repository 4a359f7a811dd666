"""The visit: since last time, today, before you go."""
