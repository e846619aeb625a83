"""Which phrase may take up which other, by kind, number and definiteness."""

from __future__ import annotations

from tawatur.lexicon.actor_words import ActorLink
from tawatur.lexicon.letters import fold_text
from tawatur.mentions.actors.chart import NISBA_FEATURES
from tawatur.mentions.actors.phrase import ACTING, MEMBERS, OWNED, PEOPLE, Phrase, is_proper
from tawatur.mentions.actors.spots import Reading
from tawatur.text.document import Document

_SHORTEST_ROOT = 3
_NUNATIONS = {"pl": ("ون", "ين"), "dual": ("ان", "ين")}
_INSTITUTIONS = frozenset(
    ("officials", "organisation", "party", "state_force", "military_unit", "group", "media", "leaders")
)
_MANY = frozenset(("pl", "pl.construct", "dual", "dual.construct", "people"))

# Heads that bear a name of their own, often between quotation marks.
BEARING = frozenset(
    (
        "organisation", "media", "group", "military_unit", "armed_group", "tribal_force", "party", "state_force",
        "coalition", "journalists", "facility", "vehicle",
    )
)  # fmt: skip
_NISBAS = ("يه", "ي")
_PARTICIPLES = frozenset(("خاصه", "مشتركه", "مسيره", "مدرعه", "مقاتله"))  # قوات خاصة | المخيم
RESIDENTS = frozenset(("civilians", "families", "displaced", "eyewitnesses"))
_CIVIL = frozenset(("civilians", "protesters", "students", "children", "women", "rioters"))
_SITES = frozenset(("facility", "infrastructure", "vehicle"))
_FORCES = frozenset(("fighters", "state_force", "military_unit", "armed_group"))


def is_command(phrase: Phrase) -> bool:
    """القيادة العامة ل ...: a command is definite before its owner."""
    return phrase.generic is not None and phrase.generic.id == "leadership"


def agrees(sense: Reading, phrase: Phrase) -> bool:
    """A nisba that could be a plural people only stretches a plural; names of capitals and states are no adjectives."""
    if sense.category == "modifier":
        return True
    if sense.feature not in NISBA_FEATURES:
        return False
    return sense.feature == "sg" or phrase.feature in _MANY


def takes_links(phrase: Phrase, link: ActorLink) -> bool:
    """Whether the phrase can be tied by this link at all, whatever follows."""
    if is_proper(phrase) and not phrase.named:
        return False
    if link.id == "in":
        return phrase.kind in MEMBERS
    if link.id == "from":
        return not phrase.definite or phrase.kind == "military_unit"
    return True


def may_join(phrase: Phrase, inner: Phrase, link: ActorLink) -> bool:
    """Whether what follows the link is what the link ties to: a body after في, the larger group after من."""
    if link.id == "in":
        known = inner.actor is not None or inner.organ is not None or inner.kind in _INSTITUTIONS
        return known and inner.rule.category != "state" and inner.kind != "state"  # سفيرها لدى إسرائيل is not Israel's
    if link.id == "from":
        return _is_part(phrase, inner)
    return inner.actor is not None or inner.organ is not None or inner.definite or inner.kind in ACTING


def link_agrees(link: ActorLink, word: str, phrase: Phrase) -> bool:
    """A link that is an adjective carries the article when the head does; else it begins a clause of its own."""
    if link.id in ("in", "from", "led_by"):
        return True
    return word.startswith("ال") == phrase.definite


def _is_part(phrase: Phrase, inner: Phrase) -> bool:
    if phrase.kind not in PEOPLE | OWNED or inner.rule.category in ("state", "name", "figure"):
        return False
    if inner.actor is not None or inner.organ is not None:
        return True
    return inner.definite and inner.kind in PEOPLE and (phrase.kind in PEOPLE or phrase.kind == "group")


def same(left: str, right: str | None) -> bool:
    """Whether two actor ids are one or one is an organ of the other."""
    return right is not None and (left == right or left.startswith(right + ".") or right.startswith(left + "."))


def bears_name(phrase: Phrase) -> bool:
    """حركة «...», but of definite nouns only ships: المدمرة «...»."""
    return phrase.kind in BEARING and (not phrase.definite or phrase.kind == "vehicle")


def are_apart(phrase: Phrase, inner: Phrase) -> bool:
    """رمى شبان | عناصر الأمن: civilians and forces of whom no construct speaks (أبناء الجنود is one)."""
    if phrase.kind in _CIVIL and inner.kind in _SITES and (phrase.generic is None or not phrase.generic.relational):
        return True  # أغلق شبان | الطريق
    force = inner.rule.category == "generic" or inner.kind == "state_force"  # رشق شبان | آليات الاحتلال
    if phrase.kind not in _CIVIL or inner.kind not in _FORCES or not force:
        return False
    return phrase.generic is None or not phrase.generic.relational


def is_described(document: Document, phrase: Phrase) -> bool:
    """قوة مشتركة | منزل, منظمات إغاثة | قوات الحكومة: a noun with what completes it, which a row lists together."""
    if phrase.rule.width < 2 or phrase.rule.category not in ("organ", "generic", "title"):
        return False
    if phrase.kind == "organisation" and phrase.rule.category == "generic":
        return True
    last = phrase.head_last - 1
    key = document.tokens[last].key
    return document.classes[last] == "adjective" or key.endswith(_NISBAS) or key in _PARTICIPLES


def is_nunated(document: Document, phrase: Phrase) -> bool:
    """Sound plurals, duals and accusatives keep an ending that a construct drops (مسلحون، جنديان، شخصا)."""
    if phrase.feature.endswith("construct"):
        return False
    text = document.tokens[phrase.head].text
    if phrase.feature in _NUNATIONS:
        return text.endswith(_NUNATIONS[phrase.feature]) and not _is_broken_plural(phrase, text)
    added = phrase.generic is not None and not phrase.generic.form_sg.endswith("ا")  # جنديا, but ميليشيا
    return added and phrase.feature == "sg" and text.endswith("ا") and len(text) > 4


def _is_broken_plural(phrase: Phrase, text: str) -> bool:
    """سجون, حصون: no ending was added to سجن."""
    singular = fold_text(phrase.generic.form_sg) if phrase.generic is not None else ""
    own = len(singular) == _SHORTEST_ROOT and singular.endswith("ن")
    return own and text.removeprefix("ال") != singular + text[-2:]


def keeps_nun(document: Document, phrase: Phrase) -> bool:
    """The slip "مقاتلين الجماعة" for "مقاتلي الجماعة"."""
    return phrase.kind in ("detainees", "fighters") and document.tokens[phrase.head].text.endswith("ين")


def holds_office(phrase: Phrase) -> bool:
    """نواب البصرة, مسؤول كركوك: office holders are those of the place named behind them."""
    return phrase.kind in ("officials", "leaders") and phrase.title is None


def clash(document: Document, phrase: Phrase, inner: Phrase) -> bool:
    """تتهم المعارضة | الرئيس: a body in ة and a man are no apposition."""
    ends = {document.raw[document.tokens[part.head].end - 1] == "ة" for part in (phrase, inner)}
    return phrase.rule.category != "name" and len(ends) > 1
