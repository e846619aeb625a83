"""Judgements in the store: they are only ever added; taking one back is a judgement of its own."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, insert, select

from tawatur.model.judgement import Judgement
from tawatur.store.log import digest_of
from tawatur.store.schema import judgements

_decoder = msgspec.json.Decoder(Judgement)


def save_judgement(connection: Connection, judgement: Judgement) -> str | None:
    """Keeps a judgement and gives its digest; None when the very same one is there already."""
    if connection.execute(select(judgements.c.id).where(judgements.c.id == judgement.id)).first():
        return None
    json = msgspec.json.encode(judgement)
    connection.execute(insert(judgements).values(id=judgement.id, json=json.decode()))
    return digest_of(json)


def all_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """All judgements in the order in which they were made known to the store."""
    found = connection.execute(select(judgements.c.json).order_by(judgements.c.row)).scalars()
    return tuple(_decoder.decode(json) for json in found)
