"""From what users have to reports."""
