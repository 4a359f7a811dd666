"""Everything somebody can do, one small class a verb."""
