"""My evidence: the page a patient keeps, as it will be printed."""
