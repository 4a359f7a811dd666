"""PP-1, the progression policy, as pure functions of the record."""
