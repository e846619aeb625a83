"""Domains ``countables`` and ``units``: the nouns that reports count, with dual by rule, and the units of measure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import ARTICLE, Form, dual_forms, masculine_plural_forms, noun_forms
from tawatur.model.codes import Measure

CountableClass = Literal[
    "victim", "captive", "displaced", "person", "fighter", "nationality", "household", "group", "organisation",
    "munition", "aircraft", "weapon", "vehicle", "building", "military_site", "place", "animal", "item", "abstract",
    "event", "case", "talk", "time", "distance", "weight", "money", "score",
]  # fmt: skip


class Countable(msgspec.Struct, frozen=True, rename={"noun_class": "class"}):
    """A noun with its plurals; ``measure`` is what happened to those it names, where the noun itself says it (قتيل).

    A masculine person without sound plural has a dual that a pronoun may end (شقيقاه، شقيقيه), feature ``dual.own``.
    ``dual`` is false where the dual by rule means something else or is not used, or names the one case that is clear.
    ``case`` nouns (حالة) take the measure of the noun after them.
    """

    sg: str
    gender: Literal["m", "f"]
    noun_class: CountableClass
    pl: tuple[str, ...] = ()
    measure: Measure | None = None
    dual: bool | Literal["nominative", "oblique"] = True


def _expand(row: Countable) -> Iterator[Form]:
    yield from noun_forms(row.sg, "sg")
    for plural in row.pl:
        yield from _plural(row.sg, plural)
    if row.dual and " " not in row.sg:
        yield from _dual(row)
        if row.gender == "m" and row.noun_class == "person" and not any(form.endswith("ون") for form in row.pl):
            yield from (Form(row.sg + ending, "dual.own", slips=False) for ending in ("ا", "ي"))


def _plural(singular: str, plural: str) -> Iterator[Form]:
    if plural == singular + "ون":
        yield from masculine_plural_forms(singular, "sound")
    elif plural.endswith(("ون", "ين")) and not singular.endswith(plural[-2:]):
        yield Form(plural, "sound")
        yield Form(ARTICLE + plural, "sound")
    else:
        yield from noun_forms(plural, "pl")


def _dual(row: Countable) -> Iterator[Form]:
    """Both cases, or the one that is spelt like no other word (طالبان is a movement, هاتفين is "chanting")."""
    ending = {"nominative": "ان", "oblique": "ين"}.get(str(row.dual), "")
    for form in dual_forms(_dual_stem(row.sg), "dual"):
        if form.words.endswith(ending):
            yield form


def _dual_stem(singular: str) -> str:
    """What the dual ending joins: مستشفى gives مستشفي, امرأة gives مرأة's regular امرأت."""
    return singular[:-1] + "ي" if singular.endswith("ى") else singular


COUNTABLES = Domain("countables", "quantities/countables*.yaml", Countable, _expand)
UNITS = Domain("units", "quantities/units*.yaml", Countable, _expand, core=False)
