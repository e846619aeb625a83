"""The user's own gazetteer: importers of common formats and the database that is laid over the shipped tables."""
