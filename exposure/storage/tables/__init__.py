"""The tables, one a record, in the order in which they are born."""
