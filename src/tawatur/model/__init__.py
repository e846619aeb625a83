"""Frozen types and their JSON. Imports nothing but the standard library and msgspec."""
