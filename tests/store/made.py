"""Records made by hand, so that the store is tested apart from reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from tawatur.model.incident import Evidence, Grade, Incident, Member, Reason, Voice
from tawatur.model.record import (
    Attribution,
    ChainLink,
    Claim,
    ClaimOrigin,
    Event,
    Factuality,
    Place,
    Record,
    Report,
    ReportInput,
    Role,
    Run,
    Segment,
    Time,
)
from tawatur.model.spans import Span, span_of

MARKET = "قصفت المدفعية سوق تل الزيتون صباح الاثنين، وقال الدفاع المدني إن 7 مدنيين قتلوا."
PRISON = "هاجم مسلحون سجن الوادي في مدينة النهر ليل الثلاثاء وفرّ عشرات السجناء."
NOON = "2023-05-01"


def span(text: str, words: str | None) -> Span | None:
    """The first place of ``words`` in ``text``."""
    if words is None:
        return None
    at = text.index(words)
    return span_of(text, at, at + len(words))


def claim(
    report: str,
    number: int,
    text: str,
    trigger: str,
    kind: str = "shelling",
    agent: str | None = None,
    actor: str | None = None,
    place: str | None = None,
    origin: str | None = None,
    days: tuple[str | None, str | None] | None = None,
) -> Claim:
    """A claim whose words all stand in ``text``."""
    at = span(text, trigger)
    assert at is not None
    roles = [Role(s.text, s.start, s.end, "agent", actor, None) for s in [span(text, agent)] if s]
    said = span(text, origin)
    chain = [ChainLink("publisher", None, None, None, None)]
    chain += [ChainLink("official", None, said.text, said.start, said.end)] if said else []
    event = Event(f"{report}-e{number}", kind, "occurred", at, tuple(roles), (), _place(text, place), _time(text, days))
    mode = "indirect" if said else "narrated"
    return Claim(
        f"{report}-c{number}",
        event,
        Attribution(mode, tuple(chain), None, None),
        Factuality("certain", "+", "asserts", ()),
        ClaimOrigin({}),
    )


def _place(text: str, words: str | None) -> Place | None:
    at = span(text, words)
    if at is None:
        return None
    return Place(
        at.text, at.start, at.end, "xx.hill", at.text, "Olive Hill", "settlement", 1.0, 2.0, "own", 1.0, "in", "XX",
        ("محافظة السهل",), None, None, (),
    )  # fmt: skip


def _time(text: str, days: tuple[str | None, str | None] | None) -> Time | None:
    return None if days is None else Time(text[:1], 0, 1, days[0], days[1], "day", "stated")


def report_of(given: ReportInput) -> Report:
    """The identity of a report, as a reader would give it."""
    raw = given.text.encode()
    key = "\x1f".join((given.publisher or "", given.url or "", given.text)).encode()
    name = "r" + hashlib.blake2b(key, digest_size=8).hexdigest()
    return Report(
        name, given.id, given.publisher, given.url, given.published_at, given.title, "ar",
        hashlib.sha256(raw).hexdigest(), given.text,
    )  # fmt: skip


def read(given: ReportInput, resources: str = "lexicon-1") -> Record:
    """A reader that knows two words."""
    report, text = report_of(given), given.text
    claims: list[Claim] = []
    for trigger, kind in (("قصفت", "shelling"), ("هاجم", "ground_attack")):
        if trigger in text:
            claims.append(claim(report.id, len(claims) + 1, text, trigger, kind))
    return Record(report, (Segment(0, len(text), "sentence"),), tuple(claims), (), Run("0.1", resources))


def record(given: ReportInput, claims: Iterable[Claim] = ()) -> Record:
    """A record with these claims."""
    return Record(report_of(given), (), tuple(claims), (), Run("0.1", "lexicon-1"))


def market(publisher: str = "وكالة السهل", published_at: str = NOON, **more: str) -> Record:
    """A report on a shelled market, with one claim of an official."""
    given = ReportInput(MARKET, publisher=publisher, published_at=published_at, **more)
    name = report_of(given).id
    told = claim(
        name, 1, MARKET, "قصفت", agent="المدفعية", actor="army:plain", place="سوق تل الزيتون", origin="الدفاع المدني"
    )
    return record(given, [told])


def prison(publisher: str = "شبكة النهر", published_at: str = "2023-05-03", **more: str) -> Record:
    """A report on an attacked prison, told by its publisher, with stated days."""
    given = ReportInput(PRISON, publisher=publisher, published_at=published_at, **more)
    name = report_of(given).id
    days = ("2023-05-02T20:00", "2023-05-02T23:59")
    told = claim(name, 1, PRISON, "هاجم", "ground_attack", agent="مسلحون", place="سجن الوادي", days=days)
    return record(given, [told])


def incident(record: Record, grade: str = "fair", name: str | None = None) -> Incident:
    """An incident of the claims of one record."""
    why = Reason("made", {})
    voice = Voice("v", "v", "publisher", (record.report.id,), (), 0, why)
    days = [record.report.published_at]
    return Incident(
        name or f"i-{record.report.id}", "attack", tuple(c.event.type for c in record.claims), "سوق", None, None, None,
        days[0], days[0], (record.report.id,), 1, (voice,), tuple(_member(record, c) for c in record.claims), (), (),
        (), (), (), (), Grade(grade, "F", 6, why, why), (),
    )  # fmt: skip


def _member(record: Record, told: Claim) -> Member:
    at, why = told.event.trigger, Reason("made", {})
    return Member(
        Evidence(record.report.id, told.id, at.start, at.end), told.event.type, told.event.status, "core", "v", why,
        None, None, None, "certain", "+", "asserts", why, None,
    )  # fmt: skip


def build(records: Iterable[Record]) -> tuple[Incident, ...]:
    """One incident for each record with a claim."""
    return tuple(incident(r) for r in sorted(records, key=lambda r: r.report.id) if r.claims)
