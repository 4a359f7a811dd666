"""Painted controls, each a subclass of a native one."""
