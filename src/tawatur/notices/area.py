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
_LEADS = frozenset(
    {
        "في",
        "داخل",
        "ضمن",
        "من",
        "سكان",
        "اهالي",
        "ابناء",
        "عموم",
        "جميع",
        "كل",
        "شرق",
        "غرب",
        "شمال",
        "جنوب",
        "باقي",
        "بقيه",
        "ع",
    }
)
_ARTICLE = "ال"
_HOME_REACH = 5
_NEAR = 8
_WORDS = 2
_ADDRESSED = 8
_HOUSES = frozenset({"المنازل", "البيوت", "المساكن"})
_TAKING = frozenset({"سلوك", "استخدام"})
_LONG_ENDS = 7
_BANS = frozenset({"movement_ban", "warning"})
_NUMBERS = frozenset({"رقم", "و"})
_ENDS = frozenset({"بين", "من"})
_DASHES = frozenset("-–—")


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
        return _worded(document, homes[0], places)
    found = _nearest(orders, here)
    unnamed = _home_noun(document, orders, places) if kind == "evacuation" else _general(document, orders, kind, places)
    if unnamed is not None and (found is None or (unnamed[0] < found.first and not _is_type(document, unnamed, found))):
        return _unresolved(document, *unnamed)
    found = found or max(here or own or places, key=lambda place: place.last - place.first, default=None)
    return _worded(document, found, places) if found is not None else None


def _is_type(document: Document, noun: tuple[int, int], place: PlaceMention) -> bool:
    """أحياء | النصر والأمل: a general noun that only says of what kind the named place is."""
    return any(hit.first == noun[0] and hit.last == place.first for hit in document.hits_at(PLACE_TYPES, noun[0]))


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


def _general(
    document: Document, orders: Sequence[int], kind: NoticeKind, places: Sequence[PlaceMention]
) -> tuple[int, int] | None:
    """حظر تجوال داخل المدينة, في مركز الناحية, إغلاق الطريق بين كذا وكذا: a definite general noun close behind the
    order, or that the order ends with."""
    nouns = Ordered(document.hits(PLACE_NOUNS))
    leads = _LEADS | _SENT_TO if kind in _BANS else _LEADS
    for order in orders:
        for hit in nouns.within(order - 1, min(order + _NEAR, len(document.tokens))):
            last = _noun_end(document, hit.last, places)
            definite = any(token.key.startswith(_ARTICLE) for token in document.tokens[hit.first : last])
            if not definite or _is_way_round(document, hit.first):
                continue
            if hit.first <= order or _is_led(document, hit.first, leads):
                return hit.first, last
    return None


def _is_way_round(document: Document, first: int) -> bool:
    """سلوك الطريق البديل, البقاء في المنازل: which way to go instead, or one's own house."""
    return document.tokens[first].key in _HOUSES or (first > 0 and document.tokens[first - 1].key in _TAKING)


def _home_noun(document: Document, orders: Sequence[int], places: Sequence[PlaceMention]) -> tuple[int, int] | None:
    """سكان الوادي, سكان القطاعين 3 و4: a definite general noun behind a word for those who live there."""
    nouns = Ordered(document.hits(PLACE_NOUNS))
    for order in orders:
        for hit in nouns.within(max(1, order - _ADDRESSED), order):
            if document.tokens[hit.first].key.startswith(_ARTICLE) and document.tokens[hit.first - 1].key in _HOME:
                return hit.first, _noun_end(document, hit.last, places)
    return None


def _is_led(document: Document, first: int, leads: frozenset[str]) -> bool:
    token, before = document.tokens[first], document.tokens[first - 1] if first else None
    return token.proclitics.endswith("ب") or (before is not None and before.key in leads)


def _noun_end(document: Document, last: int, places: Sequence[PlaceMention]) -> int:
    """The token after the definite words that complete a noun (مركز | الناحية, القرى | المحررة, القطاعين | 3 و4), and
    after the ends of a way (الطريق الوطني رقم 5 | بين كذا وكذا)."""
    end, tokens = last, document.tokens
    while end < min(last + _WORDS, len(tokens)):
        if not tokens[end].key.startswith(_ARTICLE) or tokens[end].proclitics:
            break
        end += 1
    while end < len(tokens) and (tokens[end].kind == "number" or tokens[end].text in _NUMBERS):
        end += 1
    if end + 2 < len(tokens) and tokens[end].key in _ENDS:
        return _ends_of_way(document, end, places)
    return end


def _ends_of_way(document: Document, index: int, places: Sequence[PlaceMention]) -> int:
    """بين كذا وكذا, من كذا إلى كذا: the token behind the second name."""
    tokens, joins = document.tokens, "و" if document.tokens[index].key == "بين" else "الي"
    for at in range(index + 1, min(index + _LONG_ENDS, len(tokens))):
        if tokens[at].proclitics == joins or tokens[at].key == joins:
            second = at + (tokens[at].key == joins)
            return next((place.last for place in places if place.first == second), min(len(tokens), second + 1))
    return index


def _unresolved(document: Document, first: int, last: int) -> Place:
    span = document.span_without_clitics(first, last)
    nothing = (None, None, None, None, None, None)
    return Place(span.text, span.start, span.end, *nothing, "none", None, "in", None, (), None, None, ())


def _worded(document: Document, place: PlaceMention, places: Sequence[PlaceMention]) -> Place:
    """A place with the type word for many before it and the names that go on behind it (حيي | غويران | والزهور), or the
    other end of a way (طريق العريش | - رفح)."""
    rows = document.lexicon.rows(PLACE_TYPES)
    types = (hit for hit in document.hits(PLACE_TYPES) if hit.last == place.first and hit.feature == "many")
    kind = next(types, None)
    many = kind is not None and rows[kind.row].levels[0] not in ("facility", "line")
    first, last = kind.first if kind is not None and many else place.first, place.last
    for after in places:
        if after.first >= last and _goes_on(document, last, after.first):
            last = after.last
    last += _is_described(document, last)
    span = document.span_without_clitics(first, last)
    return msgspec.structs.replace(place_of_mention(place), text=span.text, start=span.start, end=span.end)


def _is_described(document: Document, last: int) -> bool:
    """مدينة خان يونس | القديمة, طريق العريش - رفح | الدولي: a definite adjective that is of the name before it."""
    if last >= len(document.tokens) or document.classes[last] != "adjective":
        return False
    return document.tokens[last].key.startswith(_ARTICLE) and not document.tokens[last].proclitics


def _goes_on(document: Document, last: int, first: int) -> bool:
    """Whether a name goes on a list or a way that ended right before it."""
    between = document.tokens[last:first]
    joined = document.tokens[first].proclitics == "و"
    return (not between and joined) or (len(between) == 1 and between[0].text in _DASHES)
