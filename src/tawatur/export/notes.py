"""What an incident is in a few English sentences: what, where, when, who tells it, how many dead by whose count."""

from __future__ import annotations

from tawatur.export.gloss import MASK, bounds_en, day_en, place_en, quoted, type_en, words
from tawatur.export.groups import group_en
from tawatur.export.views import View, counted, first_day, last_day, place_of
from tawatur.lexicon.english import actor_name
from tawatur.model.incident import Voice

_SHOWN = 8


def incident_note(view: View, kind: str, number: str = "") -> str:
    """Sentences on an incident told as ``kind``; ``number`` says which policy made the number beside them."""
    return " ".join(part for part in (account(view, kind), number, _doubts(view)) if part)


def account(view: View, kind: str) -> str:
    """What is told of an incident, by whom and with which dead; without what the program makes of it."""
    return " ".join(part for part in (_what(view, kind), _origins(view), _dead(view)) if part)


def _what(view: View, kind: str) -> str:
    place = place_en(place_of(view)) or quoted(view.incident.place)
    where = f" in {place}" if place else ""
    first, last = first_day(view), last_day(view)
    if first is None or last is None:
        when = "at a time that is not stated"
    else:
        when = f"on {day_en(first)}" if first == last else f"between {day_en(first)} and {day_en(last)}"
    return f"{type_en(kind)}{where} {when}."


def _origins(view: View) -> str:
    """The independent origins by name, those behind several reports first."""
    voices = sorted(view.incident.voices, key=lambda voice: -len(voice.reports))
    named = [voice_en(voice) for voice in voices[:_SHOWN]]
    more = f" and {len(voices) - _SHOWN} more" if len(voices) > _SHOWN else ""
    many = "1 independent origin" if len(voices) == 1 else f"{len(voices)} independent origins"
    return f"According to {many}: {'; '.join(named)}{more}."


def voice_en(voice: Voice) -> str:
    """An origin in English with its kind."""
    name = words().note["withheld"] if MASK in voice.name else quoted(voice.name)
    return f"{actor_name(voice.id) or name} ({words().sources[voice.kind].removeprefix('a ')})"


def _dead(view: View) -> str:
    rows = [
        f"{bounds_en(row.min, row.max)} ({group_en(group) or 'all'})" for group, row in counted(view, "killed").items()
    ]
    return f"Killed, as claimed: {', '.join(rows)}." if rows else ""


def _doubts(view: View) -> str:
    fields = dict.fromkeys(row.field for row in view.incident.contradictions if not row.resolved)
    disputed = f" Origins disagree on: {', '.join(fields)}." if fields else ""
    return f"Grade: {view.incident.grade.grade}.{disputed}"
