"""Data that travels with the program: fonts, icons, movements, words."""
