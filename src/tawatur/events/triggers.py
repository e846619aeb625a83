"""Where the text names events: lexicon hits whose context agrees, one for each place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from tawatur.events.alike import of_her
from tawatur.events.grammar import Grammar, TriggerRule
from tawatur.events.word_forms import is_word, of_one_form
from tawatur.lexicon.actor_words import ORGANISATIONS, ORGANS
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.numeral_words import NUMERALS
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.text.document import Document
from tawatur.text.segments import Sentence

_LOOK_BACK = 4
_LOOK_FAR_BACK = 14
_OUTLETS = ("media", "agency")
_INTERCEPTED = "weapons_intercepted"
_MARKS = 2
_ENDS = frozenset("،,؛;:|•▪")
_COMMAS = frozenset("،,")
_ASIDE = 5
_WEIGHTLESS = frozenset(
    {"مساء", "صباح", "فجر", "فجرا", "ظهر", "عصر", "ليل", "ليله", "امس", "يوم", "سبت", "احد", "اثنين", "ثلاثاء",
     "اربعاء", "خميس", "جمعه", "السبت", "الاحد", "ماضي", "جاري"}
)  # fmt: skip
_LONG = 3
_AHEAD = ("سن", "ست", "سي", "سا")  # where the lexicon knows the word as a whole
_DAMMA_ON_T = "ت\u064f"
_STEM = 5
_WILL = frozenset({"سوف", "فسوف", "وسوف"})


class TriggerMention(msgspec.Struct, frozen=True):
    """A trigger in the text: tokens ``first:last`` of sentence ``sentence``, its rule and its grammatical form.

    ``form``: verb, noun, patient, participle or phrase; ``tense``: past, present or empty; ``passive`` when the form
    can only be passive.
    """

    first: int
    last: int
    sentence: int
    rule: TriggerRule
    form: str
    tense: str
    person: str
    passive: bool
    source: str
    type: str


def find_triggers(document: Document, grammar: Grammar) -> tuple[TriggerMention, ...]:
    """All triggers outside page furniture, in order, without overlap."""
    found: list[TriggerMention] = []
    names, outlets, counted = _long_names(document), _outlets(document), _behind_numbers(document)
    able_forms = (form for form in document.forms(TRIGGERS) if is_word(document, form))
    forms = {
        (form.first, form.last, form.feature) for form in able_forms if not (form.first in counted and _is_state(form))
    }
    for number, sentence, hits in _hits_by_sentence(document):
        able = [hit for hit in hits if (hit.first, hit.last, hit.feature) in forms]
        words = _words_around(document, sentence, names, outlets) if able else None
        kept = [hit for hit in able if words is not None and _fits(hit, grammar.triggers[hit.row], words)]
        kept = [hit for hit in kept if not (grammar.triggers[hit.row].row.charges and _is_accused(document, hit))]
        kept = [hit for hit in kept if not grammar.triggers[hit.row].row.future or _lies_ahead(document, hit.first)]
        if kept:
            kept = _without_overlap(of_her(document, of_one_form(document, kept)), grammar)
            found.extend([_mention(document, hit, number, grammar) for hit in kept])
    return tuple(found)


def _hits_by_sentence(document: Document) -> Iterator[tuple[int, Sentence, list[Hit]]]:
    hits = document.hits(TRIGGERS)
    at = 0
    for number, sentence in enumerate(document.sentences):
        inside: list[Hit] = []
        while at < len(hits) and hits[at].first < sentence.last:
            if hits[at].last <= sentence.last:
                inside.append(hits[at])
            at += 1
        if inside and sentence.kind != "furniture":
            yield number, sentence, inside


def _outlets(document: Document) -> frozenset[int]:
    """Where the names of outlets begin."""
    rows = document.lexicon.rows(ORGANISATIONS)
    return frozenset([hit.first for hit in document.hits(ORGANISATIONS) if rows[hit.row].kind in _OUTLETS])


def _behind_numbers(document: Document) -> frozenset[int]:
    """The tokens right behind a number, in digits or in words."""
    digits = [at + 1 for at, token in enumerate(document.tokens) if token.kind == "number"]
    return frozenset(digits + [hit.last for hit in document.hits(NUMERALS)])


def _is_state(hit: Hit) -> bool:
    """Whether one word tells how someone does or says something (متهما); counted, it is who they are (14 متهما)."""
    return hit.last - hit.first == 1 and hit.feature in ("participle", "phrase")


def _is_accused(document: Document, hit: Hit) -> bool:
    """أشخاص متهمين بقتل: the participle before "of" tells who is accused, and names no accusation."""
    follows = hit.last < len(document.tokens) and document.tokens[hit.last].proclitics.endswith("ب")
    return hit.feature in ("participle", "phrase") and hit.last - hit.first == 1 and follows


def _lies_ahead(document: Document, index: int) -> bool:
    """سيندم, سوف يندم: a verb with the sign of the future."""
    before = document.tokens[index - 1].key if index else ""
    token = document.tokens[index]
    return token.proclitics.endswith("س") or token.key.startswith(_AHEAD) or before in _WILL


class _Words(msgspec.Struct, frozen=True):
    """The bare words of a sentence from token ``first`` on: in order, as a set, and as one line.

    ``names`` holds the first and the last word of each organisation's name of several words, by their place;
    ``pronouns`` the places of the words with one.
    """

    first: int
    bare: list[str]
    present: frozenset[str]
    line: str
    names: dict[int, int]
    pronouns: frozenset[int]


def _words_around(document: Document, sentence: Sentence, names: dict[int, int], outlets: frozenset[int]) -> _Words:
    first = sentence.first
    bare = [token.bare for token in document.tokens[first : sentence.last]]
    inside = {at - first: names[at] - first for at in range(first, sentence.last) if at in names} if names else {}
    for begin, end in inside.items():
        if first + begin in outlets:  # قناة | المسيرة: what an outlet is called says nothing of what happened
            bare[begin + 1 : end] = [""] * (end - begin - 1)
    pronouns = frozenset([at - first for at in range(first, sentence.last) if document.tokens[at].enclitic])
    return _Words(first, bare, frozenset(bare), f" {' '.join(bare)} ", inside, pronouns)


def _long_names(document: Document) -> dict[int, int]:
    """The names of organisations and their organs that have several words: their ends by their first tokens."""
    hits = chain(document.hits(ORGANISATIONS), document.hits(ORGANS))
    longest: dict[int, int] = {}
    for hit in hits:
        if hit.last - hit.first > 1:
            longest[hit.first] = max(hit.last, longest.get(hit.first, 0))
    return longest


def _fits(hit: Hit, rule: TriggerRule, words: _Words) -> bool:
    """Whether the context that the rule asks for is there and the one that it forbids is not.

    Most rules fail on the words of the whole sentence already; only the others look at the words around the hit.
    """
    unless = rule.unless
    if rule.asks and not rule.near.may_be_in(words.present, words.line):
        return False
    first, last = hit.first - words.first, hit.last - words.first
    if rule.asks and not _near_by(rule, words, first, last):
        return False
    reach = rule.row.unless_within
    if not unless.may_be_in(words.present, words.line):
        return True
    before, behind = words.bare[max(0, first - reach) : first], words.bare[first : last + reach]
    return not unless.found_in(_same_clause(before[::-1])[::-1] + _same_clause(behind))


def _same_clause(words: list[str]) -> list[str]:
    """The words up to the first sign that ends a clause, which the commas around an aside do not (، الجمعة،)."""
    ends = [at for at, word in enumerate(words) if word in _ENDS]
    while len(ends) > 1 and words[ends[0]] in _COMMAS and words[ends[1]] in _COMMAS and ends[1] - ends[0] <= _ASIDE:
        del ends[:2]
    return words[: ends[0]] if ends else words


def _near_by(rule: TriggerRule, words: _Words, first: int, last: int) -> bool:
    bare = words.bare
    if rule.near.found_in(bare[first + 1 : _end_of_reach(words, last, rule.row.within)]):
        return True
    if rule.row.ahead:
        return False
    taken_up = rule.row.type == _INTERCEPTED and last - 1 in words.pronouns  # إطلاق صاروخ ... واعتراضه
    back = _LOOK_FAR_BACK if taken_up or rule.row.far else _LOOK_BACK
    behind = [word for word in bare[max(0, first - back - _MARKS) : first] if word[:1].isalnum()]
    return rule.near.found_in(behind[-back:])


def _end_of_reach(words: _Words, last: int, within: int) -> int:
    """Where ``within`` words behind ``last`` end; a name of several words is one (استولت | لواء النصر | على منازل), the
    day or hour and an aside between commas are none.
    """
    at, left, bare = last, within, words.bare
    while left > 0 and at < len(bare):
        aside = _end_of_aside(bare, at)
        if aside == at and bare[at] in _ENDS:
            break
        left -= aside == at and bare[at] not in _WEIGHTLESS
        at = aside if aside > at else words.names.get(at, at + 1)
    return max(at, last + within)


def _end_of_aside(bare: list[str], at: int) -> int:
    """Behind the second comma of an aside that begins here (، وفق البيان،), else here."""
    if bare[at] not in _COMMAS:
        return at
    return next((end + 1 for end in range(at + 1, min(at + _ASIDE + 1, len(bare))) if bare[end] in _COMMAS), at)


def _without_overlap(hits: Sequence[Hit], grammar: Grammar) -> list[Hit]:
    """Of hits that share a token the best one: fixed phrases first, then with a context, then longer, then narrower."""
    if len(hits) == 1:
        return list(hits)
    ranked = sorted(hits, key=lambda hit: (*_rank(hit, grammar.triggers[hit.row]), hit.first, hit.row))
    taken: set[int] = set()
    kept: list[Hit] = []
    for hit in ranked:
        if hit.first not in taken and taken.isdisjoint(range(hit.first, hit.last)):
            taken.update(range(hit.first, hit.last))
            kept.append(hit)
    kept.sort(key=lambda hit: hit.first)
    return kept


def _rank(hit: Hit, rule: TriggerRule) -> tuple[bool, bool, int, int, bool]:
    """Several words of a narrow type (ضربات جوية) say as much as one whose context agrees, and win as the longer."""
    length = hit.last - hit.first
    fixed = length >= _LONG or (hit.feature == "phrase" and length > 1)
    sure = rule.asks or (length > 1 and not rule.frame.general)
    return (not fixed, not sure, hit.first - hit.last, rule.frame.general + rule.row.result, rule.row.weak)


def _mention(document: Document, hit: Hit, number: int, grammar: Grammar) -> TriggerMention:
    form, tense, person, passive = _features(hit.feature)
    passive = passive or (form == "verb" and _vowelled_passive(document, hit.first, tense))
    rule = grammar.triggers[hit.row]
    source = document.lexicon.source(TRIGGERS, hit.row)
    return TriggerMention(hit.first, hit.last, number, rule, form, tense, person, passive, source, rule.row.type)


def _vowelled_passive(document: Document, index: int, tense: str) -> bool:
    """قُتل, أُفرج: a damma on the first letter of the verb; in the present (أُفرج عنك غدا) it says nothing. Of اعتُقل and
    استُهدف it stands on the ت."""
    token = document.tokens[index]
    letters = document.raw[token.start : token.end]
    at = len(token.proclitics)
    if tense == "past" and token.key.startswith("ا") and _DAMMA_ON_T in letters[at : at + _STEM]:
        return True
    unsure = ("ي", "ت", "ن") if tense == "past" else ("ي", "ت", "ن", "ا")
    return letters[at + 1 : at + 2] == "\u064f" and not token.key.startswith(unsure)


def _features(feature: str) -> tuple[str, str, str, bool]:
    voice, _, rest = feature.partition(".")
    if voice in ("active", "passive"):
        tense, _, person = rest.partition(".")
        return "verb", tense, person, voice == "passive"
    return voice or "phrase", "", rest, voice == "patient"
