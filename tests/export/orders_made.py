"""Notices for the formats that alert people, and what people say of them."""

from __future__ import annotations

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.model.judgement import Judgement, Verb
from tawatur.model.record import Notice, Place, Record, Role, Time
from tawatur.model.spans import Span
from tawatur.review import make_judgement, notice_fields, target_notice, whole_notice
from tests.model.records import full_record

TEXT = "قالت الشرطة: يفرض حظر التجول في مدينة الرقة من 24 كانون الثاني حتى 31 كانون الثاني. اتصلوا على 0900 000 001"
WORDS = "يفرض حظر التجول في مدينة الرقة من 24 كانون الثاني حتى 31 كانون الثاني."


def _at(words: str) -> tuple[str, int, int]:
    start = TEXT.index(words)
    return words, start, start + len(words)


CITY = Place(
    *_at("مدينة الرقة"), "gn:1", "الرقة", "Ar-Raqqah", "settlement", 35.95, 39.01, "own", 5.0, "in", "SY", ("sy",),
    "SY1101", 172955, (),
)  # fmt: skip


def time(first: str | None, last: str | None, words: str | None = None) -> Time:
    """A time of two days or moments; ``words`` need not stand in the text."""
    text, start, end = _at("حتى 31 كانون الثاني")
    return Time(words or text, start, end, first, last, "day" if first or last else "unknown", "stated")


def notice(**changed: object) -> Notice:
    """A curfew with a first and a last day, told by a police."""
    plain = Notice(
        "r1-n1", "curfew", Role(*_at("الشرطة"), "issuer", None, "official"), CITY, time("2022-01-24", "2022-01-24"),
        time("2022-01-31", "2022-01-31"), (Span(*_at("0900 000 001")),), Span(*_at(WORDS)),
    )  # fmt: skip
    return msgspec.structs.replace(plain, **changed)


def record(*notices: Notice, **report: object) -> Record:
    """A report with notices and no claims."""
    full = full_record()
    told = msgspec.structs.replace(full.report, **{"text": TEXT, **report})
    return msgspec.structs.replace(full, report=told, notices=notices or (notice(),), claims=())


def judged(
    record: Record, verb: Verb = "accept", field: str | None = None, value: str | None = None
) -> tuple[Judgement, ...]:
    """What a person says of the first notice."""
    first = record.notices[0]
    machine = notice_fields(first)[field] if field else whole_notice(first)
    target = target_notice(record, first)
    return (
        make_judgement(
            verb, [target], who="سلمى", at="2022-01-23T12:30:00Z", why="على صفحة الشرطة", field=field, value=value,
            machine=machine,
        ),
    )  # fmt: skip


def bundle(record: Record, *judgements: Judgement) -> Bundle:
    """A bundle of one report."""
    return Bundle((record,), (), judgements)
