"""Stories, archives and sheets read into edits."""
