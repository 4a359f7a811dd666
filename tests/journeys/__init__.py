"""The whole program by keys: as a person has it, on a screen of its own, and in this process."""
