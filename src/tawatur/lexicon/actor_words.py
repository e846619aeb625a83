"""Domains of actors: organisations, states and their organs, peoples, generics, titles, and what joins them.

Cells that hold several values separate them with ``|``. In a list of forms ``word:feature`` gives a form's feature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import ARTICLE, Form, noun_forms
from tawatur.model.codes import SourceKind

OrganisationKind = Literal[
    "state", "state_force", "government_body", "rebel_group", "jihadist_group", "militia", "tribal_force", "coalition",
    "un_body", "aid_body", "monitor", "media", "agency", "party", "company", "other",
]  # fmt: skip
Evidence = Literal["", "needed", "named", "short"]
Relation = Literal["member", "allegiance"]

# Spellings that letters alone do not unify, both in daily use.
_SPELLINGS = (
    ("أمريك", "أميرك"),
    ("ديمقراط", "ديموقراط"),
    ("ميليشي", "مليشي"),
    ("سورية", "سوريا"),
    ("صحفي", "صحافي"),
    ("أبو ", "أبي "),
    ("كيميائي", "كيماوي"),
)
PART = "part"  # a form that is no participant
_PIECES = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_QUOTES = frozenset("\"'«»”“")


class Organisation(msgspec.Struct, frozen=True):
    """A named party, force, body, monitor or outlet.

    ``inter`` is ACLED's interaction code (1-8), ``parent`` the id of what it is an organ of, ``country`` ISO 3166
    alpha-2, years are inclusive. ``loaded`` names take sides. ``evidence``: ``needed`` when a name is also a common
    word or another body's name, so that the report must otherwise speak of its country or kin; ``named`` when its full
    name must stand in the report; ``short`` when only its one-word names need that. Rows may share an id where some
    names of one organisation need evidence and others do not; the first row is then the neutral one. A ``!`` ends a
    name whose slips are words of their own (الكنيست!, misspelt الكنيسة).
    """

    id: str
    name_ar: str
    name_en: str
    kind: OrganisationKind
    inter: int
    source: str
    parent: str = ""
    country: str = ""
    valid_from: int | None = None
    valid_to: int | None = None
    aliases: str = ""
    loaded: str = ""
    evidence: Evidence = ""
    note: str = ""


class State(msgspec.Struct, frozen=True):
    """A state: its names, nisba (masculine singulars), people's irregular plurals and capitals as metonyms."""

    id: str
    name_ar: str
    name_en: str
    country: str
    inter: int
    nisba: str
    people: str = ""
    capital: str = ""
    aliases: str = ""
    loaded: str = ""


class People(msgspec.Struct, frozen=True):
    """A people, community or creed that is no state; ``actor`` where its nisba means an organisation (أممي، حوثي)."""

    id: str
    name_en: str
    nisba: str
    people: str = ""
    actor: str = ""
    kind: OrganisationKind | Literal[""] = ""


class Organ(msgspec.Struct, frozen=True):
    """What every state has (army, police, ministries): with a state's nisba or name it makes the actor ``state.organ``.

    ``bare`` organs are participants without it too ("الجيش").
    """

    id: str
    name_ar: str
    name_en: str
    kind: OrganisationKind
    forms: str
    bare: Literal["", "yes"] = ""


class Generic(msgspec.Struct, frozen=True):
    """A generic participant with all its surface forms; ``form:feature`` where the feature is not ``sg``.

    ``loaded``: ``always`` when the word takes sides, ``named`` when it does so before the name of an organisation.
    ``relational`` nouns are completed by whatever name follows (سكان ...، كتيبة ...). A ``!`` ends a form whose slips
    are words of their own.
    """

    id: str
    forms: str
    kind: str
    en: str
    counted_as: str
    form_sg: str = ""
    form_pl: str = ""
    loaded: Literal["", "always", "named"] = ""
    relational: Literal["", "yes"] = ""


class Title(msgspec.Struct, frozen=True):
    """A role of a person or unnamed source, with the kind of source that it makes unless its organisation says more."""

    id: str
    forms: str
    source_kind: SourceKind
    kind: str
    en: str


class Modifier(msgspec.Struct, frozen=True):
    """Adjectives (masculine singular, or phrases) that stretch a noun phrase; ``loaded`` ones take sides."""

    id: str
    forms: str
    loaded: str = ""


class ActorLink(msgspec.Struct, frozen=True):
    """Words that tie a participant to its organisation; ``takes`` is the proclitic that the organisation must carry."""

    id: str
    relation: Relation
    forms: tuple[str, ...]
    takes: str = ""


class ActorParticle(msgspec.Struct, frozen=True):
    """Small words that steer the reading of participants."""

    id: Literal[
        "locatives", "governing", "name_connectors", "name_endings", "no_surnames", "courtesy_letters",
        "before_persons", "joined_prepositions",
    ]  # fmt: skip
    forms: tuple[str, ...]
    note: str = ""


class GivenName(msgspec.Struct, frozen=True):
    """A given name; with ``evidence`` when it is also a common word."""

    name: str
    origin: Literal["arabic", "arabic_feminine", "other"]
    evidence: Evidence = ""


class Figure(msgspec.Struct, frozen=True):
    """The name by which news calls a holder of public office or the head of a party, with whom they speak for."""

    name: str
    organisation: str
    kind: str
    source_kind: SourceKind
    evidence: Evidence = ""


def split_cell(cell: str) -> list[str]:
    """The values of a cell, in order."""
    return [value for value in cell.split("|") if value]


def _spaced(phrase: str) -> str:
    """A phrase as tokens see it: digits and signs stand apart, quotation marks are gone."""
    return " ".join(piece for piece in _PIECES.findall(phrase.replace("ـ", "")) if piece not in _QUOTES)


def _spellings(phrase: str) -> Iterator[str]:
    yield phrase
    for left, right in _SPELLINGS:
        if left in phrase:
            yield phrase.replace(left, right)
        elif right in phrase:
            yield phrase.replace(right, left)


def _expand_organisation(row: Organisation) -> Iterator[Form]:
    for cell, feature in ((row.name_ar, "name"), (row.aliases, "name"), (row.loaded, "loaded")):
        for name in split_cell(cell):
            for words in _spellings(_spaced(name.removesuffix("!"))):
                slips = " " in words or (len(words) > 5 and not name.endswith("!"))
                yield Form(words, feature + _doubt(row.evidence, words), slips=slips)
                yield from _joined_words(words)


def _joined_words(words: str) -> Iterator[Form]:
    """What follows "and" inside a name is a word by itself, lest the name teach the lexicon that it begins with و."""
    return (Form(word[1:], PART, slips=False) for word in words.split()[1:] if word.startswith("و" + ARTICLE))


def _doubt(evidence: Evidence, words: str) -> str:
    if evidence == "short":
        return "" if " " in words else "?named"
    return f"?{evidence}" if evidence else ""


def _expand_state(row: State) -> Iterator[Form]:
    cells = ((row.name_ar, "name"), (row.aliases, "name"), (row.loaded, "loaded"), (row.capital, "capital"))
    for cell, feature in cells:
        yield from (Form(words, feature, slips=False) for words in split_cell(cell))
    yield from _nisba_forms(row.nisba, row.people)


def _expand_people(row: People) -> Iterator[Form]:
    return _nisba_forms(row.nisba, row.people)


def _nisba_forms(nisba: str, people: str) -> Iterator[Form]:
    for base in split_cell(nisba):
        for ending, feature in _ADJECTIVE_ENDINGS:
            yield from _with_article(base + ending, feature)
        yield Form(base + "ا", "sg", slips=False)
    for plural in split_cell(people):
        yield from _with_article(plural, "people")
        yield Form(plural + "ا", "people", slips=False)


_ADJECTIVE_ENDINGS = (
    ("", "sg"), ("ة", "sg"), ("ون", "people"), ("ين", "people"), ("ان", "dual"), ("تان", "dual"), ("تين", "dual"),
    ("ات", "people"),
)  # fmt: skip


def _with_article(words: str, feature: str) -> Iterator[Form]:
    yield Form(words, feature, slips=False)
    if not words.startswith(ARTICLE):
        yield Form(" ".join(ARTICLE + word for word in words.split()), feature, slips=False)


def _expand_organ(row: Organ) -> Iterator[Form]:
    for form in split_cell(row.forms):
        yield from noun_forms(form)


def _expand_generic(row: Generic) -> Iterator[Form]:
    for cell in split_cell(row.forms):
        form, _, mark = cell.partition(":")
        feature = mark.removesuffix("!") or "sg"
        # An accusative in يا is one slip away from the feminine, which is an adjective (مدنيا، مدنية).
        slips = not mark.endswith("!") and not (feature == "sg" and form.endswith("يا"))
        if feature.endswith("construct"):
            yield Form(form, feature, slips=False)
        elif form.startswith(ARTICLE):
            yield Form(form, feature, slips)
        else:
            choices = (choice.words for choice in noun_forms(form) if not _accusative(choice.words, form))
            yield from (Form(words, feature, slips) for words in choices)


def _accusative(words: str, form: str) -> bool:
    """The table lists the accusative itself where it exists."""
    return words == form + "ا"


def _expand_title(row: Title) -> Iterator[Form]:
    for form in split_cell(row.forms):
        yield Form(form, slips=len(form) > 5)
        if " " not in form and not form.startswith(ARTICLE):
            yield Form(ARTICLE + form)


def _expand_modifier(row: Modifier) -> Iterator[Form]:
    for form in split_cell(row.forms):
        if " " in form:
            yield Form(form, "phrase", slips=False)
            continue
        for ending, _ in _ADJECTIVE_ENDINGS:
            yield from _with_article(form + ending, "")
        yield Form(form + "ا", slips=False)


def _expand_link(row: ActorLink) -> Iterator[Form]:
    return (Form(form, slips=False) for form in row.forms)


def _expand_to_nothing(_: ActorParticle) -> Iterator[Form]:
    return iter(())


def _expand_given_name(row: GivenName) -> Iterator[Form]:
    name = row.name
    spaced = "عبد " + name[3:] if name.startswith("عبدال") else name
    return (Form(words, slips=False) for words in {name, spaced})


def _expand_figure(row: Figure) -> Iterator[Form]:
    yield Form(row.name, "?named" if row.evidence else "", slips=False)


ORGANISATIONS = Domain("organisations", "actors/organisations_*.csv", Organisation, _expand_organisation)
STATES = Domain("states", "actors/states.csv", State, _expand_state, slips=False)
PEOPLES = Domain("peoples", "actors/peoples.csv", People, _expand_people, slips=False)
ORGANS = Domain("organs", "actors/organs.csv", Organ, _expand_organ)
GENERICS = Domain("generics", "actors/generics.csv", Generic, _expand_generic)
TITLES = Domain("titles", "actors/titles.csv", Title, _expand_title)
MODIFIERS = Domain("actor_modifiers", "actors/modifiers.csv", Modifier, _expand_modifier, slips=False)
ACTOR_LINKS = Domain("actor_links", "actors/links.yaml", ActorLink, _expand_link, slips=False)
GIVEN_NAMES = Domain("given_names", "actors/given_names.csv", GivenName, _expand_given_name, core=False, slips=False)
FIGURES = Domain("figures", "actors/figures.csv", Figure, _expand_figure, slips=False)
ACTOR_PARTICLES = Domain("actor_particles", "actors/particles.yaml", ActorParticle, _expand_to_nothing)
