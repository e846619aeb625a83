"""The readable policy: how claims link, what names mean without ids, how incidents are graded."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
import msgspec.yaml

from tawatur.incidents.words import plain_word, plain_words
from tawatur.model.codes import Measure, SourceKind
from tawatur.model.groups import GroupClass
from tawatur.model.incident import GradeName

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "policy"
FamilyPart = Literal["core", "follow", "talk"]
T = TypeVar("T")


class CopyLimits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From when two texts, or two passages, are one."""

    permutations: int
    bands: int
    rows: int
    jaccard: float
    shingle: int
    passage_words: int
    passage_shingle: int
    passage_window: int


class LinkLimits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Limits of linking, in days and kilometres."""

    close_days: int
    continuing_days: int
    follow_days: int
    diameter_days: int
    site_km: float
    near_km: float
    apart_km: float
    diameter_km: float
    imprecise_days: int


class Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Event types that may be one happening, and the part they play in it."""

    family: str
    part: FamilyPart
    point: bool
    onset: bool
    types: tuple[str, ...]


class Linking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``linking.yaml``."""

    version: int
    copies: CopyLimits
    limits: LinkLimits
    families: tuple[Family, ...]
    alike: tuple[tuple[str, ...], ...]
    kin: tuple[tuple[str, str], ...]
    headline: tuple[tuple[str, ...], ...]

    def family_of(self, event_type: str) -> Family:
        """The family of an event type; an unknown type stands alone as a follow-up."""
        return _families().get(event_type) or Family("other", "follow", False, False, (event_type,))

    def interchangeable(self, one: str, other: str) -> bool:
        """Whether two event types may be two accounts of one act."""
        return one == other or any(one in row and other in row for row in self.alike)

    def rank(self, event_type: str) -> int | None:
        """The row of ``headline`` that an event type stands in, null where it stands in none."""
        return next((index for index, row in enumerate(self.headline) if event_type in row), None)

    def akin(self, one: str, other: str) -> bool:
        """Whether core claims of two families may be one happening."""
        return one == other or (one, other) in self.kin or (other, one) in self.kin


class PlaceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Type words of places of one level."""

    level: str
    words: tuple[str, ...]


class EarlierWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say that a count or a statement is older than the report that recalls it."""

    former: tuple[str, ...]
    had: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    counted_from: tuple[str, ...]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``names.yaml`` as written."""

    version: int
    places: tuple[PlaceWords, ...]
    nested: tuple[str, ...]
    place_noise: tuple[str, ...]
    person_words: tuple[str, ...]
    office_words: tuple[str, ...]
    media_words: tuple[str, ...]
    generic_words: tuple[str, ...]
    own_endings: tuple[str, ...]
    their_endings: tuple[str, ...]
    own_things: tuple[str, ...]
    umbrellas: dict[str, int]
    earlier: EarlierWords


class NameWords(msgspec.Struct, frozen=True):
    """``names.yaml`` folded: sets of plain words."""

    place_levels: dict[str, str]
    nested: frozenset[str]
    place_noise: frozenset[str]
    person: frozenset[str]
    office: frozenset[str]
    media: frozenset[str]
    generic: frozenset[str]
    own_endings: tuple[str, ...]
    their_endings: tuple[str, ...]
    own_things: frozenset[str]
    umbrellas: dict[str, int]
    former: frozenset[str]
    had: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    counted_from: frozenset[str]


class Groups(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``groups.yaml`` as written."""

    version: int
    classes: tuple[GroupClass, ...]
    loaded_measures: tuple[Measure, ...]
    plain_classes: tuple[str, ...]
    filler: tuple[str, ...]
    joined: tuple[str, ...]
    added: tuple[str, ...]
    anew: dict[Measure, tuple[str, ...]]


class Rung(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule of the ladder; a missing bound is no limit."""

    rule: str
    grade: GradeName | None = None
    value: int | None = None
    supporting_min: int = 0
    supporting_max: int | None = None
    credible_min: int = 0
    denying_min: int = 0
    agents_min: int = 0
    admitted: bool | None = None


class CasualtyPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which measures are summed up and how figures are compared."""

    measures: tuple[Measure, ...]
    growth_days: int
    tolerance: float


class Grades(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``grades.yaml``."""

    version: int
    ladder: tuple[Rung, ...]
    reliability: dict[SourceKind, str]
    credible_from: str
    credibility: tuple[Rung, ...]
    deeds: frozenset[str]
    casualties: CasualtyPolicy


def _load(name: str, shape: type[T]) -> T:
    try:
        return msgspec.yaml.decode((FOLDER / name).read_bytes(), type=shape)
    except msgspec.DecodeError as fault:
        raise ValueError(f"{name}: {fault}") from fault


@cache
def linking() -> Linking:
    """The linking policy as shipped."""
    return _load("linking.yaml", Linking)


@cache
def _families() -> dict[str, Family]:
    return {kind: family for family in linking().families for kind in family.types}


@cache
def grades() -> Grades:
    """The grading policy as shipped."""
    return _load("grades.yaml", Grades)


@cache
def names() -> NameWords:
    """The words of names as shipped, folded."""
    raw = _load("names.yaml", Names)
    levels = {plain_word(word): row.level for row in reversed(raw.places) for word in row.words}
    return NameWords(
        place_levels=levels,
        nested=_folded(raw.nested),
        place_noise=_folded(raw.place_noise),
        person=_folded(raw.person_words),
        office=_folded(raw.office_words),
        media=_folded(raw.media_words),
        generic=_folded(raw.generic_words),
        own_endings=raw.own_endings,
        their_endings=raw.their_endings,
        own_things=_folded(raw.own_things),
        umbrellas=raw.umbrellas,
        former=_folded(raw.earlier.former),
        had=_folded(raw.earlier.had),
        before=_folded(raw.earlier.before),
        after=_folded(raw.earlier.after),
        counted_from=_folded(raw.earlier.counted_from),
    )


def _folded(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for text in texts for word in plain_words(text))


@cache
def groups() -> Groups:
    """The classes of figures' groups as shipped."""
    return _load("groups.yaml", Groups)


@cache
def group_words() -> frozenset[str]:
    """All plain words that alone name a class of :func:`groups`."""
    return frozenset(phrase[0] for phrase in _phrases() if len(phrase) == 1)


def class_of_words(words: Iterable[str]) -> str | None:
    """The first class of the policy of which plain ``words`` hold a whole row ("موظفي إغاثة" before "موظفي")."""
    there = frozenset(words)
    found = [index for phrase, index in _phrases().items() if there.issuperset(phrase)]
    return groups().classes[min(found)].id if found else None


@cache
def _phrases() -> dict[tuple[str, ...], int]:
    """The rows of each class as plain words, with the number of the first class that has them."""
    found: dict[tuple[str, ...], int] = {}
    for index, row in enumerate(groups().classes):
        for text in row.words:
            found.setdefault(plain_words(text), index)
    return found


@cache
def group_filler() -> frozenset[str]:
    """Plain words of a group that name nobody."""
    return _folded(groups().filler)


@cache
def joined_words() -> frozenset[str]:
    """Plain plurals that a count takes in where they are joined to its group."""
    return _folded(groups().joined)


@cache
def added_words() -> frozenset[str]:
    """Plain words by which a count comes on top of an earlier one."""
    return _folded(groups().added)


@cache
def anew_words(measure: Measure) -> frozenset[str]:
    """Plain words that open another count of ``measure`` in the same claim."""
    return _folded(groups().anew.get(measure, ()))
