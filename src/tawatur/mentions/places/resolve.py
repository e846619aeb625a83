"""Resolution: which of its namesakes a spot means, why the others lost, and when to leave it open."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.lexicon.letters import fold_text
from tawatur.mentions.places.evidence import fits_type, is_everyday, is_plain, is_whole_text
from tawatur.mentions.places.gazetteer import Entry, Gazetteer, Point, distance_km
from tawatur.mentions.places.spots import Option, Spot
from tawatur.mentions.places.surroundings import Surroundings
from tawatur.mentions.places.vocabulary import general_words
from tawatur.model.codes import PlaceLevel
from tawatur.model.record import Candidate
from tawatur.text.document import Document

_TYPE_FITS = 6.0
_COUNTRY = 4.0
_HINTED = 2.5
_HELD = 5.0
_NEAR = 1.5
_ALIAS = -2.5
_BARE_QUARTER = -2.0
_FAMOUS = 6.5
_SAME_LIST = 3.0
_FIRST_LEVEL = 4.0
_AROUND = 6.0
_NEAR_KM = 60.0
_SAME_KM = 20.0
_BESIDE_KM = 300.0
_CITY = 200_000
_UNDECIDED = 0.8
_ENOUGH_SHARE = 0.3
_MOST = 0.6
_WIDE: tuple[PlaceLevel, ...] = ("country", "region", "admin1")
_SITES: tuple[PlaceLevel, ...] = ("facility", "street", "line", "region")
_LAND: tuple[PlaceLevel, ...] = ("region", "line")
_SETTLED: tuple[PlaceLevel, ...] = ("settlement", "admin1", "admin2", "admin3")
_TOWNS: tuple[PlaceLevel, ...] = ("settlement", "admin1", "admin2", "admin3", "neighbourhood", "country", "region")


class Scored(msgspec.Struct, frozen=True, gc=False):
    """An option with its points; ``refused`` says why it cannot be meant at all."""

    entry: Entry
    points: float
    fits: bool
    refused: str | None
    reason: str


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """What a spot means. ``entry`` is None where nothing is decided.

    ``bare``: the type word before the name is not its own ("محافظات الأردن"). ``vague``: namesakes were left open and
    ``entry`` is what holds them all. ``namesake``: the type word names a site called after the town ``entry``.
    ``losers``: the others with their reasons. ``elsewhere``: it is a name, but none of the places called so is meant.
    """

    entry: Entry | None
    vague: bool
    namesake: bool
    losers: tuple[Candidate, ...]
    bare: bool = False
    elsewhere: bool = False


def judge(
    document: Document,
    gazetteer: Gazetteer,
    spot: Spot,
    around: Surroundings,
    before: PlaceLevel | None,
    beside: Sequence[Point] = (),
) -> Verdict | None:
    """The verdict on a spot, or None where the word is no place name here. ``before``: the level of the name before it
    in its list; ``beside``: where the place may be that the text says it lies at ("قرية كذا غرب سامراء")."""
    if spot.type is None:
        lone = _only_reading(document, gazetteer, spot)
        if lone is not None:
            return lone
    scored = [_score(document, gazetteer, spot, option, around, before) for option in spot.options]
    scored = [_kept_at_hand(one, beside) for one in scored]
    standing = sorted((s for s in scored if s.refused is None), key=lambda s: (-s.points, s.entry.id))
    if standing and _is_quarter_elsewhere(gazetteer, spot, standing[0].entry, around):
        return None
    if standing:
        return _decide(gazetteer, _without_bare_quarters(spot, standing), scored)
    late = [s for s in scored if _is_town_of_report(document, spot, s, around)]
    if late:
        return _decide(gazetteer, sorted(late, key=lambda s: (-s.points, s.entry.id)), scored)
    named_after = [s for s in scored if s.reason == _CALLED_AFTER]
    if named_after:
        best = max(named_after, key=lambda s: (s.points, s.entry.id))
        return Verdict(best.entry, False, True, (Candidate(best.entry.id, best.entry.name_ar, _CALLED_AFTER),))
    far = any(one.reason == _ELSEWHERE for one in scored)
    return Verdict(None, False, False, _losers(scored, ""), elsewhere=True) if far else None


def _kept_at_hand(scored: Scored, beside: Sequence[Point]) -> Scored:
    """A small place far from the one that it is said to lie at is but a namesake."""
    point = scored.entry.point
    small = scored.entry.level not in _WIDE and scored.entry.population < _CITY
    if not small or scored.refused or point is None or not beside:
        return scored
    if any(distance_km(point, other) <= _BESIDE_KM for other in beside):
        return scored
    return msgspec.structs.replace(scored, refused=_ELSEWHERE, reason=_ELSEWHERE)


def _only_reading(document: Document, gazetteer: Gazetteer, spot: Spot) -> Verdict | None:
    """The verdict on a bare name with one reading that needs no evidence; most names of news are such."""
    found: tuple[Entry, Option] | None = None
    losers: list[Candidate] = []
    for option in spot.options:
        entry = gazetteer.entry(option.id)
        if entry.evidence == "type" and not option.typed:
            losers.append(Candidate(entry.id, entry.name_ar, _BARE))
        elif found is not None:
            return None
        else:
            found = entry, option
    if found is None or not (found[1].typed or is_plain(document, spot, found[1], found[0])):
        return None
    return Verdict(found[0], False, False, tuple(losers))


_ELSEWHERE = "it lies far from the place that the text puts it at"
_GENERAL = "a general word of place"
_COMMON = "a common word, and nothing here shows that it is a name"
_BARE = "the bare name means another place"
_OTHER_KIND = "the type word names another kind of place"
_CALLED_AFTER = "the type word names a site called after it"


def _score(
    document: Document,
    gazetteer: Gazetteer,
    spot: Spot,
    option: Option,
    around: Surroundings,
    before: PlaceLevel | None,
) -> Scored:
    entry = gazetteer.entry(option.id)
    share = around.share(entry.country) if entry.country else 0.0
    held = any(holder in around.named for holder in gazetteer.ancestors(entry.id) if len(holder) > 2)
    near = not held and _is_near(entry, around)
    points = entry.weight + _COUNTRY * share + _HELD * held + _NEAR * near + _ALIAS * option.alias
    if entry.level == "neighbourhood" and spot.type is None and not held:
        points += _BARE_QUARTER
    if around.hint == entry.country:
        points += _HINTED
    if before == "country" and entry.level == "country":
        points += _SAME_LIST
    fits = spot.type is not None and fits_type(entry, spot.type, option)
    if fits and spot.type is not None:
        points += _TYPE_FITS + _FIRST_LEVEL * (entry.level == spot.type.levels[0])
    if spot.type is not None and spot.type.around and entry.level == "admin1":
        points += _AROUND
    refused = _refusal(document, spot, option, entry, fits, held or near, around)
    return Scored(entry, points, fits or option.typed, refused, refused or _why(entry, share, held))


def _refusal(
    document: Document, spot: Spot, option: Option, entry: Entry, fits: bool, close: bool, around: Surroundings
) -> str | None:
    """Why an option cannot be meant, or None."""
    well_known = entry.level == "facility" or (entry.curated and not entry.evidence)  # المقبرة، العقبة
    if not well_known and _is_general(document, spot):
        return _GENERAL
    if fits and not close and _is_called_after_far(spot, option, entry, around):
        return _ELSEWHERE
    if fits or option.typed:
        return None
    if spot.type is not None and (spot.own_type or entry.level in ("country", "region")):
        if spot.type.levels[0] in _SITES and spot.type.anchor and entry.level in _TOWNS:
            if not around.admits(entry.country):
                return "the report does not speak of its country"
            return _CALLED_AFTER if _may_give_its_name(document, spot, option, entry) else "the name is a common word"
        if spot.type.anchor or not is_plain(document, spot, option, entry):
            return _OTHER_KIND
        return None if entry.level in ("country", "admin1", "region") else _OTHER_KIND
    if entry.evidence == "type":
        return _BARE
    if (
        is_whole_text(document, spot)
        or is_plain(document, spot, option, entry)
        or _has_evidence(document, spot, entry, close, around)
    ):
        return None
    return _COMMON


def _is_called_after_far(spot: Spot, option: Option, entry: Entry, around: Surroundings) -> bool:
    """A valley, mountain or river (وادي بري) that only shares the name of a town or province of another country."""
    land = spot.type is not None and spot.type.levels[0] in _LAND
    abroad = around.share(entry.country) < 1  # it speaks for its own country itself
    return land and not option.typed and entry.level in _SETTLED and abroad


def _is_general(document: Document, spot: Spot) -> bool:
    """A word like المدينة names a place only behind its own type word ("حي المدينة", but not "أحياء المدينة")."""
    if spot.last - spot.name > 1 or document.tokens[spot.name].key not in general_words(document.lexicon):
        return False
    return spot.type is None or not spot.own_type or not spot.type.anchor or spot.first == spot.name


def _may_give_its_name(document: Document, spot: Spot, option: Option, entry: Entry) -> bool:
    return is_plain(document, spot, option, entry) or (entry.evidence == "type" and entry.level == "admin1")


def _has_evidence(document: Document, spot: Spot, entry: Entry, close: bool, around: Surroundings) -> bool:
    """A word of place (or a hashtag) leads to it and its surroundings are those of the report."""
    if not (spot.led or spot.joined or _is_tagged(document, spot)):
        return False
    share = around.share(entry.country)
    if entry.level == "country" and spot.led:
        return True
    if entry.level in _WIDE:
        return share >= _MOST
    if share >= _MOST and _is_tagged(document, spot):
        return True
    rare = entry.evidence == "" or not is_everyday(document, spot)
    return share >= _ENOUGH_SHARE and (close or (share >= _MOST and rare and spot.led))


def _is_tagged(document: Document, spot: Spot) -> bool:
    """Whether the name is a hashtag by itself."""
    tokens = document.tokens
    before, after = spot.name - 1, spot.last
    return before >= 0 and tokens[before].text == "#" and (after == len(tokens) or tokens[after].text != "_")


def _is_near(entry: Entry, around: Surroundings) -> bool:
    point = entry.point
    return point is not None and any(
        abs(point.lat - other.lat) < 1 and point is not other and distance_km(point, other) < _NEAR_KM
        for other in around.points
    )


def _why(entry: Entry, share: float, held: bool) -> str:
    if held:
        return "it lies in a place of the report, but another fits better"
    if not share:
        return "the report does not speak of its country"
    return "less prominent"


def _without_bare_quarters(spot: Spot, standing: Sequence[Scored]) -> Sequence[Scored]:
    """A quarter without its type word yields to a far better known namesake (الرياض)."""
    famous = [s for s in standing if s.entry.weight >= _FAMOUS]
    return famous if spot.type is None and standing[0].entry.level == "neighbourhood" and famous else standing


def _is_quarter_elsewhere(gazetteer: Gazetteer, spot: Spot, best: Entry, around: Surroundings) -> bool:
    """A quarter whose known namesakes all lie in towns that the report does not name, though it names towns.

    It is then an unlisted quarter of a town of the report.
    """
    if spot.type is None or best.level != "neighbourhood" or not around.points:
        return False
    holders = {holder for option in spot.options for holder in gazetteer.ancestors(option.id) if len(holder) > 2}
    return holders.isdisjoint(around.named) and not _is_near(best, around)


def _decide(gazetteer: Gazetteer, standing: Sequence[Scored], scored: Sequence[Scored]) -> Verdict:
    best = standing[0]
    rivals = [s for s in standing[1:] if best.points - s.points < _UNDECIDED and not _same_spot(best.entry, s.entry)]
    if not rivals:
        return Verdict(best.entry, False, False, _losers(scored, best.entry.id), not best.fits)
    shared = _common_ancestor(gazetteer, [best.entry, *(s.entry for s in rivals)])
    losers = tuple(Candidate(s.entry.id, s.entry.name_ar, "undecided") for s in (best, *rivals))
    return Verdict(None if shared is None else gazetteer.entry(shared), True, False, losers)


def _losers(scored: Sequence[Scored], winner: str) -> tuple[Candidate, ...]:
    return tuple(Candidate(s.entry.id, s.entry.name_ar, s.reason) for s in scored if s.entry.id != winner)


def _is_town_of_report(document: Document, spot: Spot, found: Scored, around: Surroundings) -> bool:
    """A town called like a common word, where a word of place leads to it and the report is about its country."""
    entry = found.entry
    return (
        found.refused in (_BARE, _COMMON)
        and entry.level == "settlement"
        and entry.curated
        and spot.type is None
        and (
            is_whole_text(document, spot)
            or ((spot.led or _is_tagged(document, spot)) and around.share(entry.country) >= _MOST)
        )
    )


def _same_spot(one: Entry, other: Entry) -> bool:
    if (
        one.country == other.country
        and fold_text(one.name_ar) == fold_text(other.name_ar)
        and "admin2" in (one.level, other.level)
    ):
        return True
    if one.parent == other.id or other.parent == one.id:
        return True
    return one.point is not None and other.point is not None and distance_km(one.point, other.point) < _SAME_KM


def _common_ancestor(gazetteer: Gazetteer, entries: Sequence[Entry]) -> str | None:
    chains = [(entry.id, *gazetteer.ancestors(entry.id)) for entry in entries]
    return next((step for step in chains[0] if all(step in chain for chain in chains[1:])), None)
