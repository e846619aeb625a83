"""Finds the notices of a report: sentences in which an authority tells the public what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.attribution import Attributed, SourceLink, voices
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.notice_words import NOTICE_WORDS, NoticeWord
from tawatur.lexicon.trigger_words import TOPICS
from tawatur.mentions.collection import Mentions, time_of_mention
from tawatur.model.codes import NoticeKind
from tawatur.model.mentions import ActorMention, PlaceMention, TimeMention
from tawatur.model.record import Notice, Place, Role, Time
from tawatur.model.spans import Span
from tawatur.notices.area import area_of
from tawatur.notices.contacts import digits_of, number_runs
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
_CLOCK = frozenset({"minute", "hour", "part_of_day"})
_DAYS = frozenset(
    {"اليوم", "امس", "غدا", "غد", "الليله", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه"}
)
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
_UNTIL = frozenset({"حتي", "الي", "لغايه", "لحين"})


class _Scene(msgspec.Struct, frozen=True):
    """A document with its mentions in order and the notice words of one sentence."""

    document: Document
    times: Ordered[TimeMention]
    places: Ordered[PlaceMention]
    actors: Ordered[ActorMention]
    sentence: Sentence
    words: tuple[tuple[NoticeWord, Hit], ...]
    issuer: Role | None


def read_notices(
    document: Document, mentions: Mentions, attributions: Sequence[Attributed], report_id: str
) -> tuple[Notice, ...]:
    """The notices of a report in text order; a sentence that asks several things gives several."""
    found: list[Notice] = []
    for scene in _scenes(document, mentions, attributions):
        contacts = tuple(_contacts(scene))
        found.extend(_notice(scene, kind, contacts) for kind in _kinds(scene, contacts))
    told = _without_announcements(found)
    return tuple(msgspec.structs.replace(notice, id=f"{report_id}-n{n}") for n, notice in enumerate(told, 1))


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


def _scenes(document: Document, mentions: Mentions, attributions: Sequence[Attributed]) -> Iterator[_Scene]:
    rows = document.lexicon.rows(NOTICE_WORDS)
    hits = Ordered(document.hits(NOTICE_WORDS))
    times, places, actors = Ordered(mentions.times), Ordered(mentions.places), Ordered(mentions.actors)
    contents = Covering(attributions)
    for sentence in document.sentences:
        hits_here = hits.within(sentence.first, sentence.last)
        inside = [(rows[hit.row], hit) for hit in hits_here if not _is_outcome(document, sentence, hit)]
        words = tuple((row, hit) for row, hit in inside if row.part != "subject" or not _in_longer(hit, inside))
        if sentence.kind != "furniture" and any(row.part == "subject" for row, _ in words):
            issuer = _issuer(contents, _bodies(actors, places, sentence), words)
            issuer = issuer or _local_authority(document, places.within(sentence.first, sentence.last), words)
            yield _Scene(document, times, places, actors, sentence, words, issuer)


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
    return any(row.part == "subject" and other.first < hit.first and hit.last <= other.last for row, other in words)


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
    parts = {row.part for row, _ in scene.words}
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
    times = [] if kind == "hotline" else [t for t in scene.times.within(first, last) if t.kind != "duration"]
    ends = [time for time in times if _is_end(scene.document, time)]
    starts = [time for time in times if time not in ends and time.kind in ("date", "interval", "open")]
    start, end = _held(scene, starts, ends)
    separate = kind != "hotline" and any(row.kind == "hotline" for row, _ in scene.words)
    return Notice(
        "",
        kind,
        scene.issuer,
        _area(scene, kind, places),
        start,
        time_of_mention(ends[0]) if ends else end,
        () if separate else contacts,
        scene.document.span(first, last),
    )


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


def _ends_of(time: TimeMention) -> tuple[Time, Time | None]:
    """When an order begins and, where the same words say it ("من 24 ولغاية 31"), when it ends."""
    found = time_of_mention(time)
    if time.rule != "from_to" or found.earliest is None or found.latest is None:
        return found, None
    first, last = found.earliest, found.latest
    return msgspec.structs.replace(found, latest=first), msgspec.structs.replace(found, earliest=last)


def _held(scene: _Scene, starts: Sequence[TimeMention], ends: Sequence[TimeMention]) -> tuple[Time | None, Time | None]:
    """From when and until when an order holds. Hours that come back each day do so from the day that is told beside
    them (من العاشرة ليلاً حتى الخامسة فجراً ابتداء من السبت)."""
    hours = next((time for time in starts if _is_of_no_day(scene, time)), None)
    if hours is None:
        return _ends_of(starts[0]) if starts else (None, None)
    days = (time_of_mention(time) for time in starts if time is not hours and time.kind in ("date", "open"))
    day = next((time for time in days if time.earliest is not None), None)
    if day is not None:
        return _from_hour(day, hours), None
    return (_words_only(hours), _words_only(hours)) if _comes_back(scene, hours, ends) else _ends_of(hours)


def _from_hour(day: Time, hours: TimeMention) -> Time:
    """A day from the first of some hours on."""
    first = hours.readings[0].earliest if hours.readings else None
    if day.earliest is None or first is None or "T" not in first or "T" in day.earliest:
        return day
    return msgspec.structs.replace(day, earliest=f"{day.earliest}T{first.partition('T')[2]}", precision="hour")


def _is_of_no_day(scene: _Scene, time: TimeMention) -> bool:
    return time.rule == "from_to" and time.precision in _CLOCK and not _names_a_day(scene, time)


def _comes_back(scene: _Scene, hours: TimeMention, ends: Sequence[TimeMention]) -> bool:
    """حظر جزئي من السادسة مساءً حتى السادسة صباحاً: hours without a day that hold each day, of which no one is meant."""
    lengths = (other for other in scene.times.within(hours.last, scene.sentence.last) if other.kind == "duration")
    return bool(ends) or any(row.part == "daily" for row, _ in scene.words) or any(map(_lasts_days, lengths))


def _names_a_day(scene: _Scene, time: TimeMention) -> bool:
    return any(token.key in _DAYS for token in scene.document.tokens[time.first : time.last])


def _lasts_days(time: TimeMention) -> bool:
    """Whether a length is more than one day; 24 hours are one."""
    length = time.duration or ""
    return length.startswith("P") and not length.startswith("PT") and length != "P1D"


def _words_only(time: TimeMention) -> Time:
    return Time(time.text, time.start, time.end, None, None, "unknown", "none")


def _is_end(document: Document, time: TimeMention) -> bool:
    tokens = document.tokens
    if time.kind == "open":
        return time_of_mention(time).earliest is None
    return tokens[time.first].key in _UNTIL or tokens[max(0, time.first - 1)].key in _UNTIL


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
