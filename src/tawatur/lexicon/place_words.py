"""Domains of places: the names of the gazetteer, type words (مدينة), words of relation (قرب), relational adjectives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from tawatur.lexicon.domains import RESOURCES, Domain
from tawatur.lexicon.forms import ARTICLE, Form
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.rows import read_rows
from tawatur.model.codes import PlaceLevel, PlaceRelation

Evidence = Literal["", "needed", "type"]
_QUALIFIER = re.compile(r" *\([^)]*\)")
_LETTER_AND_DIGIT = re.compile(r"([a-z])(\d)")
_WEAK = "?"
_SHORTEST_GLUED_PART = 2
_SHORTEST_KNOWN = 4
_SHORTEST_WIDENED = 7


class PlaceRow(msgspec.Struct, frozen=True):
    """One place. Several rows with one id are one place: the first that fills a column decides it.

    ``parent`` is an id. ``aliases`` are separated by ``|``; words in brackets tell namesakes apart and are not matched.
    ``evidence``: ``needed`` where the name is also a common word, ``type`` where the bare name means another place and
    this one is meant only with its type word ("محافظة حلب"). An alias that ends in ``?`` needs evidence by itself.
    ``radius_km`` is how far off the point may be.
    """

    id: str
    name_ar: str
    level: PlaceLevel
    name_en: str = ""
    parent: str = ""
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    aliases: str = ""
    evidence: Evidence = ""
    source: str = ""
    note: str = ""
    population: int = 0
    geonameid: int | None = None


class PlaceType(msgspec.Struct, frozen=True):
    """A type word. ``forms`` stand before one name, ``many`` (duals and plurals in construct) before several.

    ``levels`` are the levels that it may name. ``anchor``: what follows is a name even if the gazetteer lacks it.
    ``around``: it names the surroundings of the place that follows ("ريف حلب").
    """

    id: str
    levels: tuple[PlaceLevel, ...]
    forms: tuple[str, ...]
    many: tuple[str, ...] = ()
    anchor: bool = False
    around: bool = False


class PlaceLink(msgspec.Struct, frozen=True):
    """Words before a place that say how something lies to it. ``adjective`` ones may follow a type word."""

    id: str
    relation: PlaceRelation
    forms: tuple[str, ...]


class Nisba(msgspec.Struct, frozen=True):
    """A relational adjective (masculine, without article: حلبي) and the id of the place that it belongs to."""

    form: str
    place: str


class PublisherCountry(msgspec.Struct, frozen=True):
    """A word or name in a publisher's name and the country (ISO code) that it gives away."""

    words: str
    country: str


WordUse = Literal["stop", "common", "head", "side", "opener", "glued", "part"]


class PlaceWord(msgspec.Struct, frozen=True):
    """Words with one use in names of places.

    ``stop``: follows a type word without being a name. ``common``: a name that is also an everyday word. ``head``:
    takes a relational adjective (الريف الحلبي). ``side``: an adjective of direction. ``opener``: the name goes on
    after it. ``glued``: often written together with the next word. ``part``: من after it means no coming from.
    """

    id: str
    use: WordUse
    forms: tuple[str, ...]


def place_names(row: PlaceRow) -> Iterator[str]:
    """The names of a row as they are matched, less the qualifiers in brackets."""
    for name in (row.name_ar, *row.aliases.split("|")):
        plain = _QUALIFIER.sub("", name).strip()
        if plain:
            yield plain


@cache
def _glued_openers() -> frozenset[str]:
    path = RESOURCES / "places" / "words_structure.yaml"
    return frozenset(
        fold_text(form) for row, _ in read_rows(path, PlaceWord) if row.use == "glued" for form in row.forms
    )


@cache
def type_words() -> frozenset[str]:
    """All singular type words, folded."""
    path = RESOURCES / "places" / "types.yaml"
    return frozenset(fold_text(form) for row, _ in read_rows(path, PlaceType) for form in row.forms)


def _expand_place(row: PlaceRow) -> Iterator[Form]:
    """Features: ``typed``, ``weak`` (also a common word) and ``alias`` for other names than the first.

    A typed name says itself what it is: it begins with a type word, or is an alias of ours with more words than the
    name ("لبنان الشمالي" for الشمال).
    """
    curated = row.source.startswith("curated")
    own_words = len(_QUALIFIER.sub("", row.name_ar).split())
    for number, name in enumerate(place_names(row)):
        folded = fold_text(name)
        head, _, rest = folded.partition(" ")
        weak = name.endswith(_WEAK)
        name, folded = name.removesuffix(_WEAK), folded.removesuffix(_WEAK)
        if folded in type_words():
            continue
        explicit = curated and number and len(folded.split()) > own_words
        typed = rest and (head in type_words() or explicit)
        feature = "weak" if weak else ("typed" if typed else ("alias" if number else ""))
        yield Form(name, feature, slips=_is_widened(row, folded))
        yield from (Form(variant, feature, slips=False) for variant in _joined_variants(folded))


def _is_widened(row: PlaceRow, folded: str) -> bool:
    """Long names of our own take the usual slips; countries do not, their slips are adjectives (روسيا, روسية)."""
    curated = row.source.startswith("curated") and not row.evidence
    return curated and row.level != "country" and len(folded) >= _SHORTEST_WIDENED


def _joined_variants(folded: str) -> Iterator[str]:
    """Names whose short first part is written together with the next, or apart: ديرالزور، كفر نبل، عبدالله."""
    words = folded.split(" ")
    if _LETTER_AND_DIGIT.search(folded):  # the reader cuts M4 in two
        yield _LETTER_AND_DIGIT.sub(r"\1 \2", folded)
    for index, word in enumerate(words[:-1]):
        if word in _glued_openers() and len(words[index + 1]) > _SHORTEST_GLUED_PART:
            yield " ".join([*words[:index], word + words[index + 1], *words[index + 2 :]])
    if words[0] == "ام" and len(words) > 1:  # too short a word for its clitics to be cut: وأم الهيمان
        yield from (f"{clitic}{folded}" for clitic in "وب")
    for first in ("كفر", "ابو", "عبد"):
        rest = words[0].removeprefix(first)
        if rest != words[0] and len(rest) > _SHORTEST_GLUED_PART:
            yield " ".join([first, rest, *words[1:]])


def _expand_known(row: PlaceRow) -> Iterator[Form]:
    """The words of our own names that no everyday word is like: clitics are never cut from them.

    In names that are more than a town's a later word may bear its preposition (قصر العدل ببيروت).
    """
    joined = ("و",) if row.level in ("settlement", "neighbourhood") else ("و", "ب", "ل")
    if row.source.startswith("curated") and not row.evidence:
        for name in place_names(row):
            first, *rest = name.removesuffix(_WEAK).split()
            words = [] if name.endswith(_WEAK) else [first, *(word for word in rest if not word.startswith(joined))]
            yield from (Form(word, slips=False) for word in words if len(word) + word.endswith("ة") >= _SHORTEST_KNOWN)


def _expand_type(row: PlaceType) -> Iterator[Form]:
    for form in row.forms:
        yield Form(form, "one")
        if not form.startswith(ARTICLE):
            yield Form(ARTICLE + form, "definite")
    yield from (Form(form, "many") for form in row.many)


def _expand_link(row: PlaceLink) -> Iterator[Form]:
    return (Form(form, slips=False) for form in row.forms)


def _expand_nisba(row: Nisba) -> Iterator[Form]:
    yield Form(ARTICLE + row.form, slips=False)
    yield Form(ARTICLE + row.form + "ة", slips=False)


def _expand_word(_row: PlaceWord) -> Iterator[Form]:
    """Looked up by word where a name may stand; the text is not searched for them."""
    return iter(())


def _expand_publisher(_row: PublisherCountry) -> Iterator[Form]:
    """Publishers are looked up by name; the text is not searched for them."""
    return iter(())


PLACES = Domain("places", "places/*.csv", PlaceRow, _expand_place, core=False)
KNOWN_PLACES = Domain("known_places", "places/[!g]*.csv", PlaceRow, _expand_known, slips=False, searched=False)
PLACE_TYPES = Domain("place_types", "places/types.yaml", PlaceType, _expand_type)
PLACE_LINKS = Domain("place_links", "places/relations.yaml", PlaceLink, _expand_link, slips=False)
NISBAS = Domain("nisbas", "places/adjectives/*.csv", Nisba, _expand_nisba, core=False, slips=False)
PUBLISHER_COUNTRIES = Domain(
    "publisher_countries", "places/publishers/*.csv", PublisherCountry, _expand_publisher, core=False, slips=False
)
PLACE_WORDS = Domain("place_words", "places/words_*.yaml", PlaceWord, _expand_word, core=False, slips=False)
