"""Mentions: times, quantities, places and actors, found independently of one another."""
