"""The samples as a bundle: read by the program once, its incidents built from them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.ingest.intake import Desk, take_in
from tawatur.ingest.items import Taken
from tawatur.model.codes import RoleName
from tawatur.model.record import Place, Record, Role
from tawatur.pipeline import read_incidents, read_report
from tests.incidents.make import claim, report

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@cache
def samples() -> Bundle:
    """The bundle of ``samples/``."""
    taken = take_in([str(SAMPLES)], Desk("0.1", "2024-01-01T00:00:00Z"))
    records = tuple(read_report(item.report) for item in taken if isinstance(item, Taken))
    return Bundle(records, read_incidents(records))


def act(
    kind: str,
    *roles: tuple[RoleName, str | None, str | None],
    place: str = "sy.hasakah.sinaa_prison_ghuwayran",
    publisher: str = "وكالة النهر",
    figures: tuple[dict[str, object], ...] = (),
) -> Record:
    """A report of one act, its participants given as (role, actor id, kind), at a place of the samples."""
    text = "هجوم أدى إلى مقتل 3 مدنيين و5 مقاتلين و4 جنود ثم 12 قتيلا، قال الناشر"
    made = report(
        publisher,
        text,
        claim(kind, "هجوم", date="2022-01-20", figures=list(figures)),
        publisher=publisher,
        day="2022-01-21",
    )
    (told,) = made.claims
    parts = tuple(Role(actor or by or "", 0, 4, role, actor, by) for role, actor, by in roles)
    event = msgspec.structs.replace(told.event, roles=parts, place=_place(place))
    return msgspec.structs.replace(made, claims=(msgspec.structs.replace(told, event=event),))


def bundle_of(*records: Record) -> Bundle:
    """Records with the incidents that they tell of."""
    return Bundle(records, read_incidents(records))


def _place(name: str) -> Place:
    places = (claim.event.place for record in samples().records for claim in record.claims if claim.event.place)
    return next(place for place in places if place.id == name)
