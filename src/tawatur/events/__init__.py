"""Triggers, roles, figures to events, and claims."""
