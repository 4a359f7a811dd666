"""Before you go: what was learned, the plan until next time, the sheet, the note."""
