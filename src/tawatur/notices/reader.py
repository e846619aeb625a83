"""Finds the notices of a report: sentences in which an authority tells the public what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.attribution import Attributed, Modality, SourceLink, voices
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.notice_words import NOTICE_WORDS, NoticeWord
from tawatur.lexicon.trigger_words import TOPICS
from tawatur.mentions.collection import Mentions
from tawatur.model.codes import NoticeKind
from tawatur.model.mentions import ActorMention, PlaceMention, TimeMention
from tawatur.model.record import Notice, Place, Report, Role
from tawatur.model.spans import Span
from tawatur.notices.area import area_of
from tawatur.notices.contacts import digits_of, number_runs
from tawatur.notices.validity import Order, validity
from tawatur.text.document import Document
from tawatur.text.ordered import Covering, Ordered
from tawatur.text.segments import Sentence

_AUTHORITIES = frozenset({"official", "party_statement", "international_body"})
_GOVERNING = frozenset(
    {
        "state",
        "state_force",
        "government_body",
        "officials",
        "spokesperson",
        "leaders",
        "un_body",
        "rebel_group",
        "militia",
    }
)
_TOLD_ANYWAY = frozenset({"curfew", "evacuation", "closure"})
_ADVERTS, _WAR = "home_and_adverts", "war"  # rows of topics.yaml
_SHORT_CODE = range(3, 6)
_FULL_NUMBER = range(6, 16)
_REACH = 8
_DISTRICTS = frozenset({"محافظه", "بلديه", "محليه", "ولايه", "مديريه", "ناحيه", "قضاء", "معتمديه", "اماره"})
_ANYWHERE = ""
_LEAD = 3
_OUTCOMES = frozenset(
    {
        "ادي",
        "ادت",
        "يودي",
        "تودي",
        "مما",
        "تسبب",
        "تسببت",
        "تسببوا",
        "اسفر",
        "اسفرت",
        "بسبب",
        "بعد",
        "عقب",
        "جراء",
        "اثر",
        "منذ",
        "نتيجه",
    }
)


class _Scene(msgspec.Struct, frozen=True):
    """A document with its mentions in order and the notice words of one sentence."""

    document: Document
    times: Ordered[TimeMention]
    places: Ordered[PlaceMention]
    actors: Ordered[ActorMention]
    sentence: Sentence
    words: tuple[tuple[NoticeWord, Hit], ...]
    issuer: Role | None
    published: str | None


def read_notices(
    document: Document,
    mentions: Mentions,
    attributions: Sequence[Attributed],
    modality: Sequence[Modality],
    identity: Report,
) -> tuple[Notice, ...]:
    """The notices of a report in text order; a sentence that asks several things gives several, a denial none.

    Night hours that were over when the report was published are those of the night to come.
    """
    found: list[Notice] = []
    denied = frozenset(i for one in modality if one.value == "-" for i in range(one.first, one.last))
    for scene in _scenes(document, mentions, attributions, denied, identity.published_at):
        contacts = tuple(_contacts(scene))
        found.extend(_notice(scene, kind, contacts) for kind in _kinds(scene, contacts))
    told = _without_announcements(found)
    return tuple(msgspec.structs.replace(notice, id=f"{identity.id}-n{n}") for n, notice in enumerate(told, 1))


def may_hold_notices(document: Document) -> bool:
    """Whether a word stands in a document that a notice may be about; without one it holds none."""
    rows = document.lexicon.rows(NOTICE_WORDS)
    return any(rows[hit.row].part == "subject" for hit in document.hits(NOTICE_WORDS))


def _without_announcements(notices: Sequence[Notice]) -> list[Notice]:
    """Without a headline that tells no end or numbers ("تعلن حظر التجول") above the sentence that says until when."""
    areas: dict[str, set[str | None]] = {}
    told: list[Notice] = []
    for notice in reversed(notices):
        below = areas.setdefault(notice.kind, set())
        if notice.expires or notice.contacts or not _may_be_one_of(notice, below):
            told.append(notice)
        if notice.expires:
            below.add(notice.area.id if notice.area is not None else _ANYWHERE)
    return told[::-1]


def _may_be_one_of(notice: Notice, areas: set[str | None]) -> bool:
    area = notice.area.id if notice.area is not None else None
    return bool(areas) and (area is None or area in areas or _ANYWHERE in areas)


def _scenes(
    document: Document,
    mentions: Mentions,
    attributions: Sequence[Attributed],
    denied: frozenset[int],
    published: str | None,
) -> Iterator[_Scene]:
    rows = document.lexicon.rows(NOTICE_WORDS)
    hits = Ordered(document.hits(NOTICE_WORDS))
    times, places, actors = Ordered(mentions.times), Ordered(mentions.places), Ordered(mentions.actors)
    contents = Covering(attributions)
    for sentence in document.sentences:
        hits_here = hits.within(sentence.first, sentence.last)
        inside = [(rows[hit.row], hit) for hit in hits_here if not _is_outcome(document, sentence, hit)]
        asked = {hit for row, hit in inside if row.part == "subject" and not _in_longer(hit, inside)}
        asked = {hit for hit in asked if hit.first not in denied and not _is_denied(contents, hit)}
        words = tuple((row, hit) for row, hit in inside if row.part != "subject" or hit in asked)
        if sentence.kind != "furniture" and any(row.part == "subject" for row, _ in words):
            issuer = _issuer(contents, _bodies(actors, places, sentence), words)
            issuer = issuer or _local_authority(document, places.within(sentence.first, sentence.last), words)
            yield _Scene(document, times, places, actors, sentence, words, issuer, published)


def _is_denied(contents: Covering[Attributed], hit: Hit) -> bool:
    """نفى مصدر إغلاق المعبر: what somebody says not to be so."""
    return any(voice.polarity == "-" for voice in voices(contents.at(hit.first), hit.first))


def _is_outcome(document: Document, sentence: Sentence, hit: Hit) -> bool:
    """ما أدى إلى إغلاق المعبر, بعد إغلاق الطريق: what news tell of other events is no order."""
    lead = document.tokens[max(sentence.first, hit.first - _LEAD) : hit.first]
    return any(token.key in _OUTCOMES for token in lead)


def _bodies(actors: Ordered[ActorMention], places: Ordered[PlaceMention], sentence: Sentence) -> list[ActorMention]:
    """The participants of a sentence that are no part of a place's name (طريق دمشق)."""
    named = {at for place in places.within(sentence.first, sentence.last) for at in range(place.first + 1, place.last)}
    return [actor for actor in actors.within(sentence.first, sentence.last) if actor.first not in named]


def _in_longer(hit: Hit, words: Sequence[tuple[NoticeWord, Hit]]) -> bool:
    """Of "عدم التوجه إلى المنطقة" the words "التوجه إلى المنطقة" ask for nothing by themselves."""
    longer = (
        other for row, other in words if row.part == "subject" and other.last - other.first > hit.last - hit.first
    )
    return any(other.first <= hit.first and hit.last <= other.last for other in longer)


def _issuer(
    contents: Covering[Attributed], actors: Sequence[ActorMention], words: Sequence[tuple[NoticeWord, Hit]]
) -> Role | None:
    """Who tells the public: the source of the sentence when it is an authority, else an authority named in it."""
    for _, hit in words:
        for voice in voices(contents.at(hit.first), hit.first):
            if voice.links and voice.links[-1].kind in _AUTHORITIES:
                return _role(voice.links[-1])
    for actor in actors:
        if actor.kind in _GOVERNING:
            return Role(actor.text, actor.start, actor.end, "issuer", actor.actor, actor.kind)
    return None


def _local_authority(
    document: Document, places: Sequence[PlaceMention], words: Sequence[tuple[NoticeWord, Hit]]
) -> Role | None:
    """منعت بلدية كذا مرور المركبات, محلية كذا تمنع التجوال: a district that orders is its own authority."""
    orders = [hit for row, hit in words if row.part == "command"]
    after, before = {hit.last for hit in orders}, {hit.first for hit in orders}
    for place in places:
        rules = place.first in after or place.last in before
        if rules and document.tokens[place.first].key in _DISTRICTS:
            return Role(place.text, place.start, place.end, "issuer", None, "government_body")
    return None


def _role(link: SourceLink) -> Role:
    return Role(link.text, link.start, link.end, "issuer", link.actor, link.kind)


def _kinds(scene: _Scene, contacts: Sequence[Span]) -> list[NoticeKind]:
    """What the sentence asks for: each kind once; a hotline only with a number, or by itself from an authority."""
    parts = _parts(scene)
    commanded = "command" in parts or "address" in parts or any(row.commands for row, _ in scene.words)
    ordered = commanded and (scene.issuer is not None or "address" in parts)
    answered = bool(contacts) and not _is_advert(scene)
    kinds: list[NoticeKind] = []
    for row, hit in scene.words:
        if row.part != "subject":
            continue
        if row.kind == "hotline":
            spoken = row.commands or scene.issuer is not None or "address" in parts
            wanted = answered and (spoken or _has_topic(scene.document, _WAR))
        else:
            wanted = ordered and (row.commands or row.kind in _TOLD_ANYWAY)
            wanted = wanted or (row.kind in _TOLD_ANYWAY and _stands_alone(scene, hit))
        kind = "warning" if row.kind == "movement_ban" and "danger" in parts else row.kind
        if wanted and kind not in kinds:
            kinds.append(kind)
    wider = any(kind in kinds for kind in ("curfew", "closure"))  # they ban movement anyway
    return [kind for kind in kinds if kind != "movement_ban" or not wider]


def _parts(scene: _Scene) -> set[str]:
    """The parts of a notice that the sentence has; what opens it (على سكان ...) speaks to the public."""
    words = ((row.part, hit) for row, hit in scene.words)
    told = (part for part, hit in words if part != "opening" or _opens(scene, hit))
    return {"address" if part == "opening" else part for part in told}


def _is_advert(scene: _Scene) -> bool:
    """Whether the sentence sells, lets or hires ("شقق للبيع"): its number is no hotline."""
    return _has_topic(scene.document, _ADVERTS, scene.sentence.first, scene.sentence.last)


def _has_topic(document: Document, topic: str, first: int = 0, last: int | None = None) -> bool:
    rows = document.lexicon.rows(TOPICS)
    hits = Ordered(document.hits(TOPICS)).within(first, len(document.tokens) if last is None else last)
    return any(rows[hit.row].id == topic for hit in hits)


def _stands_alone(scene: _Scene, hit: Hit) -> bool:
    """حظر تجول كامل من الرابعة عصرا: a flash that opens with the order, or has but a name and a colon before it.

    It says until when or from when it holds.
    """
    times = scene.times.within(hit.last, scene.sentence.last)
    return _opens(scene, hit) and any(time.kind in ("open", "interval") for time in times)


def _opens(scene: _Scene, hit: Hit) -> bool:
    tokens = scene.document.tokens
    before = tokens[scene.sentence.first : hit.first]
    if scene.issuer is not None and before and before[-1].text == ":":
        return True
    return not any(token.kind == "word" for token in before)


def _notice(scene: _Scene, kind: NoticeKind, contacts: tuple[Span, ...]) -> Notice:
    first, last = scene.sentence.first, scene.sentence.last
    places = scene.places.within(first, last)
    start, end = (None, None) if kind == "hotline" else validity(_order(scene))
    separate = kind != "hotline" and any(row.kind == "hotline" for row, _ in scene.words)
    return Notice(
        "",
        kind,
        scene.issuer,
        _area(scene, kind, places),
        start,
        end,
        () if separate else contacts,
        scene.document.span(first, last),
    )


def _order(scene: _Scene) -> Order:
    times = tuple(scene.times.within(scene.sentence.first, scene.sentence.last))
    within = {at for time in times if time.kind != "duration" for at in range(time.first, time.last)}
    daily = any(row.part == "daily" and hit.first not in within for row, hit in scene.words)  # العاشرة ليلا is an hour
    begins, ends = (frozenset(hit.last for row, hit in scene.words if row.part == part) for part in ("begins", "ends"))
    return Order(scene.document, times, begins, ends, daily, scene.published)


def _area(scene: _Scene, kind: NoticeKind, places: Sequence[PlaceMention]) -> Place | None:
    """Where an order holds; a number is called from anywhere."""
    if kind == "hotline":
        return None
    actors = scene.actors.within(scene.sentence.first, scene.sentence.last)
    return area_of(scene.document, kind, _ordered_at(scene, kind), places, actors)


def _ordered_at(scene: _Scene, kind: NoticeKind) -> list[int]:
    """The tokens behind the words of an order of a kind; a warning may be worded as a ban."""
    kinds = (kind, "movement_ban") if kind == "warning" else (kind,)
    return [hit.last for row, hit in scene.words if row.part == "subject" and row.kind in kinds]


def _contacts(scene: _Scene) -> Iterator[Span]:
    """Numbers to call: full telephone numbers, and short codes right behind a word such as "الرقم"."""
    opened = [hit.last for row, hit in scene.words if row.part == "contact" or row.kind == "hotline"]
    if not opened:
        return
    tokens = scene.document.tokens
    for first, last in number_runs(tokens, scene.sentence):
        digits = digits_of(tokens, first, last)
        near = any(0 <= first - at <= _REACH for at in opened)
        if digits in _FULL_NUMBER or (digits in _SHORT_CODE and near):
            yield scene.document.span_without_clitics(first, last)
