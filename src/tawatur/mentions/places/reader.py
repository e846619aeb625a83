"""Reads the places of a document: names with their type words, resolved as far as the text allows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tawatur.lexicon.place_words import PLACES
from tawatur.mentions.places.adjectives import Adjectival, adjectival_places, countries_by_adjective, side_end
from tawatur.mentions.places.gazetteer import Entry, Gazetteer, Point, gazetteer_of
from tawatur.mentions.places.overlay import Overlay, all_hits, overlaid_gazetteer
from tawatur.mentions.places.resolve import Verdict, judge
from tawatur.mentions.places.spots import Frame, Spot, frame_of, relation_at, spots_of
from tawatur.mentions.places.surroundings import Surroundings, surroundings_of
from tawatur.mentions.places.unlisted import Unlisted, unlisted_names
from tawatur.model.codes import PlaceLevel, PlaceRelation
from tawatur.model.mentions import PlaceMention
from tawatur.text.document import Document

_SITES: tuple[PlaceLevel, ...] = ("facility", "neighbourhood", "street", "line")  # these hold no other place
_RIGHT_BEHIND = 2
_TOWNS: tuple[PlaceLevel, ...] = ("settlement", "admin1", "admin2", "admin3")
_WAYS: tuple[PlaceLevel, ...] = ("street", "line")  # a road called after a town need not lie there


def read_places(
    document: Document,
    publisher: str | None = None,
    country: str | None = None,
    adjectives: bool = False,
    overlay: Overlay | None = None,
) -> tuple[PlaceMention, ...]:
    """The places that a document names, in text order, without overlap.

    ``publisher`` (a name) or ``country`` (ISO 3166 alpha-2) say whose report it is and settle namesakes. Offsets are
    code points of the raw text; a point is in degrees of WGS84, ``radius_km`` says how far off it may be. A place that
    is known only by its holder has basis ``parent``; one of which nothing is known has basis ``none``. With
    ``adjectives`` the countries are listed too that only a relational adjective names ("الوزير الكويتي"), with the
    rule ``nationality``. ``overlay`` holds places of the user's own.
    """
    gazetteer = overlaid_gazetteer(document.lexicon, overlay) if overlay else gazetteer_of(document.lexicon)
    frame = frame_of(document)
    spots = spots_of(document, gazetteer, frame, all_hits(document, overlay) if overlay else document.hits(PLACES))
    around = surroundings_of(document, gazetteer, spots, publisher, country)
    judged = list(_judged(document, gazetteer, spots, around))
    listed = [_of_spot(document, gazetteer, spot, verdict) for spot, verdict in judged if not verdict.elsewhere]
    namesakes = [
        Unlisted(spot.first, spot.last, spot.type) for spot, verdict in judged if verdict.elsewhere and spot.type
    ]
    taken = {i for mention in listed for i in range(mention.first, mention.last)}
    adjectival = [
        _of_adjective(document, frame, gazetteer, found) for found in adjectival_places(document, gazetteer, taken)
    ]
    taken.update(i for mention in adjectival for i in range(mention.first, mention.last))
    known = sorted([*listed, *adjectival], key=_by_position)
    taken.update(i for found in namesakes for i in range(found.first, found.last))
    unnamed = (*namesakes, *unlisted_names(document, taken))
    unlisted = [_of_unlisted(document, frame, found, known) for found in unnamed]
    found = [*known, *unlisted, *_nationalities(document, gazetteer, taken)] if adjectives else [*known, *unlisted]
    return tuple(sorted(found, key=_by_position))


def _nationalities(document: Document, gazetteer: Gazetteer, taken: set[int]) -> Iterator[PlaceMention]:
    for found in countries_by_adjective(document, gazetteer, taken):
        yield _resolved(document, gazetteer, found.first, found.last, found.entry, "in", "nationality", None)


def _by_position(mention: PlaceMention) -> int:
    return mention.first


def _judged(
    document: Document, gazetteer: Gazetteer, spots: Sequence[Spot], around: Surroundings
) -> Iterator[tuple[Spot, Verdict]]:
    level: PlaceLevel | None = None
    for number, spot in enumerate(spots):
        beside = _beside(document, gazetteer, spot, spots[number + 1 : number + 2])
        verdict = judge(document, gazetteer, spot, around, level if spot.joined else None, beside)
        level = None if verdict is None or verdict.entry is None else verdict.entry.level
        if verdict is not None:
            yield spot, verdict


def _beside(document: Document, gazetteer: Gazetteer, spot: Spot, following: Sequence[Spot]) -> tuple[Point, ...]:
    """The points of the name right behind a typed one that says where it lies: غرب سامراء, بالقامشلي, قرب بلدة كذا."""
    if not spot.own_type or not following:
        return ()
    after = following[0]
    lies = after.relation in ("direction", "near") or (after.relation == "in" and _lies_in(document, after.first))
    sited = after.own_type and after.type is not None and after.type.levels[0] in _SITES
    if after.joined or sited or not lies or after.first - spot.last > _RIGHT_BEHIND:
        return ()
    entries = [gazetteer.entry(option.id) for option in after.options]
    return tuple(entry.point for entry in entries if entry.point is not None and entry.level in _TOWNS)


def _lies_in(document: Document, first: int) -> bool:
    """في or its clitic right before a name."""
    return document.tokens[first].proclitics == "ب" or (first > 0 and document.tokens[first - 1].key == "في")


def _of_spot(document: Document, gazetteer: Gazetteer, spot: Spot, verdict: Verdict) -> PlaceMention:
    last = side_end(document, spot.last) if spot.type is not None and spot.type.around else spot.last
    entry = verdict.entry
    if entry is None:
        return _mention(document, spot.first, last, None, None, spot.relation, "undecided", candidates=verdict)
    if verdict.namesake and spot.type is not None:
        return _held(document, gazetteer, spot.first, last, spot.type.levels[0], entry, spot.relation, verdict)
    if verdict.vague:
        return _held(document, gazetteer, spot.first, last, None, entry, spot.relation, verdict)
    first = spot.name if verdict.bare and spot.own_type else spot.first
    return _resolved(document, gazetteer, first, last, entry, spot.relation, _rule(spot), verdict)


def _rule(spot: Spot) -> str:
    if spot.type is None:
        return "name"
    return f"type.{spot.type.id}" if spot.own_type else f"list.{spot.type.id}"


def _of_adjective(document: Document, frame: Frame, gazetteer: Gazetteer, found: Adjectival) -> PlaceMention:
    relation, _ = relation_at(document, frame, found.first)
    return _resolved(document, gazetteer, found.first, found.last, found.entry, relation, "adjective", None)


def _of_unlisted(document: Document, frame: Frame, found: Unlisted, known: Sequence[PlaceMention]) -> PlaceMention:
    """An unlisted name takes the point of the town that the same sentence names next to it."""
    relation, _ = relation_at(document, frame, found.first)
    level = found.type.levels[0]
    holder = _holder(document, found, known)
    if holder is None or holder.lat is None or holder.lon is None:
        return _mention(document, found.first, found.last, level, None, relation, f"anchor.{found.type.id}")
    point = Point(holder.lat, holder.lon, holder.radius_km or 0.0)
    admin = (holder.id, *holder.admin) if holder.id is not None else holder.admin
    return _mention(
        document, found.first, found.last, level, point, relation, f"anchor.{found.type.id}", holder.country, admin
    )


def _holder(document: Document, found: Unlisted, known: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place just behind ("سجن الصناعة في الحسكة", "بمدينة"), else the last one before it in its sentence."""
    sentence = document.sentences[document.sentence_at(found.first)]
    here = bisect_left(known, sentence.first, key=_by_position), bisect_left(known, sentence.last, key=_by_position)
    before = None
    for place in known[slice(*here)]:
        if place.id is None or place.level in _SITES:
            continue
        if place.first < found.first:
            before = place if place.level == "settlement" else before
        elif place.first - found.last <= 2:
            return place
    return before


def _resolved(
    document: Document,
    gazetteer: Gazetteer,
    first: int,
    last: int,
    entry: Entry,
    relation: PlaceRelation,
    rule: str,
    verdict: Verdict | None,
) -> PlaceMention:
    point, holder = gazetteer.point(entry.id)
    span = document.span_without_clitics(first, last)
    return PlaceMention(
        span.text,
        span.start,
        span.end,
        entry.id,
        entry.name_ar,
        entry.name_en or None,
        entry.level,
        point.lat if point else None,
        point.lon if point else None,
        "none" if point is None else ("own" if holder == entry.id else "parent"),
        point.radius_km if point else None,
        relation,
        entry.country or None,
        gazetteer.ancestors(entry.id),
        entry.pcode,
        entry.geonameid,
        verdict.losers if verdict else (),
        first,
        last,
        rule,
    )


def _held(
    document: Document,
    gazetteer: Gazetteer,
    first: int,
    last: int,
    level: PlaceLevel | None,
    holder: Entry,
    relation: PlaceRelation,
    verdict: Verdict,
) -> PlaceMention:
    """A place of which only the holder is known: its point, basis ``parent``."""
    point = None if verdict.namesake and level in _WAYS else gazetteer.point(holder.id)[0]
    admin = (holder.id, *gazetteer.ancestors(holder.id))
    rule = "namesake" if verdict.namesake else "ancestor"
    return _mention(document, first, last, level, point, relation, rule, holder.country, admin, verdict)


def _mention(
    document: Document,
    first: int,
    last: int,
    level: PlaceLevel | None,
    point: Point | None,
    relation: PlaceRelation,
    rule: str,
    country: str | None = None,
    admin: tuple[str, ...] = (),
    candidates: Verdict | None = None,
) -> PlaceMention:
    """A mention without an id of its own."""
    span = document.span_without_clitics(first, last)
    return PlaceMention(
        span.text,
        span.start,
        span.end,
        None,
        span.text,
        None,
        level,
        point.lat if point else None,
        point.lon if point else None,
        "parent" if point else "none",
        point.radius_km if point else None,
        relation,
        country or None,
        admin,
        None,
        None,
        candidates.losers if candidates else (),
        first,
        last,
        rule,
    )
