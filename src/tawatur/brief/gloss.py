"""English names of parties and places for readers who do not read Arabic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from tawatur.brief.strings import Lang
from tawatur.lexicon.english import actor_name
from tawatur.lexicon.letters import fold_text
from tawatur.model.record import Place, Record


class Glossary(msgspec.Struct, frozen=True):
    """Names to put beside the Arabic ones: places by gazetteer id. Arabic briefs need none.

    ``spellings`` are the gazetteer's own Arabic names, ``ids`` what folded words of the reports were resolved to.
    """

    lang: Lang
    places: dict[str, str]
    spellings: dict[str, str]
    ids: dict[str, str]

    def party(self, actor: str) -> str | None:
        """The English name of an actor id; null for an unknown one and in an Arabic brief."""
        return actor_name(actor) if self.lang == "en" else None

    def place(self, place_id: str | None) -> str | None:
        """The English name of a place that the records resolved; null for an unknown one and in an Arabic brief."""
        return self.places.get(place_id) if self.lang == "en" and place_id is not None else None

    def id_of(self, written: str) -> str | None:
        """The id that the records give to these words elsewhere; null where none or several."""
        return self.ids.get(fold_text(written))

    def spelt(self, written: str, place_id: str | None) -> str:
        """A place as written, its slips mended: another name for it than the gazetteer's stays as it is."""
        name = self.spellings.get(place_id or "", written)
        return name if fold_text(name) == fold_text(written) else written


def glossary_of(records: Sequence[Record], lang: Lang) -> Glossary:
    """The glossary for a brief of ``records``."""
    resolved = [place for record in records for place in _places(record) if place.id]
    english = {place.id: place.name_en for place in resolved if place.id and place.name_en}
    arabic = {place.id: place.name_ar for place in resolved if place.id and place.name_ar}
    return Glossary(lang, dict(sorted(english.items())), dict(sorted(arabic.items())), _ids(resolved))


def _ids(places: Iterable[Place]) -> dict[str, str]:
    """Folded words to the one id that they were resolved to."""
    found: dict[str, set[str]] = {}
    for place in places:
        if place.id is not None:
            found.setdefault(fold_text(place.text), set()).add(place.id)
    return {words: min(ids) for words, ids in sorted(found.items()) if len(ids) == 1}


def _places(record: Record) -> Iterable[Place]:
    return (place for claim in record.claims for place in claim.event.scenes)
