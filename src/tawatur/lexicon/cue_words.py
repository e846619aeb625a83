"""Domains of attribution and factuality: cues of speech, words for sources, framing words, and words of modality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import (
    ARTICLE,
    Form,
    feminine_plural_forms,
    masculine_plural_forms,
    noun_forms,
    verb_forms,
)
from tawatur.model.codes import Certainty, Endorsement, Polarity, SourceKind, Status

Talk = Literal[
    "say", "announce", "deny", "claim", "confirm", "warn", "accuse", "threaten", "demand", "condemn",
    "responsibility", "doubt", "quote", "feel",
]  # fmt: skip
CueKind = Literal["say", "relay", "publish", "by", "rumour", "doubt"]
FramingKind = Literal[
    "label", "time", "occasion", "content", "report", "opener", "statement", "based", "naming", "tail", "idiom",
    "tally", "aside",
]  # fmt: skip
Effect = Literal["certainty", "polarity", "status", "endorsement", "no_claim"]
Reach = Literal["one", "next", "noun", "clause", "purpose", "before", "sentence", "self"]


class Cue(msgspec.Struct, frozen=True):
    """Words that tell that somebody says something.

    ``kind``: say (a verb or noun of speech), relay (passes on what another says), publish (puts out a statement, a
    video, a rumour), by ("according to"), rumour (news without a named source), doubt (not verified).
    ``verbs`` and ``passives`` are "past/present" pairs, ``participles`` masculine singulars without article,
    ``nouns`` verbal nouns, ``phrases`` stand as they are. ``takes`` names what may open the content: ``an`` (أن),
    ``noun`` (a bare verbal noun), ``quote`` (a colon or a quotation mark) or a preposition. ``weak`` verbs have other
    senses: they need a known source and an opener next to it. ``bare`` verbs may go without any opener after a written
    subject; ``object`` verbs may have an object between subject and content ("اتهم الجيش الفصائل بـ"). Of ``comments``
    verbs the words may follow a colon further on ("ترد على منتقديها: ..."); ``bodily`` ones tell of blows too (رد).
    """

    id: str
    talk: Talk
    kind: CueKind = "say"
    verbs: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    takes: tuple[str, ...] = ("an", "quote")
    stance: Endorsement = "reports"
    certainty: Certainty = "certain"
    polarity: Polarity = "+"
    weak: bool = False
    bare: bool = False
    object: bool = False
    comments: bool = False
    bodily: bool = False


def _expand_cue(row: Cue) -> Iterator[Form]:
    for voice, pairs in (("active", row.verbs), ("passive", row.passives)):
        for pair in pairs:
            past, _, present = pair.partition("/")
            yield from _spelt_well(verb_forms(past, present, voice))
    for participle in row.participles:
        yield from participle_forms(participle)
    for noun in row.nouns:
        yield from noun_forms(noun, "noun")
    for phrase in row.phrases:
        yield Form(phrase, "phrase")


RESUMING = ".it"  # أعلنه: with the pronoun that takes up what the relative clause is about


def _spelt_well(forms: Iterable[Form]) -> Iterator[Form]:
    """Verbs without slips but for the dropped alif of the past plural.

    A final t written as ta marbuta makes other words, and so does the alif of a present plural: يدّعوا is no يدعو.
    """
    for form in forms:
        yield msgspec.structs.replace(form, slips=form.words.endswith("وا") and ".past." in form.feature)
        if form.feature.endswith(".past.3ms") and " " not in form.words:
            yield Form(form.words + "ه", form.feature + RESUMING, slips=False, bound=True)


def participle_forms(masculine: str) -> Iterator[Form]:
    """An active participle that goes on with a speaker's words: مضيفا، مضيفة، مضيفين، مضيفتين."""
    stem = masculine.removesuffix("ى").removesuffix("ي") if masculine[-1] in "يى" else masculine
    accusative = masculine + "ا" if masculine[-1] not in "ى" else masculine
    words = (accusative, masculine + "ة", stem + "ين", stem + "ون", masculine + "ان", masculine + "ات")
    return (Form(word, "participle") for word in words)


class SourceWord(msgspec.Struct, frozen=True):
    """Head words of a source with the kind of source that they make.

    ``heads`` are singulars (with and without article), ``plurals`` broken plurals, ``masculine`` and ``feminine``
    singulars that take the sound plural too, ``names`` stand as they are. ``open`` heads may be followed by a
    prepositional phrase that says which one ("مصدر في الشرطة"). ``generic`` heads stand for an earlier source of the
    text when they carry the article ("المصدر", "البيان").
    """

    id: str
    kind: SourceKind
    heads: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    masculine: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    open: bool = False
    generic: bool = False


def _expand_source(row: SourceWord) -> Iterator[Form]:
    for word in (*row.heads, *row.plurals, *row.masculine, *row.feminine):
        yield from noun_forms(word, "head")
    for word in row.masculine:
        yield from masculine_plural_forms(word, "head")
    for word in (*row.feminine, *row.masculine):
        yield from feminine_plural_forms(word, "head")
    for name in row.names:
        yield Form(name, "name")


class Framing(msgspec.Struct, frozen=True):
    """Words that stand around cues and sources without being either; ``kind`` says how they steer."""

    id: str
    kind: FramingKind
    forms: tuple[str, ...]
    article: bool = False


def _expand_framing(row: Framing) -> Iterator[Form]:
    for form in row.forms:
        if row.article:
            yield from noun_forms(form)
        else:
            yield Form(form)


class ModalWord(msgspec.Struct, frozen=True):
    """Words that change what holds of the events in their reach.

    ``effect`` and ``value`` say what changes, ``reach`` how far: ``one`` (the next word or two), ``next`` (the next
    words up to the first break), ``noun`` (the noun phrase that follows), ``clause`` (to its end), ``purpose`` (what ل،
    إلى، على، من أجل bring behind it in its clause), ``before`` (the sentence up to here), ``sentence`` or ``self`` (the
    word itself and what hangs on it). ``after`` names words one of which must follow at once (a preposition cut as a
    clitic counts), ``unless`` words that must not. ``status`` is what the word says of the status besides: what is
    refused or expected is only planned.
    """

    id: str
    effect: Effect
    value: str
    reach: Reach
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    status: Status | None = None


def _expand_modal(row: ModalWord) -> Iterator[Form]:
    for pair in row.verbs:
        past, _, present = pair.partition("/")
        yield from verb_forms(past, present)
    for noun in row.nouns:
        yield from noun_forms(noun, "noun")
    for participle in row.participles:
        yield from _adjective_forms(participle)
    for form in row.forms:
        yield Form(form, "phrase")


def _adjective_forms(masculine: str) -> Iterable[Form]:
    for word in (masculine, masculine + "ة"):
        yield Form(word, "adjective")
        yield Form(ARTICLE + word, "adjective")


CUES = Domain("cues", "attribution/cues*.yaml", Cue, _expand_cue)
SOURCES = Domain("sources", "attribution/sources*.yaml", SourceWord, _expand_source)
FRAMING = Domain("framing", "attribution/framing*.yaml", Framing, _expand_framing)
MODALITY = Domain("modality", "attribution/modality*.yaml", ModalWord, _expand_modal)
