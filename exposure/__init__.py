"""Everything a command line could use: rules, storage, edits and reports; no Qt."""
