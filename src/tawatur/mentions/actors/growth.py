"""How a phrase grows to the right: adjectives, what it is a part of, whom it belongs to."""

from __future__ import annotations

from tawatur.lexicon.actor_words import ActorLink, Modifier, People, State
from tawatur.lexicon.place_words import PLACE_TYPES, PLACES
from tawatur.mentions.actors.chart import Chart
from tawatur.mentions.actors.context import Context
from tawatur.mentions.actors.heads import head_at, is_definite
from tawatur.mentions.actors.joins import (
    BEARING,
    RESIDENTS,
    agrees,
    are_apart,
    bears_name,
    clash,
    holds_office,
    is_command,
    is_described,
    is_nunated,
    keeps_nun,
    link_agrees,
    may_join,
    same,
    takes_links,
)
from tawatur.mentions.actors.particles import particles
from tawatur.mentions.actors.persons import grow_name, is_open_word, joins_a_name
from tawatur.mentions.actors.phrase import ACTING, MEMBERS, OWNED, PEOPLE, THINGS, Phrase, is_proper
from tawatur.mentions.actors.speakers import SPEAKS
from tawatur.mentions.actors.spots import Reading, Spot
from tawatur.text.document import Document

_SOUND_PLURAL = ("ين", "ون")
_DEPTH = 4
_SOURCES_KEEP = frozenset(("correspondent", "eyewitness", "expert", "unnamed", "social_media", "media", "monitor"))
_COURTESIES = frozenset(("professional", "king"))
_NAMELESS = frozenset(("media", "organisation", "sources", "facility"))
_STATES_OWN = frozenset(("state_force", "officials", "military_unit", "leaders", "spokesperson"))
_PROPER = frozenset(("organisation", "state"))
_QUOTES = {"«": "»", '"': '"', "“": "”", "”": "”", "‟": "”", "„": "“"}
_LONGEST_QUOTED = 6


class Grower:
    """Builds whole phrases over one document."""

    def __init__(self, document: Document, chart: Chart, context: Context) -> None:
        self._document = document
        self._tokens = document.tokens
        self._chart = chart
        self._context = context
        self._governing = particles(document.lexicon, "governing")
        self._places: dict[int, int] | None = None
        self._tried: dict[int, Phrase | None] = {}

    def phrase_at(self, first: int, limit: int, depth: int = 0) -> Phrase | None:
        """The phrase that begins at token ``first`` and ends before ``limit``, fully grown.

        A phrase that was tried as a part of the one before and did not fit is kept, for it is asked for again.
        """
        if first in self._tried:
            return self._tried.pop(first)
        if depth > _DEPTH:
            return None
        phrase = head_at(self._document, self._chart, self._context, first)
        if phrase is None or ((phrase.named or phrase.title is not None) and self._is_place(phrase)):
            return None
        while phrase.last < limit and not phrase.closed and self._grow(phrase, limit, depth):
            pass
        return self._finished(phrase)

    def _is_place(self, phrase: Phrase) -> bool:
        """الشيخ زويد and صلاح الدين are places, no persons."""
        personal = phrase.rule.category == "name" or (phrase.title is not None and phrase.title.id in _COURTESIES)
        return personal and (self._place_end(phrase.first) or 0) > phrase.last

    def _grow(self, phrase: Phrase, limit: int, depth: int) -> bool:
        token = self._tokens[phrase.last]
        if token.kind == "sign":
            if token.text == ".":
                return phrase.title is not None and grow_name(self._document, self._chart, phrase, limit)
            return self._aside(phrase, limit) or self._quoted(phrase, limit)
        if token.kind == "number":
            return self._numbered(phrase)
        if not token.proclitics:
            return self._grow_by_word(phrase, limit, depth)
        if token.proclitics == "و":
            return self._second_adjective(phrase)
        return self._owner(phrase, limit, depth)

    def _grow_by_word(self, phrase: Phrase, limit: int, depth: int) -> bool:
        spot = self._chart[phrase.last]
        if spot is not None:
            if spot.links and self._linked(phrase, spot, limit, depth):
                return True
            if spot.adjectives and self._adjective(phrase, spot):
                return True
        if phrase.title is not None:
            return self._completed(phrase, limit, depth) or self._named(phrase, limit, depth)
        if phrase.definite:
            return phrase.rule.category == "name" and self._named(phrase, limit, depth)
        return self._completed(phrase, limit, depth)

    def _adjective(self, phrase: Phrase, spot: Spot) -> bool:
        """An adjective that agrees in definiteness; a nisba of a state says whose organ or official the head is."""
        sense = self._adjective_among(phrase.last, spot, phrase)
        if sense is None:
            return False
        phrase.last += sense.width
        self._qualify(phrase, sense)
        return True

    def _adjective_among(self, at: int, spot: Spot, phrase: Phrase) -> Reading | None:
        if phrase.named:
            return None
        definite = is_definite(self._document, at, self._context)
        if definite != phrase.definite and not (definite and phrase.rule.category == "organisation"):
            return None
        if phrase.rule.category == "state" and phrase.title is None and phrase.kind == "state":
            return None
        if phrase.feature == "sg" and self._tokens[at].key.endswith(_SOUND_PLURAL):
            return None
        if phrase.kind in THINGS and self._tokens[at].key.endswith(_SOUND_PLURAL):  # سيارات الإسعاف | المصابين
            return None
        if self._are_men(phrase) and self._document.raw[self._tokens[at].end - 1] == "ة":  # مسلحون | لاجئة
            return None
        for sense in spot.adjectives:
            if agrees(sense, phrase):
                return sense
        return None

    def _are_men(self, phrase: Phrase) -> bool:
        """A sound masculine plural, which no adjective in ة describes."""
        return phrase.feature == "pl" and self._tokens[phrase.head].key.endswith(_SOUND_PLURAL)

    def _qualify(self, phrase: Phrase, sense: Reading) -> None:
        row = sense.row
        if isinstance(row, Modifier):
            phrase.loaded = phrase.loaded or bool(row.loaded)
        elif phrase.actor is not None:
            return
        elif isinstance(row, State):
            self._of_state(phrase, row)
        elif isinstance(row, People) and row.actor and (phrase.kind in ACTING or phrase.title is not None):
            phrase.actor, phrase.actor_kind = row.actor, row.kind or None

    def _of_state(self, phrase: Phrase, state: State) -> None:
        if phrase.organ is not None and phrase.title is None:
            phrase.actor = f"{state.id}.{phrase.organ.id}"
            phrase.actor_kind = phrase.organ.kind
            phrase.kind = phrase.organ.kind
        elif phrase.kind in _STATES_OWN:
            phrase.actor, phrase.actor_kind = state.id, "state"

    def _numbered(self, phrase: Phrase) -> bool:
        """اللواء 52، الفرقة 9: units that bear a number."""
        if phrase.kind != "military_unit" or phrase.last - phrase.head > 1 or phrase.feature != "sg":
            return False
        phrase.last += 1
        phrase.definite = True
        return True

    def _second_adjective(self, phrase: Phrase) -> bool:
        """القوات الأمنية والعسكرية: a joined adjective only after an adjective, and only when it can be no head."""
        at = phrase.last
        before, spot = self._chart[at - 1], self._chart[at]
        if at - 1 == phrase.head or before is None or not before.adjectives:
            return False
        if spot is None or not spot.adjectives_only:
            return False
        sense = self._adjective_among(at, spot, phrase)
        if sense is None or sense.feature == "people":
            return False
        phrase.last += sense.width
        return True

    def _completed(self, phrase: Phrase, limit: int, depth: int) -> bool:
        """A construct: the noun right after an indefinite head says of what it is (عناصر الشرطة، وزير خارجية إيران).

        A role that ends in a preposition is completed too, whatever its form: القيادي في، المتحدث باسم.
        """
        if phrase.last != phrase.head_last:
            return False  # nothing comes between the parts of a construct
        governing = phrase.title is not None and self._tokens[phrase.last - 1].text in self._governing
        if not governing and (phrase.definite or is_proper(phrase)):
            return False
        nunated = is_nunated(self._document, phrase)
        if nunated and not governing and not keeps_nun(self._document, phrase):
            return False
        inner = self.phrase_at(phrase.last, limit, depth + 1)
        proper = inner is not None and inner.rule.category in _PROPER
        if not governing and not proper and is_described(self._document, phrase):
            self._tried[phrase.last] = inner
            return False
        if nunated and (inner is None or inner.rule.category != "organisation"):
            self._tried[phrase.last] = inner
            return False
        if inner is None or not (governing or self._completes(phrase, inner)):
            self._tried[phrase.last] = inner
            return self._completed_by_unknown(phrase)
        phrase.last = inner.last
        phrase.definite = True
        self._belong(phrase, inner)
        return True

    def _completes(self, phrase: Phrase, inner: Phrase) -> bool:
        if inner.rule.category in ("name", "figure"):
            return phrase.title is not None or phrase.kind in PEOPLE
        if are_apart(phrase, inner):
            return False
        if phrase.kind in THINGS and (not self._may_own(inner) or phrase.rule.width > 1):
            return False  # دبابات | الجيش, مسيرات | الدعم السريع
        if inner.kind == "state" and inner.rule.category == "state":
            return phrase.kind not in THINGS
        known = inner.definite or inner.rule.category == "organisation"  # ميليشيا بوكو حرام
        return known or (phrase.kind in ("facility", "families", "casualties") and inner.kind in PEOPLE)

    def _completed_by_unknown(self, phrase: Phrase) -> bool:
        if phrase.kind == "sources":
            return False
        relational = phrase.generic.relational if phrase.generic is not None else phrase.title
        is_open = (bool(relational) or holds_office(phrase)) and self._document.classes[phrase.last] is None
        place = self._place_end(phrase.last, typed=phrase.kind in RESIDENTS) if is_open else None
        if place is not None:
            phrase.last, phrase.definite = place, True
            return True
        bearing = phrase.kind in BEARING and phrase.feature == "sg"
        if bearing and phrase.kind == "facility" and not self._document.lexicon.knows(self._tokens[phrase.last].key):
            relational = "yes"  # موقع رويسات, ثكنة زرعيت: a name that nobody knows
        if not relational or not is_open_word(self._document, phrase.last, article=True, known=bearing):
            return False
        phrase.last += 1 + joins_a_name(self._document, phrase.last)  # عائلة | أبو عمرة
        phrase.definite = True
        return True

    def _place_end(self, first: int, typed: bool = False) -> int | None:
        """Where the longest place name that begins at a token ends, with the word for what it is: قرية كفر عقب."""
        if self._places is None:
            self._places = {}
            for hit in self._document.hits(PLACES):
                self._places.setdefault(hit.first, hit.last)
        behind_type = first + 1 if typed and self._document.hits_at(PLACE_TYPES, first) else first
        return self._places.get(first) or self._places.get(behind_type)

    def _linked(self, phrase: Phrase, spot: Spot, limit: int, depth: int) -> bool:
        """تابعة ل، من، في، مدعومة من: the organisation behind a link word."""
        for sense in spot.links:
            if phrase.last + sense.width < limit:
                return self._by_link(phrase, sense, limit, depth)
        return False

    def _by_link(self, phrase: Phrase, sense: Reading, limit: int, depth: int) -> bool:
        link: ActorLink = sense.row
        at = phrase.last + sense.width
        if self._chart[at] is None or self._tokens[at].proclitics != link.takes or not takes_links(phrase, link):
            return False
        if not link_agrees(link, self._tokens[phrase.last].text, phrase):
            return False
        inner = self.phrase_at(at, limit, depth + 1)
        if inner is None or not may_join(phrase, inner, link):
            self._tried[at] = inner
            return False
        phrase.last = inner.last
        if link.relation == "member":
            self._belong(phrase, inner)
        phrase.closed = phrase.title is None
        return True

    def _owner(self, phrase: Phrase, limit: int, depth: int) -> bool:
        """خلايا للجماعة، الناطق الرسمي للحكومة، ضباط بالداخلية: an owner joined by a preposition."""
        proclitic = self._tokens[phrase.last].proclitics
        if proclitic not in ("ل", "ب") or is_proper(phrase):
            return False
        if not (phrase.kind in OWNED if proclitic == "ل" else phrase.kind in MEMBERS):
            return False
        if phrase.definite and phrase.title is None and not is_command(phrase):
            return False
        inner = self.phrase_at(phrase.last, limit, depth + 1)
        if inner is None or not self._may_own(inner):
            self._tried[phrase.last] = inner
            return False
        phrase.last = inner.last
        self._belong(phrase, inner)
        phrase.closed = phrase.title is None
        return True

    def _may_own(self, inner: Phrase) -> bool:
        """An organisation or a definite organ of one; كمين نصبه مسلحون لدورية tells whom they lay in wait for."""
        if inner.rule.category == "state":
            return False
        return inner.actor is not None or (inner.organ is not None and inner.definite)

    def _belong(self, phrase: Phrase, inner: Phrase) -> None:
        """Those who act for an organisation act as it; a militia "of" a named party is the publisher's wording."""
        named = inner.actor is not None
        if named and phrase.generic is not None and phrase.generic.loaded == "named":
            phrase.loaded = True
        phrase.loaded = phrase.loaded or inner.loaded
        if phrase.title is not None and inner.organ is not None:
            phrase.actor_kind = phrase.actor_kind or inner.organ.kind
        if not named or phrase.actor is not None:
            return
        if inner.rule.category == "state" and phrase.organ is not None and phrase.title is None:
            self._of_state(phrase, inner.rule.row)
        elif phrase.kind in ACTING or phrase.title is not None or phrase.organ is not None:
            phrase.actor, phrase.actor_kind = inner.actor, inner.actor_kind

    def _named(self, phrase: Phrase, limit: int, depth: int) -> bool:
        """A person's name after a role, or a role in apposition after a name."""
        if phrase.title is not None:
            if phrase.named or phrase.feature in ("pl", "dual") or phrase.kind in _NAMELESS:
                return False
            return self._apposition(phrase, limit, depth) or grow_name(self._document, self._chart, phrase, limit)
        if phrase.rule.category == "name":
            return grow_name(self._document, self._chart, phrase, limit) or self._apposition(phrase, limit, depth)
        return False

    def _apposition(self, phrase: Phrase, limit: int, depth: int) -> bool:
        """A second, definite role: "خالد سالم القيادي في حركة فتح", "وزير الإعلام الناطق باسم الحكومة"."""
        at = phrase.last
        if not self._tokens[at].key.startswith("ال"):
            return False
        spot = self._chart[at]
        if spot is None or not spot.is_title:
            return False
        inner = self.phrase_at(at, limit, depth + 1)
        if inner is None or inner.title is None or clash(self._document, phrase, inner):
            return False
        phrase.last = inner.last
        phrase.actor, phrase.actor_kind = phrase.actor or inner.actor, phrase.actor_kind or inner.actor_kind
        if phrase.title is None:
            phrase.kind, phrase.source_kind, phrase.title = inner.kind, inner.source_kind, inner.title
        phrase.named = phrase.named or inner.named
        return True

    def _aside(self, phrase: Phrase, limit: int) -> bool:
        """The short name in brackets after the long one: حركة المقاومة الإسلامية (حماس)."""
        at = phrase.last
        if self._tokens[at].text == "»" and any(token.text == "«" for token in self._tokens[phrase.first : at]):
            phrase.last = at + 1
            return True
        if phrase.rule.category != "organisation" or self._tokens[at].text != "(" or at + 2 >= limit:
            return False
        inner = head_at(self._document, self._chart, self._context, at + 1)
        if inner is None or inner.last >= limit or self._tokens[inner.last].text != ")":
            return False
        if inner.actor is None or not same(inner.actor, phrase.actor):
            return False
        phrase.last = inner.last + 1
        phrase.closed = True
        return True

    def _quoted(self, phrase: Phrase, limit: int) -> bool:
        """A name between quotation marks after its head noun: صحيفة «...»، حركة "..."."""
        at = phrase.last
        closing = _QUOTES.get(self._tokens[at].text)
        if closing is None or at + 1 >= limit or not self._opens(at):
            return False
        if phrase.named or (phrase.title is None and not bears_name(phrase)):
            return False
        end = min(limit, at + 2 + (_LONGEST_QUOTED if phrase.feature == "sg" else 2))
        close = next((i for i in range(at + 2, end) if self._tokens[i].text == closing), None)
        if close is None:
            return phrase.title is not None and grow_name(self._document, self._chart, phrase, limit, skip=1)
        inner = head_at(self._document, self._chart, self._context, at + 1)
        if inner is not None and inner.kind in PEOPLE and phrase.title is not None and phrase.last > phrase.head_last:
            return False  # المتحدث باسم الجبهة | «مرتزقة الفيلق»: somebody else, whom quotation marks doubt
        if inner is not None:
            self._belong(phrase, inner)
        phrase.last, phrase.definite, phrase.named = close + 1, True, True
        return True

    def _opens(self, at: int) -> bool:
        """Whether the quotation mark at a token opens: a straight one may as well close."""
        return self._tokens[at].text != '"' or (self._tokens[at].gap and not self._tokens[at + 1].gap)

    def _finished(self, phrase: Phrase) -> Phrase:
        """The organisation behind a role or a fighter says more of the source than the words do."""
        if phrase.named and phrase.title is not None and phrase.kind == "group":
            phrase.kind = phrase.title.kind  # الفريق is a team, but الفريق with a name is a general
        if phrase.actor_kind is None:
            if phrase.organ is not None and phrase.organ.bare and phrase.definite and phrase.title is None:
                phrase.source_kind = SPEAKS[phrase.organ.kind]
            return phrase
        of_role = phrase.title is not None and phrase.source_kind not in _SOURCES_KEEP
        if of_role or (phrase.source_kind is None and phrase.kind in ACTING):
            phrase.source_kind = SPEAKS[phrase.actor_kind]
        return phrase
