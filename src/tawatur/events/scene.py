"""The scene: everything the lower layers found in a report, laid out for the event reader."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tawatur.events.grammar import Grammar, grammar_of
from tawatur.events.verbs import light_verbs
from tawatur.lexicon.actor_words import PEOPLES, STATES, TITLES
from tawatur.lexicon.cue_words import CUES
from tawatur.lexicon.forms import FINITE
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.plain_verbs import OBLIQUES
from tawatur.lexicon.quantity_nouns import COUNTABLES
from tawatur.lexicon.trigger_words import (
    ASPECTS,
    CLAUSE_LINKS,
    HARMLESS,
    INSTRUMENTS,
    LINKS,
    PLACE_NOUNS,
    TOPICS,
    TRIGGERS,
)
from tawatur.mentions.collection import Mentions
from tawatur.model.mentions import ActorMention, PlaceMention, QuantityMention, TimeMention
from tawatur.text.document import Document
from tawatur.text.ordered import M, Ordered

EVERY = frozenset({"كل", "جميع", "كافه", "اي", "ايه", "سائر"})
_SOME = frozenset({"احدهم", "معظمهم", "اغلبهم", "بقيتهم", "جميعهم", "كلهم", "غالبيتهم", "باقيهم", "سائرهم"})
SOME = "some of them"
_PARTS = frozenset({"دفعه", "دفعات", "موجه", "مجموعه", "عددا", "اعدادا", "عدد", "اعداد", "ثله", "نسبه"})
_PART_REACH = 4
_MANY = frozenset(
    {"displaced", "detainees", "civilians", "families", "fighters", "casualties", "suspects", "protesters"}
)
_ADJECTIVE = frozenset({"sg", "dual"})


class Ranges(msgspec.Struct, frozen=True):
    """Mentions and lexicon hits in text order, each kind ready for :meth:`Ordered.within`."""

    times: Ordered[TimeMention]
    quantities: Ordered[QuantityMention]
    places: Ordered[PlaceMention]
    actors: Ordered[ActorMention]
    triggers: Ordered[Hit]
    instruments: Ordered[Hit]
    place_nouns: Ordered[Hit]
    topics: Ordered[Hit]
    harmless: Ordered[Hit]
    aspects: Ordered[Hit]
    countables: Ordered[Hit]
    titles: Ordered[Hit]


class Scene(msgspec.Struct, frozen=True):
    """A document with its mentions, its event grammar, and lexicon hits by their first token.

    ``persons`` has by the token of each verb its person (3ms, 3fs, 3mp ...). ``bearers`` are the tokens of nouns whom
    an event noun behind them only names (فرق الإسعاف). ``nisbas`` maps the token of a state's or movement's adjective
    to the actor that it stands for; at ``deeds`` a noun begins that names an event, at ``sayings`` a verb that only
    says what follows, at ``men`` a masculine noun in the singular, at ``bodies`` a plural of organisations, at
    ``capitals`` a seat of government, which may stand for its state. ``obliques`` are pairs of a verb's or an
    adjective's token and the preposition by which it takes its complement.
    """

    document: Document
    mentions: Mentions
    grammar: Grammar
    verbs: frozenset[int]
    persons: dict[int, str]
    instruments: dict[int, Hit]
    light_verbs: dict[int, Hit]
    links: dict[int, Hit]
    clause_links: dict[int, Hit]
    bearers: frozenset[int]
    actors: dict[int, ActorMention]
    places: dict[int, PlaceMention]
    times: dict[int, TimeMention]
    quantities: dict[int, QuantityMention]
    nisbas: dict[int, str]
    deeds: frozenset[int]
    sayings: frozenset[int]
    men: frozenset[int]
    bodies: frozenset[int]
    capitals: frozenset[int]
    obliques: frozenset[tuple[int, str]]
    ranges: Ranges


def lay_out(document: Document, mentions: Mentions, persons: dict[int, str]) -> Scene:
    """The scene of a document; ``persons`` says by each token at which a verb of any domain begins its person."""
    named = _named(mentions)
    persons = {index: person for index, person in persons.items() if index not in named}
    return Scene(
        document,
        mentions,
        grammar_of(document.lexicon),
        frozenset(persons),
        persons,
        _longest(document.hits(INSTRUMENTS)),
        _longest(_nouns_first(document, light_verbs(document), persons)),
        _longest(hit for hit in document.hits(LINKS) if not _is_bearer(document, hit)),
        _longest(document.hits(CLAUSE_LINKS)),
        frozenset(hit.last - 1 for hit in document.hits(LINKS) if _is_bearer(document, hit)),
        _with_every(document, _with_counted(_longest(mentions.actors), mentions.quantities)),
        _longest(mentions.places),
        _longest(mentions.times),
        _longest(mentions.quantities),
        _nisbas(document),
        frozenset(hit.first for hit in document.forms(TRIGGERS) if hit.feature.startswith("noun")),
        _sayings(document) - named,
        *_by_gender(document),
        frozenset(hit.first for hit in document.hits(STATES) if hit.feature == "capital"),
        _obliques(document),
        _ranges(document, mentions),
    )


def _nouns_first(document: Document, hits: Iterable[Hit], persons: dict[int, str]) -> list[Hit]:
    """تعرضهم للضرب: with a pronoun, and no sure verb, the noun before the verb that is spelt like it."""
    return sorted(
        hits,
        key=lambda hit: (
            bool(document.tokens[hit.first].enclitic)
            and hit.first not in persons
            and not hit.feature.startswith("noun")
        ),
    )


def _named(mentions: Mentions) -> frozenset[int]:
    """Tokens that a time, a place or a count has taken: صعدة, ثلاثة أسرى hold no verb."""
    spans = [(time.first, time.last) for time in mentions.times]
    spans += [(place.first, place.last) for place in mentions.places]
    spans += [(q.first, q.counted_last or q.last) for q in mentions.quantities if q.kind == "count"]
    return frozenset(i for first, last in spans for i in range(first, last))


def _ranges(document: Document, mentions: Mentions) -> Ranges:
    return Ranges(
        Ordered(mentions.times),
        Ordered(mentions.quantities),
        Ordered(mentions.places),
        Ordered(mentions.actors),
        Ordered(document.hits(TRIGGERS)),
        Ordered(document.hits(INSTRUMENTS)),
        Ordered(document.hits(PLACE_NOUNS)),
        Ordered(document.hits(TOPICS)),
        Ordered(document.hits(HARMLESS)),
        Ordered(document.hits(ASPECTS)),
        Ordered(document.hits(COUNTABLES)),
        Ordered(document.hits(TITLES)),
    )


def _sayings(document: Document) -> frozenset[int]:
    """Verbs of saying that are no events of their own (قال, أكد; not اتهم, هدد), and their nouns (إعلانها)."""
    rows = document.lexicon.rows(TRIGGERS)
    deeds = {hit.first for hit in document.hits(TRIGGERS) if hit.feature.startswith(FINITE) and not rows[hit.row].near}
    said = {hit.first for hit in document.hits(CUES) if hit.feature.startswith(FINITE)}
    named = {hit.first for hit in document.hits(CUES) if hit.feature == "noun" and document.tokens[hit.first].enclitic}
    return frozenset((said | named) - deeds)


def _obliques(document: Document) -> frozenset[tuple[int, str]]:
    rows = document.lexicon.rows(OBLIQUES)
    return frozenset((hit.first, rows[hit.row].by) for hit in document.hits(OBLIQUES))


def _by_gender(document: Document) -> tuple[frozenset[int], frozenset[int]]:
    """Masculine singulars, and plurals of organisations, which take a feminine singular verb."""
    rows, hits = document.lexicon.rows(COUNTABLES), document.hits(COUNTABLES)
    men = frozenset(h.first for h in hits if h.feature == "sg" and rows[h.row].gender == "m")
    return men, frozenset(h.first for h in hits if h.feature == "pl" and rows[h.row].noun_class == "organisation")


def _nisbas(document: Document) -> dict[int, str]:
    """Adjectives of states and movements (إسرائيلي، حوثية) by token, with the actor that they stand for."""
    found: dict[int, str] = {}
    states, peoples = document.lexicon.rows(STATES), document.lexicon.rows(PEOPLES)
    for hit in document.hits(PEOPLES):
        if hit.last - hit.first == 1 and hit.feature in _ADJECTIVE and peoples[hit.row].actor:
            found[hit.first] = peoples[hit.row].actor
    for hit in document.hits(STATES):
        if hit.last - hit.first == 1 and hit.feature in _ADJECTIVE:
            found[hit.first] = states[hit.row].id
    return found


def _with_counted(actors: dict[int, ActorMention], quantities: Iterable[QuantityMention]) -> dict[int, ActorMention]:
    """Participants also by the words that hedge their number: نحو | 20 سجينا, أكثر من | ألفي عائلة."""
    hedged = dict(actors)
    for quantity in quantities:
        if quantity.kind == "count" and quantity.counted_first is not None:
            within = range(quantity.first, quantity.counted_first)
            counted = next((actors[i] for i in within if i in actors), None)
            if counted is not None:
                hedged.setdefault(quantity.first, counted)
    return hedged


def _some_of_them(document: Document) -> dict[int, ActorMention]:
    """أحدهم, بقيتهم, معظمهم: some of those who were told of before."""
    spans = {
        i: document.span(i, i + 1) for i, token in enumerate(document.tokens) if token.key + token.enclitic in _SOME
    }
    return {
        i: ActorMention(span.text, span.start, span.end, i, i + 1, i, None, "group", None, False, None, SOME)
        for i, span in spans.items()
    }


def _with_every(document: Document, actors: dict[int, ActorMention]) -> dict[int, ActorMention]:
    """Participants also by the word for all or any of them: كل | الفارين, أي | معتقل."""
    every = (i for i, token in enumerate(document.tokens[:-1]) if token.key in EVERY and i + 1 in actors)
    widened = {i: actors[i + 1] for i in every if not document.tokens[i + 1].proclitics}
    return _some_of_them(document) | widened | _parts_of_many(document, actors) | actors


def _parts_of_many(document: Document, actors: dict[int, ActorMention]) -> dict[int, ActorMention]:
    """دفعة جديدة من | اللاجئين, عددا غير معروف من | السجناء: participants also by the word for a part of them."""
    found: dict[int, ActorMention] = {}
    for index, token in enumerate(document.tokens[:-2]):
        if token.key not in _PARTS:
            continue
        reach = range(index + 1, min(index + _PART_REACH, len(document.tokens) - 1))
        of = next((i for i in reach if document.tokens[i].key == "من" and document.tokens[i].kind == "word"), None)
        plain = of is not None and all(document.tokens[i].kind == "word" for i in range(index + 1, of))
        if of is not None and plain and of + 1 in actors and actors[of + 1].kind in _MANY:
            found[index] = actors[of + 1]
    return found


def _is_bearer(document: Document, hit: Hit) -> bool:
    return document.lexicon.rows(LINKS)[hit.row].kind == "bearer"


def _longest(mentions: Iterable[M]) -> dict[int, M]:
    """By first token; of several that begin there the longest."""
    found: dict[int, M] = {}
    for mention in mentions:
        known = found.get(mention.first)
        if known is None or mention.last > known.last:
            found[mention.first] = mention
    return found
