"""Reads the actor mentions of a document: one walk over the tokens that may begin one."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.lexicon.actor_words import People
from tawatur.lexicon.cue_words import CUES
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.mentions.actors.chart import Chart, chart_of
from tawatur.mentions.actors.context import Context, Memory
from tawatur.mentions.actors.growth import Grower
from tawatur.mentions.actors.particles import particles
from tawatur.mentions.actors.phrase import Phrase
from tawatur.mentions.actors.prefix import Prefixes
from tawatur.model.mentions import ActorMention
from tawatur.text.document import Document

_TAKEN_UP = frozenset(
    (
        "group", "armed_group", "organisation", "party", "coalition", "state_force", "military_unit", "officials",
        "media", "monitor",
    )
)  # fmt: skip
_TALK_TYPES = frozenset(("accusation", "condemnation", "threat", "demand", "sanction", "negotiation", "ceasefire"))
_PLURALS = ("people", "dual")
_NAMES_ONLY = frozenset(("doctor",))


def read_actors(document: Document) -> tuple[ActorMention, ...]:
    """All participants and sources of a document in order, without overlap.

    A mention is the whole noun phrase without the clitics before it; ``actor`` is the organisation that it is or acts
    for. A bare head noun ("الحركة") takes up the last organisation of the text that bears it.
    """
    chart, starts = chart_of(document)
    context = Context(document)
    walk = _Walk(document, chart, Grower(document, chart, context))
    return tuple(walk.mentions(starts))


class _Walk:
    def __init__(self, document: Document, chart: Chart, grower: Grower) -> None:
        self._document = document
        self._chart = chart
        self._grower = grower
        self._prefixes = Prefixes(document)
        self._memory = Memory(document.lexicon)
        self._talk: frozenset[int] | None = None

    def mentions(self, starts: list[int]) -> Iterator[ActorMention]:
        done = 0
        sentences = iter(self._document.sentences)
        limit = 0
        for first in starts:
            while limit <= first:
                limit = next(sentences).last
            if first < done:
                continue
            phrase = self._grower.phrase_at(first, limit)
            if phrase is None or not self._is_actor(phrase, done):
                continue
            self._prefixes.widen(phrase, done)
            done = phrase.last
            self._take_up(phrase)
            yield self._mention(phrase)

    def _is_actor(self, phrase: Phrase, done: int) -> bool:
        category = phrase.rule.category
        if category == "name":
            return self._is_person(phrase)
        if phrase.title is not None and phrase.title.id in _NAMES_ONLY and phrase.generic is None:
            return phrase.named
        if category == "state":
            return self._is_state_actor(phrase, done)
        if category == "organisation" and phrase.kind == "state" and phrase.organ is None and phrase.title is None:
            return not self._is_where(phrase.first)
        if category == "people":
            return self._is_people(phrase) or (bool(phrase.rule.row.actor) and self._is_doer(phrase))
        if phrase.generic is not None and phrase.feature == "sg":
            return self._is_noun(phrase, done)
        if phrase.organ is None or phrase.generic is not None or phrase.title is not None or phrase.actor is not None:
            return True
        if phrase.organ.id.startswith("ministry.") and phrase.rule.width == 1:
            return False  # "الدفاع" alone is defence, not its ministry
        if phrase.rule.width > 1 and phrase.kind == "state_force":
            return True  # قوات خاصة, قوة عسكرية, whosever they are
        return phrase.definite and bool(phrase.organ.bare)

    def _is_person(self, phrase: Phrase) -> bool:
        """A given name with more words; one that is a common word too needs a second given name beside it."""
        if phrase.last - phrase.first < 2 or self._document.classes[phrase.first] == "preposition":
            return False
        if not phrase.rule.row.evidence:
            return True
        beside = self._chart[phrase.first + 1]
        return beside is not None and beside.name is not None

    def _is_state_actor(self, phrase: Phrase, done: int) -> bool:
        feature = phrase.rule.feature
        if feature == "sg":
            return self._is_doer(phrase) or self._prefixes.is_object(phrase.first)
        if feature == "capital":
            follows = done == phrase.first > 0 and not self._is_where(phrase.first)
            return follows or self._speaks(phrase)
        if feature in _PLURALS:
            return self._is_people(phrase)
        return not self._is_where(phrase.first)

    def _is_doer(self, phrase: Phrase) -> bool:
        """A nisba after a noun of attack stands for the state or group: the phrase is made one."""
        if phrase.last - phrase.first > 1 or not self._prefixes.is_doer(phrase.first):
            return False
        row = phrase.rule.row
        if isinstance(row, People):
            phrase.actor, phrase.kind = row.actor, row.kind
        else:
            phrase.actor, phrase.kind, phrase.source_kind = row.id, "state", "official"
        return True

    def _is_people(self, phrase: Phrase) -> bool:
        """Members of a people: a definite or sound plural always, other forms only where somebody must stand."""
        if phrase.feature in _PLURALS:
            text = self._document.tokens[phrase.head].key
            if text.startswith("ال") or text.endswith(("ون", "ين", "ان")):
                return True
        return self._prefixes.is_object(phrase.first)

    def _is_noun(self, phrase: Phrase, done: int) -> bool:
        """A singular that is an adjective (مسلح) or a verb (طالب) too counts where grammar leaves no other reading."""
        nisba = phrase.generic is not None and phrase.generic.form_sg.endswith("ي")
        is_feminine = nisba and self._document.tokens[phrase.head].key.endswith("يه")
        spot = self._chart[phrase.head]
        if is_feminine or (spot is not None and spot.is_modifier):
            return self._prefixes.stands_alone(phrase.first, done)
        if phrase.definite and self._document.tokens[phrase.head].key.startswith("ال"):
            return True
        return not self._prefixes.is_verb(phrase.head) or self._prefixes.is_object(phrase.first)

    def _is_where(self, first: int) -> bool:
        """A state's name after a preposition of place is a place."""
        token = self._document.tokens[first]
        if token.proclitics.endswith("ب"):
            return True
        if first == 0 or token.proclitics:
            return False
        return self._document.tokens[first - 1].text in particles(self._document.lexicon, "locatives")

    def _speaks(self, phrase: Phrase) -> bool:
        """A capital stands for its government where it speaks: beside a cue of speech or before a colon."""
        if self._talk is None:
            rows = self._document.lexicon.rows(TRIGGERS)
            hits = [hit for hit in self._document.hits(CUES) if hit.feature != "phrase"]
            hits += [hit for hit in self._document.hits(TRIGGERS) if rows[hit.row].type in _TALK_TYPES]
            self._talk = frozenset(at for hit in hits for at in (hit.last, hit.first - 1))
        tokens = self._document.tokens
        if tokens[phrase.first].proclitics not in ("", "و", "ف"):
            return False
        if phrase.last < len(tokens) and tokens[phrase.last].text == ":":
            return phrase.first == 0 or tokens[phrase.first - 1].kind != "word"
        return phrase.first in self._talk

    def _take_up(self, phrase: Phrase) -> None:
        head = self._document.tokens[phrase.head].key
        if phrase.actor is not None:
            if phrase.generic is None or phrase.generic.kind in _TAKEN_UP:
                self._memory.note(phrase.actor, head)
        elif phrase.kind in _TAKEN_UP and phrase.definite and phrase.last - phrase.head == 1:
            phrase.actor = self._memory.recall(head)

    def _mention(self, phrase: Phrase) -> ActorMention:
        document = self._document
        first, last = phrase.first, phrase.last
        start, end = document.tokens[first].start, document.tokens[last - 1].end
        if document.tokens[first].proclitics:
            start = document.span_without_clitics(first, last).start
        return ActorMention(
            document.raw[start:end],
            start,
            end,
            first,
            last,
            phrase.head,
            phrase.actor,
            phrase.kind,
            phrase.source_kind,
            phrase.loaded,
            phrase.number,
            phrase.rule.source,
        )
