"""Explain: how the worry keeps going, in the patient's own words, and what else it could be."""
