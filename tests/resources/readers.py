"""What each area of the resources reads in the text of an example, as plain fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import msgspec

from tawatur.attribution import read_attributions, read_modality
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.registry import DOMAINS
from tawatur.mentions.actors import read_actors
from tawatur.mentions.places import read_places
from tawatur.mentions.quantities import read_quantities
from tawatur.mentions.time import read_times
from tawatur.model.record import Claim, Notice, ReportInput, Time
from tawatur.pipeline import read_report
from tawatur.text.document import Document, read_document
from tests.attribution.examples import reached, told

Fields = dict[str, Any]


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text and all that is read in it, in order. ``anchor`` is the publication date, ``all`` takes non-counts too."""

    text: str
    expect: list[Fields]
    anchor: str | None = None
    country: str | None = None
    publisher: str | None = None
    all: bool = False

    def document(self) -> Document:
        return read_document(self.text, default_lexicon())


def _mention(mention: msgspec.Struct) -> Fields:
    fields = msgspec.structs.asdict(mention)
    readings = fields.get("readings") or ()
    first = {"earliest": readings[0].earliest, "latest": readings[0].latest} if readings else {}
    return {"earliest": None, "latest": None, **fields, **first}


def times(example: Example) -> list[Fields]:
    return [_mention(found) for found in read_times(example.document(), example.anchor)]


def quantities(example: Example) -> list[Fields]:
    found = read_quantities(example.document())
    return [_mention(one) for one in found if example.all or one.kind == "count"]


def places(example: Example) -> list[Fields]:
    found = read_places(example.document(), example.publisher, example.country)
    return [_mention(one) for one in found]


def actors(example: Example) -> list[Fields]:
    return [_mention(found) for found in read_actors(example.document())]


def cues(example: Example) -> list[Fields]:
    document = example.document()
    return [told(document, found) for found in read_attributions(document)]


def modality(example: Example) -> list[Fields]:
    document = example.document()
    return [reached(document, found) for found in read_modality(document)]


def events(example: Example) -> list[Fields]:
    """The claims by their triggers."""
    record = read_report(ReportInput(example.text, publisher=example.publisher, published_at=example.anchor))
    return [_claim(claim) for claim in sorted(record.claims, key=lambda claim: claim.event.trigger.start)]


def _claim(claim: Claim) -> Fields:
    roles = {f"{role.role}s": [] for role in claim.event.roles}
    for role in claim.event.roles:
        roles[f"{role.role}s"].append(role.text)
    return {
        "type": claim.event.type,
        "trigger": claim.event.trigger.text,
        "status": claim.event.status,
        "polarity": claim.factuality.polarity,
        "certainty": claim.factuality.certainty,
        "endorsement": claim.factuality.endorsement,
        "mode": claim.attribution.mode,
        "place": claim.event.place.text if claim.event.place else None,
        "date": _days(claim.event.time),
        "agents": [],
        "recipients": [],
        "instruments": [],
        **roles,
    }


def _days(time: Time | None) -> str | None:
    """The ISO day of a time, or its first and last (a/b)."""
    if time is None or time.earliest is None:
        return None
    first, last = time.earliest[:10], (time.latest or time.earliest)[:10]
    return first if first == last else f"{first}/{last}"


def notices(example: Example) -> list[Fields]:
    record = read_report(ReportInput(example.text, publisher=example.publisher, published_at=example.anchor))
    return [_notice(notice) for notice in record.notices]


def _notice(notice: Notice) -> Fields:
    return {
        "kind": notice.kind,
        "text": notice.span.text,
        "issuer": notice.issuer.text if notice.issuer else None,
        "area": notice.area.text if notice.area else None,
        "contacts": [contact.text for contact in notice.contacts],
    }


def furniture(example: Example) -> list[Fields]:
    found = example.document().sentences
    return [{"text": example.text[s.start : s.end]} for s in found if s.kind == "furniture"]


def words(example: Example) -> list[Fields]:
    """Function words with their class, and words with clitics."""
    document = example.document()
    return [
        {
            "text": example.text[token.start : token.end],
            "word_class": word_class,
            "key": token.key,
            "proclitics": token.proclitics,
            "enclitic": token.enclitic,
        }
        for token, word_class in zip(document.tokens, document.classes, strict=True)
        if word_class or token.proclitics or token.enclitic
    ]


def slips(example: Example) -> list[Fields]:
    """Words that the lexicon knows only by a confusion of letters, and the (folded) word that each stands for."""
    document = example.document()
    found: dict[int, set[str]] = {}
    for domain in filter(lambda domain: domain.slips, DOMAINS):
        for hit in document.hits(domain):
            key = document.tokens[hit.first].key
            meant = _meant(document.lexicon, domain.name, hit.row, key, hit.feature)
            if hit.last == hit.first + 1 and meant not in (None, key):
                found.setdefault(hit.first, set()).add(meant or "")
    return [
        {"text": document.span_without_clitics(token, token + 1).text, "means": min(meant)}
        for token, meant in sorted(found.items())
    ]


@cache
def _meant(lexicon: Lexicon, name: str, row: int, key: str, feature: str) -> str | None:
    """The spelling among the row's own one-word forms that a key is or stands for: itself, or the most alike."""
    domain = next(domain for domain in DOMAINS if domain.name == name)
    forms = [fold_text(form.words) for form in domain.expand(lexicon.rows(domain)[row]) if form.feature == feature]
    single = sorted({form for form in forms if " " not in form})
    if key in single or not single:
        return key if single else None
    return max(single, key=lambda form: _alike(form, key))


def _alike(form: str, key: str) -> tuple[int, int]:
    shared = sum(a == b for a, b in zip(form, key, strict=False))
    return shared, -abs(len(form) - len(key))


READERS: dict[str, Callable[[Example], list[Fields]]] = {
    "time": times,
    "quantities": quantities,
    "places": places,
    "actors": actors,
    "attribution/cues": cues,
    "attribution/modality": modality,
    "events": events,
    "notices": notices,
    "text/furniture": furniture,
    "text/words": words,
    "text/slips": slips,
}
EXACT = (cues, modality)  # what these leave out of an example has its usual value


def reader_of(path: str) -> Callable[[Example], list[Fields]] | None:
    """The reader for an example file named by its path below ``resources/ar``."""
    return next((READERS[area] for area in _areas(path) if area in READERS), None)


def _areas(path: str) -> Iterator[str]:
    folder, _, name = path.partition("/")
    yield f"{folder}/{name.split('.')[0].split('_')[0]}"
    yield folder
