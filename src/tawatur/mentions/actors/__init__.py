"""Participants and sources as a text names them: whole noun phrases, what they are and whom they belong to."""

from tawatur.mentions.actors.reader import read_actors

__all__ = ["read_actors"]
