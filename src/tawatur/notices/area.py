"""Where an order of an authority holds: the place behind the order, or where those live whom it tells to leave."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.lexicon.place_words import PLACE_TYPES
from tawatur.lexicon.trigger_words import PLACE_NOUNS
from tawatur.mentions.collection import place_of_mention
from tawatur.model.codes import NoticeKind
from tawatur.model.mentions import ActorMention, PlaceMention
from tawatur.model.record import Place
from tawatur.text.document import Document
from tawatur.text.ordered import Ordered

_HOME = frozenset({"سكان", "اهالي", "اهل", "ابناء", "قاطني", "نازحي", "مواطني"})
_SENT_TO = frozenset({"الي", "نحو", "باتجاه", "صوب", "سلوك"})
_SHUN = frozenset({"تجنب", "عدم"})
_LEADS = frozenset({"في", "داخل", "ضمن", "من", "سكان", "اهالي", "ابناء", "عموم", "كل", "باقي", "بقيه", "ع"})
_ARTICLE = "ال"
_HOME_REACH = 5
_NEAR = 8
_WORDS = 2


def area_of(
    document: Document,
    kind: NoticeKind,
    orders: Sequence[int],
    places: Sequence[PlaceMention],
    actors: Sequence[ActorMention],
) -> Place | None:
    """The area of an order from the places of its sentence; ``orders`` are the tokens behind its words. Names within
    the name of a body (مجلس دير الزور) and whither one is sent are none; without a name a general noun will do."""
    own = [place for place in places if not any(_names(actor, place) for actor in actors)]
    here = [place for place in own if not _is_elsewhere(document, kind, place)]
    homes = [place for place in here if _is_home(document, place)]
    if kind == "evacuation" and homes:
        return _worded(document, homes[0])
    found = _nearest(orders, here)
    unnamed = None if found is not None or kind == "evacuation" else _general(document, orders)
    if unnamed is not None:
        return unnamed
    found = found or max(here or own or places, key=lambda place: place.last - place.first, default=None)
    return _worded(document, found) if found is not None else None


def _nearest(orders: Sequence[int], places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The first place that stands close behind a word of the order."""
    behind = [(at, place) for at in orders for place in places if place.last > at]  # سلوك طريق | كذا
    near = [(max(0, place.first - at), place.first) for at, place in behind if place.first - at <= _NEAR]
    first = min(near, default=None)
    return next((place for place in places if first is not None and place.first == first[1]), None)


def _names(actor: ActorMention, place: PlaceMention) -> bool:
    """Whether a place only stands in the name of a body, or acts itself (إيران تغلق منافذها)."""
    if actor.first <= place.first and place.last <= actor.last:
        return actor.actor is not None and actor.kind != "facility"
    return False


def _is_home(document: Document, place: PlaceMention) -> bool:
    """أهالي قريتي كذا, سكان 22 قرية في كذا."""
    before = document.tokens[max(0, place.first - _HOME_REACH) : place.first]
    return any(token.key in _HOME for token in before)


def _is_elsewhere(document: Document, kind: NoticeKind, place: PlaceMention) -> bool:
    """التوجه إلى كذا, سلوك طريق كذا; and عبر كذا for those who have to leave."""
    before = document.tokens[place.first - 1].key if place.first else ""
    shunned = place.first > 1 and document.tokens[place.first - 2].key in _SHUN
    return (before in _SENT_TO and not shunned) or (kind == "evacuation" and before == "عبر")


def _general(document: Document, orders: Sequence[int]) -> Place | None:
    """حظر تجوال داخل المدينة, في مركز الناحية: a definite general noun close behind the order."""
    nouns = Ordered(document.hits(PLACE_NOUNS))
    for order in orders:
        for hit in nouns.within(order, min(order + _NEAR, len(document.tokens))):
            last = _noun_end(document, hit.last)
            definite = any(token.key.startswith(_ARTICLE) for token in document.tokens[hit.first : last])
            if definite and (hit.first == order or _is_led(document, hit.first)):
                return _unresolved(document, hit.first, last)
    return None


def _is_led(document: Document, first: int) -> bool:
    token, before = document.tokens[first], document.tokens[first - 1] if first else None
    return token.proclitics.endswith("ب") or (before is not None and before.key in _LEADS)


def _noun_end(document: Document, last: int) -> int:
    """The token after the definite words that complete a noun (مركز | الناحية, القرى | المحررة)."""
    end = last
    while end < min(last + _WORDS, len(document.tokens)):
        token = document.tokens[end]
        if not token.key.startswith(_ARTICLE) or token.proclitics:
            break
        end += 1
    return end


def _unresolved(document: Document, first: int, last: int) -> Place:
    span = document.span_without_clitics(first, last)
    nothing = (None, None, None, None, None, None)
    return Place(span.text, span.start, span.end, *nothing, "none", None, "in", None, (), None, None, ())


def _worded(document: Document, place: PlaceMention) -> Place:
    """A place with the type word for many before it (حيي | غويران)."""
    found = place_of_mention(place)
    rows = document.lexicon.rows(PLACE_TYPES)
    types = (hit for hit in document.hits(PLACE_TYPES) if hit.last == place.first and hit.feature == "many")
    kind = next(types, None)
    if kind is None or rows[kind.row].levels[0] in ("facility", "line"):
        return found
    span = document.span_without_clitics(kind.first, place.last)
    return msgspec.structs.replace(found, text=span.text, start=span.start, end=span.end)
