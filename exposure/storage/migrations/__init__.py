"""How a file of an older version is brought up to date: a copy first, then one transaction, or nothing at all."""
