"""The times of a sentence that may say when something happened, apart from those that say when it was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from tawatur.attribution import Attributed
from tawatur.events.sayings import Sayings
from tawatur.events.scene import Scene
from tawatur.events.time_clauses import Clauses, clauses_of, is_before_event
from tawatur.events.triggers import TriggerMention
from tawatur.model.mentions import Interval, TimeMention
from tawatur.text.segments import Sentence

_COMMAS = frozenset("،,")
_CLOCK = frozenset({"hour", "minute"})
_DEICTIC = frozenset({"اليوم", "امس", "غدا", "غد", "الليله"})
_SHORT_DEICTIC = 2  # "صباح اليوم": with a weekday beside it, the words give their day themselves
_ONE = frozenset({"واحد", "واحده"})
_DATED = frozenset({"بتاريخ", "تاريخ", "يوم"})
_TOPIC = frozenset({"حول", "عن", "بشان", "بخصوص"})
_TOPIC_REACH = 5
_NTH_TIME = frozenset({"للمره", "المره"})
_MOMENTS = frozenset({"دقايق", "ثوان", "ثواني", "لحظات"})
_DAYS_OF = {"D": 1, "W": 7}
_SHORT_NAME = 3
_ISSUED = frozenset({"تلي", "صدر", "نشر", "بث", "وزع", "اذيع", "نشرته", "اصدرته", "اصدره", "نشره", "بثته", "بثه"})
_NIGHTS = frozenset({"ليله", "ليلتين", "ليال"})


class DatableTimes(msgspec.Struct, frozen=True):
    """The clauses of a sentence and the times in it that may date what it tells.

    ``fronted`` stands before all that the sentence tells, or is the period that a record covers (``recorded``), and
    dates all of it; ``announced`` are times of an announcement with the content whose acts they date. At the tokens
    ``contents`` somebody's words begin.
    """

    clauses: Clauses
    times: tuple[TimeMention, ...]
    fronted: TimeMention | None
    recorded: bool
    announced: tuple[tuple[TimeMention, Attributed], ...]
    contents: frozenset[int]


# Of a sentence without such times; nobody asks for its clauses then.
_NO_TIMES = DatableTimes(Clauses(0, (), ()), (), None, False, (), frozenset())


def datable_times(
    scene: Scene, sentence: Sentence, triggers: Sequence[TriggerMention], sayings: Sayings, day: str | None
) -> DatableTimes:
    """What the times of a sentence with the events ``triggers`` may date.

    ``day`` is the ISO day of the story so far, which a bare hour belongs to.
    """
    present = scene.ranges.times.within(sentence.first, sentence.last)
    found = [t for t in present if _may_date(scene, t) and not _is_daily(scene, t)]
    if not found:
        return _NO_TIMES
    clauses = clauses_of(scene, sentence, triggers)
    widest = sayings.widest.get(scene.document.sentence_at(sentence.first), ())
    spoken = _tokens_of_saying(scene, sentence, triggers, widest)
    spoken.update(_fronted_before_cue(scene, sentence, sayings))
    spoken.update(t.first for t in found if clauses.found[clauses.at(t.first)].kind == "saying")
    # Nobody speaks for a month: a period beside a verb of recording is that of what was recorded.
    periods = [t for t in found if t.first in spoken and t.kind == "interval"]
    dating = [t for t in found if t.first not in spoken or t in periods]
    settled = tuple(_as_meant(scene, t, sayings, day) for t in dating)
    fronted = next((t for t in settled if t in periods or _is_fronted(scene, sentence, t)), None)
    announced = tuple(
        (t, attribution)
        for attribution in widest
        if attribution.talk == "announce" and _names_its_act(scene, attribution)
        for t in found
        if attribution.cue_first < t.first < attribution.first and t.kind == "date"
    )
    return DatableTimes(clauses, settled, fronted, bool(periods), announced, sayings.begins)


def _names_its_act(scene: Scene, attribution: Attributed) -> bool:
    """أعلنت ... سيطرتها: the act itself is announced, not that it happened (أعلنت أن ...)."""
    between = scene.document.classes[attribution.cue_first : attribution.first + 1]
    return "subordinator" not in between


def time_of_saying(scene: Scene, cue: TriggerMention, sayings: Sayings) -> TimeMention | None:
    """When a talk act was made: the time between its own words and what it says, or right behind its verb."""
    for found in sayings.cues.get(cue.first, ()):
        for time in scene.ranges.times.within(found.cue_first, max(found.first, found.cue_last)):
            return time if time.kind == "date" else None
    following = scene.times.get(cue.last)
    return following if following is not None and following.kind == "date" and cue.form == "verb" else None


def _may_date(scene: Scene, time: TimeMention) -> bool:
    """Whether a time can date an event.

    Not so a mere length, an ordinal ("for the third time this month"), a name, or where something reaches to ("the
    pictures go back to 2016", "closed till Monday").
    """
    tokens = scene.document.tokens
    if time.rule == "before_event":
        return not is_before_event(scene, time) and _days(time) is not None
    if time.rule == "after_event":
        return _counts_from_now(scene, time)
    if time.rule == "length_last" and time.duration is None and time.precision == "day":
        return False  # خلال الساعات الماضية
    if time.kind == "open":
        return bool(time.readings) and time.readings[0].earliest is not None
    if time.kind == "time":
        return time.precision in _CLOCK
    if time.rule == "in_a_row":
        return bool(time.readings) and not _counts_weeks(scene, time)
    if time.kind not in ("date", "interval") or _is_name(scene, time):
        return False
    before = [token.key for token in tokens[max(0, time.first - 2) : time.first]]
    if not _NTH_TIME.isdisjoint(before) or [key for key in before if key != "يوم"][-1:] == ["الي"]:
        return False
    return not _is_length(scene, time)


def _counts_from_now(scene: Scene, time: TimeMention) -> bool:
    """يأتي القرار بعد ثلاثة أيام على كذا: what is told as going on counts its days up to the report; of what happened
    nobody knows from when it counts (أُفرج عنه بعد شهر على اختطافه)."""
    tokens = scene.document.tokens
    if not (time.duration or "").endswith("D") or scene.mentions.anchor is None or _is_lasting(scene, time):
        return False
    begin = scene.document.sentences[scene.document.sentence_at(time.first)].first
    back = range(time.first - 1, begin - 1, -1)
    first = next((index + 1 for index in back if scene.document.classes[index] == "subordinator"), begin)
    verb = next((index for index in back if index in scene.verbs and index >= first), None)
    return verb is None or tokens[verb].key.startswith("ي") or (verb > first and tokens[verb].key.startswith("ت"))


def _is_lasting(scene: Scene, time: TimeMention) -> bool:
    """بعد ليلة من المعارك: as long as it went on."""
    tokens = scene.document.tokens
    lasted = time.last < len(tokens) and tokens[time.last].key.startswith("ال") and tokens[time.last - 1].key == "من"
    return lasted or any(token.key in _NIGHTS for token in tokens[time.first : time.last])


def _counts_weeks(scene: Scene, time: TimeMention) -> bool:
    """للأسبوع الثاني على التوالي: nobody knows on which day it began."""
    return any("اسبوع" in token.key for token in scene.document.tokens[time.first : time.last])


def _is_daily(scene: Scene, time: TimeMention) -> bool:
    """من التاسعة مساءً حتى السادسة صباحاً: hours of no day come back on each of the days of an order."""
    if time.rule != "from_to" or time.precision not in _CLOCK:
        return False
    words = {token.key for token in scene.document.tokens[time.first : time.last]}
    return words.isdisjoint(_DEICTIC) and not any(
        other.kind == "date" for other in scene.ranges.times.within(time.first, time.last)
    )


def _is_length(scene: Scene, time: TimeMention) -> bool:
    """خلال ليلة واحدة, في غضون دقيقتين: how long it took; خلال 24 ساعة : over a list is what the list covers."""
    if time.rule != "within_length":
        return False
    tokens = scene.document.tokens
    words = {token.key for token in tokens[time.first : time.last]}
    minutes = time.duration is not None and time.duration.startswith("PT") and time.duration.endswith(("M", "S"))
    heads_a_list = time.last < len(tokens) and tokens[time.last].text == ":"
    return minutes or heads_a_list or not words.isdisjoint(_MOMENTS) or tokens[time.last - 1].key in _ONE


def _is_name(scene: Scene, time: TimeMention) -> bool:
    """موقع «سبتمبر حر»: a month or a day inside a few quoted words that name something."""
    if time.precision == "day":
        return False
    for quotation in scene.document.quotations:
        if quotation.start <= time.start and time.end <= quotation.end:
            return len(scene.document.raw[quotation.start : quotation.end].split()) <= _SHORT_NAME
    return False


def _as_meant(scene: Scene, time: TimeMention, sayings: Sayings, day: str | None) -> TimeMention:
    """The time with its readings as the place where it stands gives them."""
    if time.rule == "ago" and time.duration is not None and _counts_months(time.duration):
        return msgspec.structs.replace(time, readings=())  # some months ago is no day
    if time.kind == "time" and day is not None:
        return _on_day(time, day)
    anchor = scene.mentions.anchor
    if time.rule in ("before_event", "after_event") and anchor is not None:
        return _days_ago(time, anchor)
    said = _day_of_quotation(scene, time, sayings)
    if said is not None and anchor is not None:
        return _shifted(time, date.fromisoformat(said) - date.fromisoformat(anchor[:10]))
    return time


def _days(time: TimeMention) -> int | None:
    """The days of a length in days or weeks."""
    length = time.duration or ""
    days = _DAYS_OF.get(length[-1:])
    return int(length[1:-1]) * days if days is not None and length[1:-1].isdigit() else None


def _days_ago(time: TimeMention, anchor: str) -> TimeMention:
    day = (date.fromisoformat(anchor[:10]) - timedelta(days=_days(time) or 0)).isoformat()
    return msgspec.structs.replace(time, kind="date", readings=(Interval(day, day),), precision="day", basis="anchored")


def _counts_months(duration: str) -> bool:
    return "T" not in duration and duration.endswith(("M", "Y"))


def _on_day(time: TimeMention, day: str) -> TimeMention:
    readings = tuple(Interval(_with_day(r.earliest, day), _with_day(r.latest, day)) for r in time.readings)
    return msgspec.structs.replace(time, readings=readings)


def _with_day(moment: str | None, day: str) -> str | None:
    return moment and f"{day}{moment[moment.index('T') :]}" if moment and "T" in moment else moment


def _day_of_quotation(scene: Scene, time: TimeMention, sayings: Sayings) -> str | None:
    """«... اليوم ...» said on Wednesday: the day on which quoted words were said, for a day told from it."""
    words = {token.key for token in scene.document.tokens[time.first : time.last]}
    if time.last - time.first > _SHORT_DEICTIC or words.isdisjoint(_DEICTIC):
        return None
    for found in sayings.contents.at(time.first):
        if found.mode == "direct_quote":
            begins = min(other.first for other in sayings.by_cue[found.cue_first])
            for said in scene.ranges.times.within(found.cue_first, begins):
                earliest = said.readings[0].earliest if said.readings else None
                return earliest[:10] if said.kind == "date" and earliest is not None else None
    return None


def _shifted(time: TimeMention, by: timedelta) -> TimeMention:
    readings = tuple(Interval(_moved(r.earliest, by), _moved(r.latest, by)) for r in time.readings)
    return msgspec.structs.replace(time, readings=readings)


def _moved(moment: str | None, by: timedelta) -> str | None:
    return None if moment is None else (date.fromisoformat(moment[:10]) + by).isoformat() + moment[10:]


def _is_fronted(scene: Scene, sentence: Sentence, time: TimeMention) -> bool:
    """بتاريخ 26 آب، وأثناء ...: nothing but particles, signs and names of places stands before it.

    Or the subject of what follows (وحول هجوم أمس أوضح ...).
    """
    first = sentence.first
    if scene.document.tokens[first].key in _TOPIC and time.first - first < _TOPIC_REACH:
        return True
    while first < time.first:
        place = scene.places.get(first)
        token = scene.document.tokens[first]
        if place is not None:
            first = place.last
        elif token.kind == "sign" or _is_particle(scene, first):
            first += 1
        else:
            return False
    return True


def _is_particle(scene: Scene, index: int) -> bool:
    if scene.document.classes[index] in ("preposition", "conjunction") or scene.document.tokens[index].key in _DATED:
        return True
    return bool(scene.ranges.place_nouns.within(index, index + 1))


def _tokens_of_saying(
    scene: Scene, sentence: Sentence, triggers: Sequence[TriggerMention], widest: Sequence[Attributed]
) -> set[int]:
    """Tokens of a sentence at which a time says when something was said: between a cue and its content, or behind a
    closing cue."""
    spoken: set[int] = set()
    for found in widest:
        if found.cue_first >= sentence.last or max(found.cue_first, found.first) < sentence.first:
            continue
        if found.cue_first < found.first:
            spoken.update(range(found.cue_first, found.first))
        elif sentence.first <= found.cue_first and _closes(scene, triggers, found):
            spoken.update(range(found.cue_first, _first_comma(scene, found.cue_first, sentence.last)))
    return spoken


def _first_comma(scene: Scene, first: int, last: int) -> int:
    tokens = scene.document.tokens
    return next((index for index in range(first, last) if tokens[index].text in _COMMAS), last)


def _fronted_before_cue(scene: Scene, sentence: Sentence, sayings: Sayings) -> Iterator[int]:
    """وفي صباح الجمعة ذكر المركز أن ...: a time that opens a sentence of saying is when it was said."""
    if scene.document.tokens[sentence.first].key in _TOPIC:
        return
    for time in scene.ranges.times.within(sentence.first, sentence.last):
        following = time.last + (time.last < sentence.last and scene.document.tokens[time.last].text in _COMMAS)
        says = following in sayings.by_cue and following in scene.verbs
        if says and _is_fronted(scene, sentence, time):
            yield time.first


def _closes(scene: Scene, triggers: Sequence[TriggerMention], found: Attributed) -> bool:
    """وفق ما أعلنت الشرطة صباح الجمعة: words with a verb of their own behind what they attribute."""
    if not any(trigger.first < found.cue_first for trigger in triggers):
        return False
    if any(index in scene.verbs for index in range(found.cue_first, found.cue_last)):
        return True
    last = _first_comma(scene, found.cue_first, scene.document.sentences[triggers[0].sentence].last)
    return any(token.key in _ISSUED for token in scene.document.tokens[found.cue_first : last])
