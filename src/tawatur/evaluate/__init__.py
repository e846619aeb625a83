"""Scorers of the reader and the gate."""
