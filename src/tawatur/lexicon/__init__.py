"""Loads, validates, compiles and digests the language resources."""
