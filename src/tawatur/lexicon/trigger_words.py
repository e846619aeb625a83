"""Domain ``triggers``: the words that name events; domain ``instruments``: the means that narrow an event's type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import (
    ARTICLE,
    Form,
    accusative_phrase,
    dual_forms,
    feminine_plural_forms,
    masculine_plural_forms,
    noun_forms,
    verb_forms,
)
from tawatur.lexicon.letters import fold_text
from tawatur.model.codes import Measure, Status

BEFORE_PRONOUN = "noun.joined"  # إصابته, ضربتها: spelt like a verb, so that only the pronoun tells them apart
TriggerRole = Literal["agent", "recipient", "instrument", "place", "none"]


class Trigger(msgspec.Struct, frozen=True):
    """A lexeme that names an event of one type.

    ``verbs`` and ``passives`` are "past/present" pairs (third person masculine singular; passives only where they are
    spelt differently); ``nouns`` are verbal nouns and nouns of the event, ``plurals`` their plurals; ``patients`` are
    passive participles ("مختطف"), ``participles`` active ones ("محذرا"); ``phrases`` stand as they are.

    ``near`` asks for one of these words within ``within`` words behind the trigger or a few before it (``ahead``: only
    behind; ``far``: also far before, for the subject of a predicate) in its sentence; ``unless`` forbids them up to
    ``unless_within`` words on both sides; "$fighters" stands for all words of that set (``WordSet``).
    ``complement`` names nouns that only complete the verb ("ألقى ... القبض") and are no participants.

    ``subject``, ``object`` and ``genitive`` (what follows a verbal noun) override the frame of the type; ``itself`` is
    the role of the trigger's own noun ("قناص"). ``measure`` is what its counted victims or things suffer. ``result``
    marks words of consequence ("مقتل", "تدمير") that belong to a means named beside them. ``weak`` words need a
    figure, or the head of a headline. ``literal`` words have no sense but this one, so that they need no other sign of
    war in the text. ``moves`` marks motions: tanks that enter a town do not shell it. ``future`` words count only with
    سـ or سوف. ``charges``: a lone phrase behind the verb, before "of", is its object
    ("اتهمت الحكومة بقصف"). ``construct``: its nouns count without the article only, which bears another sense
    ("احتلال المدينة", but "قصف الاحتلال المدينة"). ``lasts`` says whether it goes on in the present tense
    ("يحتجزون"), where the type alone does not.
    """

    id: str
    type: str
    verbs: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    within: int = 5
    ahead: bool = False
    far: bool = False
    complement: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_within: int = 6
    subject: TriggerRole | None = None
    object: TriggerRole | None = None
    genitive: TriggerRole | None = None
    itself: TriggerRole | None = None
    status: Status | None = None
    measure: Measure | None = None
    result: bool = False
    weak: bool = False
    literal: bool = False
    moves: bool = False
    future: bool = False
    charges: bool = False
    construct: bool = False
    lasts: bool | None = None


def _expand_trigger(row: Trigger) -> Iterator[Form]:
    stems = {fold_text(pair.partition("/")[0]) for pair in row.verbs}
    for pair in row.verbs:
        past, _, present = pair.partition("/")
        yield from verb_forms(past, present)
    for pair in row.passives:
        past, _, present = pair.partition("/")
        yield from verb_forms(past, present, "passive")
    for noun in row.nouns:
        yield from noun_forms(noun, "noun", article=not row.construct)
        yield from accusative_phrase(noun, "noun")
        yield from _duals(noun, "noun.dual")
        if noun.endswith("ة") and fold_text(noun[:-1]) in stems:
            yield Form(noun[:-1] + "ت", BEFORE_PRONOUN, slips=False)
    for plural in row.plurals:
        yield from noun_forms(plural, "noun.plural")
    for patient in row.patients:
        yield from _participle_forms(patient)
    for participle in row.participles:
        for form in _participle_forms(participle):
            yield Form(form.words, "participle")
    for phrase in row.phrases:
        yield Form(phrase, "phrase")


def _participle_forms(masculine: str) -> Iterator[Form]:
    yield from noun_forms(masculine, "patient")
    yield from noun_forms(masculine + "ة", "patient")
    yield from dual_forms(masculine, "patient.dual")
    yield from masculine_plural_forms(masculine, "patient.plural")
    yield from feminine_plural_forms(masculine + "ة", "patient.plural")


class Instrument(msgspec.Struct, frozen=True):
    """A means or weapon. ``type`` is the narrower type that this means makes of a general one."""

    id: str
    kind: str
    forms: tuple[str, ...]
    plurals: tuple[str, ...] = ()
    type: str | None = None


def _expand_instrument(row: Instrument) -> Iterator[Form]:
    for form in row.forms:
        yield from noun_forms(form)
        yield from accusative_phrase(form)
        yield from _duals(form, "dual")
    for plural in row.plurals:
        yield from noun_forms(plural, "plural")


def _duals(noun: str, feature: str) -> Iterator[Form]:
    """The dual of a noun, or of a noun with its adjective: سيارتين مفخختين."""
    words = noun.split()
    if len(words) == 1:
        yield from dual_forms(noun, feature)
    elif len(words) == 2 and not words[1].startswith(ARTICLE):
        for ending in ("ان", "ين"):
            yield Form(" ".join(_stem(word) + ending for word in words), feature)


def _stem(word: str) -> str:
    return word[:-1] + "ت" if word.endswith("ة") else word


class Frame(msgspec.Struct, frozen=True):
    """How an event type takes its participants.

    ``subject`` and ``object`` of its verbs, ``genitive`` after its verbal nouns, ``by`` prepositions that bring a role.
    ``measure`` counts what is acted upon. ``means`` marks types that swallow a consequence named beside them;
    ``general`` types may be narrowed by an instrument. ``talk`` marks acts of speech, whose agent speaks.
    """

    id: str
    subject: TriggerRole = "agent"
    object: TriggerRole = "recipient"
    genitive: TriggerRole = "recipient"
    on: TriggerRole = "recipient"
    measure: Measure | None = None
    means: bool = False
    general: bool = False
    talk: bool = False


def _expand_frame(row: Frame) -> Iterator[Form]:
    return iter(())


class WordSet(msgspec.Struct, frozen=True):
    """Words that many rows ask for or forbid, as "$id": its ``words`` and all generic actors of ``kinds``."""

    id: str
    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


def _expand_word_set(row: WordSet) -> Iterator[Form]:
    return iter(())


TRIGGERS = Domain("triggers", "events/triggers*.yaml", Trigger, _expand_trigger)
INSTRUMENTS = Domain("instruments", "events/instruments*.yaml", Instrument, _expand_instrument)
WORD_SETS = Domain("word_sets", "events/word_sets.yaml", WordSet, _expand_word_set)
FRAMES = Domain("frames", "events/frames.yaml", Frame, _expand_frame)


class LightVerb(msgspec.Struct, frozen=True):
    """A verb or verbal noun without an event of its own; ``role`` is what its subject is in the event it governs.

    ``object`` is what its object is where the event noun is the subject ("قصف طال المخيم"). ``moves``: whoever it acts
    upon does what it governs ("أجبرت السكان على النزوح", "السماح للفرق بالدخول"). ``takes`` is the proclitic that the
    event must bear. ``behind``: it governs no event, but takes one up by a pronoun ("كمين نصبه مسلحون").
    """

    id: str
    role: TriggerRole
    verbs: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    object: TriggerRole = "none"
    moves: bool = False
    takes: str = ""
    behind: bool = False


def _expand_light(row: LightVerb) -> Iterator[Form]:
    for pair in row.verbs:
        past, _, present = pair.partition("/")
        for form in verb_forms(past, present):
            yield form
            defective = past.endswith("ى") and form.words == past[:-1] + "ا"
            if defective or row.behind:  # تبناه, زرعها, which other domains hold as they stand
                yield from (Form(form.words + pronoun, form.feature, slips=False) for pronoun in ("ه", "ها"))
    for noun in row.nouns:
        yield from noun_forms(noun, "noun")


class Link(msgspec.Struct, frozen=True):
    """Words between events. ``result``: what follows is the consequence; ``cause``: what follows is the cause.

    ``by``: what follows did it; ``sequence``: the story goes on from the event before; ``topic``: what follows is only
    spoken of ("شروط الهدنة"); ``bearer``: those whom the event noun behind them only names ("فرق الإسعاف").
    """

    id: str
    kind: Literal["result", "cause", "by", "sequence", "topic", "bearer", "feared"]
    forms: tuple[str, ...]


def _expand_link(row: Link) -> Iterator[Form]:
    return (Form(form, slips=False) for form in row.forms)


LIGHT_VERBS = Domain("light_verbs", "events/light.yaml", LightVerb, _expand_light)
LINKS = Domain("links", "events/links.yaml", Link, _expand_link)


class ClauseLink(msgspec.Struct, frozen=True):
    """Words that open a clause. ``prior``: what follows had happened before; ``before``: what follows came after.

    ``during``: it is of the same time; ``where``: it tells on of the same happening; ``ground``: a reason or an aim, of
    any time; ``contrast``: another happening; ``saying``: in what words it was said. ``meanwhile`` opens none: it ties
    the event beside it to what was told before ("خلالها"). ``takes`` is the proclitic that the next word must bear.
    """

    id: str
    kind: Literal["prior", "before", "during", "where", "ground", "contrast", "saying", "meanwhile"]
    forms: tuple[str, ...]
    takes: str = ""


def _expand_clause_link(row: ClauseLink) -> Iterator[Form]:
    return (Form(form, slips=False) for form in row.forms)


CLAUSE_LINKS = Domain("clause_links", "events/clauses.yaml", ClauseLink, _expand_clause_link, core=False)


class PlaceNoun(msgspec.Struct, frozen=True):
    """A general noun of place ("المدينة", "السجن") that says where when no name does."""

    id: str
    forms: tuple[str, ...]


def _expand_place_noun(row: PlaceNoun) -> Iterator[Form]:
    for form in row.forms:
        yield from noun_forms(form)


PLACE_NOUNS = Domain("place_nouns", "events/place_nouns.yaml", PlaceNoun, _expand_place_noun)


class Topic(msgspec.Struct, frozen=True):
    """Words of another walk of life, in which event words are figures of speech."""

    id: str
    forms: tuple[str, ...]


def _expand_topic(row: Topic) -> Iterator[Form]:
    for form in row.forms:
        yield from noun_forms(form)


TOPICS = Domain("topics", "events/topics.yaml", Topic, _expand_topic, slips=False)


class Harmless(msgspec.Struct, frozen=True):
    """Words beside which an event word is a figure of speech, whatever else the text speaks of.

    ``doer``: nothing that does violence (العاصفة, الأسعار); ``sufferer``: nothing that it befalls (الأرقام القياسية);
    ``owned`` ones only with an owner, being names else (أحلام الفريق), rows with ``types`` only in such events
    (الإفراج عن شحنة); ``quality``: an adjective that makes the event
    noun another thing (اشتباك لفظي); ``means``: behind ب (بتصريحات); ``speaker``: one whose demands and warnings are
    private matters; ``no_force``: holds a word of war and is none (تشكيل الحكومة, شركة الطيران); ``frame``: only treats
    of what it governs, or plays it (محاضرة عن حصار, تمرين على إخلاء); ``mild``: behind ب what only private people and
    parliaments threaten with (بالاستقالة).
    """

    id: str
    part: Literal["doer", "sufferer", "quality", "means", "speaker", "no_force", "frame", "mild"]
    forms: tuple[str, ...]
    owned: bool = False
    types: tuple[str, ...] = ()


def _expand_harmless(row: Harmless) -> Iterator[Form]:
    for form in row.forms:
        yield from noun_forms(form)


HARMLESS = Domain("harmless", "events/harmless.yaml", Harmless, _expand_harmless, slips=False)


class Aspect(msgspec.Struct, frozen=True):
    """Words that say that an event is going on: before it ("تتواصل", "لا تزال") or behind it ("الجارية").

    ``adjacent`` words say so only where the event noun follows at once, but for a number ("هناك 20 محتجزا"). ``far``
    words reach over their whole clause ("لا تزال المدينة تشهد", "لليوم الثالث"); ``lasting`` ones say so only of what
    holds on by its nature (a siege, a strike) or is told in the present ("منذ أسبوع"). ``near`` wants one of these
    words (folded) shortly before.
    """

    id: str
    side: Literal["before", "adjacent", "behind", "both"]
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    far: bool = False
    lasting: bool = False
    near: tuple[str, ...] = ()


def _expand_aspect(row: Aspect) -> Iterator[Form]:
    for pair in row.verbs:
        past, _, present = pair.partition("/")
        yield from (form for form in verb_forms(past, present) if ".present." in form.feature)
    for noun in row.nouns:
        yield from noun_forms(noun, "noun")
    for form in row.forms:
        yield Form(form)


ASPECTS = Domain("aspects", "events/aspects.yaml", Aspect, _expand_aspect)
