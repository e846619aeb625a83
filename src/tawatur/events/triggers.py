"""Where the text names events: lexicon hits whose context agrees, one for each place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from tawatur.events.alike import of_her
from tawatur.events.grammar import Grammar, TriggerRule
from tawatur.lexicon.actor_words import ORGANISATIONS, ORGANS
from tawatur.lexicon.forms import FINITE
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.numeral_words import NUMERALS
from tawatur.lexicon.trigger_words import BEFORE_PRONOUN, TRIGGERS
from tawatur.text.document import Document
from tawatur.text.segments import Sentence

_LOOK_BACK = 4
_LOOK_FAR_BACK = 14
_OUTLETS = ("media", "agency")
_INTERCEPTED = "weapons_intercepted"
_MARKS = 2
_CLAUSES = 24
_SHORTEST_DUAL = 3  # إن and أين are none
_ENDS = frozenset("،,؛;:|•▪")
_COMMAS = frozenset("،,")
_ASIDE = 5
_WEIGHTLESS = frozenset(
    {"مساء", "صباح", "فجر", "فجرا", "ظهر", "عصر", "ليل", "ليله", "امس", "يوم", "سبت", "احد", "اثنين", "ثلاثاء",
     "اربعاء", "خميس", "جمعه", "السبت", "الاحد", "ماضي", "جاري"}
)  # fmt: skip
_ISSUED, _ISSUED_BY = "صادر", frozenset({"عن", "من"})
_DUAL = ".past.3md"
_WOMEN = ".3fp"
_FLED = frozenset({"فر", "فرت", "فروا"})
_TWO_ENDINGS = ("ان", "ين")
_VERB_OR_NOUN = (*FINITE, "noun")
_LONG = 3
_NOMINAL_BEFORE = frozenset({"preposition", "quantifier", "adjective"})
_BEFORE_NOUNS = frozenset({"في", "الي", "علي", "عن", "قرب", "نحو", "باتجاه", "صوب", "اطراف", "باديه", "ريف", "محيط"})
_TAKING_UP = frozenset({"فيها", "فيه", "فيهما", "خلالها", "خلاله", "اثناءها", "جراءها", "اثرها"})
_BOUND_PREPOSITIONS = ("ب", "ك")
_AHEAD = ("سن", "ست", "سي", "سا")  # where the lexicon knows the word as a whole
_DAMMA_ON_T = "ت\u064f"
_STEM = 5
_WILL = frozenset({"سوف", "فسوف", "وسوف"})
_JUSSIVE_AFTER = frozenset({"لم", "لا", "ولم", "ولا"})


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
    able_forms = (form for form in document.forms(TRIGGERS) if _is_word(document, form))
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
            kept = _without_overlap(of_her(document, _of_one_form(document, kept)), grammar)
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


def _is_word(document: Document, hit: Hit) -> bool:
    """Not a function word that only looks like a verb (لاحقا), a verb where only a noun can stand (في تدمر,
    برشقة as a slip of رشقت), nor a jussive without its negation (نصب, تصف).
    """
    if hit.last - hit.first > 1:
        return True
    word_class = document.classes[hit.first]
    if word_class is not None and not (word_class == "adjective" and _opens_clause(document, hit)):
        return False
    if _ends_as_noun(document, hit):
        return False
    if lacks_pronoun(document, hit) or _is_sooner_definite(document, hit):
        return False
    if _is_issued(document, hit) or _opens_with_and(document, hit):
        return False
    if hit.feature.endswith(_DUAL) and _is_sooner_accusative(document, hit.first):
        return False
    if ".past." in hit.feature and document.tokens[hit.first].proclitics.endswith(_BOUND_PREPOSITIONS):
        return False
    if ".present." in hit.feature and _asks_for_noun(document, hit.first):
        return False
    if not hit.feature.endswith("jussive"):
        return True
    before = document.tokens[hit.first - 1] if hit.first else None
    return document.tokens[hit.first].proclitics.endswith("ل") or (before is not None and before.key in _JUSSIVE_AFTER)


def _is_issued(document: Document, hit: Hit) -> bool:
    """بيان صادر عن القيادة: an adjective, spelt like the verb of confiscating (صادر)."""
    follows = document.tokens[hit.last].key if hit.last < len(document.tokens) else ""
    return document.tokens[hit.first].key == _ISSUED and follows in _ISSUED_BY


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


def _opens_clause(document: Document, hit: Hit) -> bool:
    """غادر السكان, وقاتل المسلحون: a verb spelt like an adjective stands where no noun is before it to describe."""
    if not hit.feature.startswith(FINITE):
        return False
    before = hit.first - 1
    joined = document.tokens[hit.first].proclitics in ("و", "ف")
    return joined or before < 0 or document.tokens[before].kind == "sign" or document.classes[before] == "subordinator"


def lacks_pronoun(document: Document, hit: Hit) -> bool:
    """أصابت: only with a pronoun (إصابته) spelt like the noun."""
    return hit.feature == BEFORE_PRONOUN and not document.tokens[hit.first].enclitic


def _lies_ahead(document: Document, index: int) -> bool:
    """سيندم, سوف يندم: a verb with the sign of the future."""
    before = document.tokens[index - 1].key if index else ""
    token = document.tokens[index]
    return token.proclitics.endswith("س") or token.key.startswith(_AHEAD) or before in _WILL


def _ends_as_noun(document: Document, hit: Hit) -> bool:
    """قتلة, طلبة: no verb ends in ta marbuta, so that this is no قتله."""
    return hit.feature.startswith(FINITE) and document.raw[document.tokens[hit.first].end - 1] == "ة"


def _asks_for_noun(document: Document, index: int) -> bool:
    """Whether a word that cannot govern a verb stands before this one."""
    before = document.tokens[index - 1] if index and not document.tokens[index].proclitics else None
    return before is not None and before.key in _BEFORE_NOUNS and not before.enclitic


def _of_one_form(document: Document, hits: Sequence[Hit]) -> list[Hit]:
    """Of a verb and a noun spelt alike (قصف) only the one that its neighbours allow."""
    if len(hits) == 1:
        return list(hits)
    forms: dict[tuple[int, int, int], set[bool]] = {}
    for hit in hits:
        if hit.feature.startswith(_VERB_OR_NOUN):
            forms.setdefault((hit.first, hit.last, hit.row), set()).add(hit.feature.startswith(FINITE))
    open_ = {key for key, kinds in forms.items() if len(kinds) > 1}
    if not open_:
        return list(hits)
    return [hit for hit in hits if (hit.first, hit.last, hit.row) not in open_ or _is_that_form(document, hit)]


def _is_that_form(document: Document, hit: Hit) -> bool:
    is_verb = hit.feature.startswith(FINITE)
    if document.tokens[hit.first].key.endswith("ا") and not _of_two(document, hit.first):
        return not is_verb  # إن قصفا استهدف: the accusative sooner than "both bombed"
    if hit.feature.endswith(_DUAL) and hit.last < len(document.tokens):
        return document.tokens[hit.last].key.startswith("ال")  # جنديان خارج الخدمة قتلا المهاجم
    return not (is_verb or hit.feature.startswith("noun")) or is_verb == reads_as_verb(document, hit.first, hit.last)


def _opens_with_and(document: Document, hit: Hit) -> bool:
    """وفرت الشركة مواقف: a text does not begin with "and they fled", but with "provided"."""
    token = document.tokens[hit.first]
    return hit.first == 0 and token.proclitics == "و" and token.key in _FLED


def _is_sooner_definite(document: Document, hit: Hit) -> bool:
    """سلامة الحقن: a noun with the article, not what "they" (women) did."""
    token = document.tokens[hit.first]
    return hit.feature.endswith(_WOMEN) and document.raw[token.start : token.end].startswith("ال")


def _is_sooner_accusative(document: Document, index: int) -> bool:
    """خطف مجهولون طالبا: a noun in the accusative, where no dual before it does what "they both" would do."""
    token = document.tokens[index]
    if index and document.tokens[index - 1].proclitics.startswith("و"):
        return False  # الوزير ونظيره ناقشا
    return token.key.endswith("ا") and not token.key.endswith("نا") and not _of_two(document, index, _CLAUSES)


def _of_two(document: Document, index: int, reach: int = _LOOK_BACK) -> bool:
    """Whether a dual stands before: جنديان هاجما, مسلحين اثنين قتلا."""
    before = document.tokens[max(0, index - reach) : index]
    return any(token.key.endswith(_TWO_ENDINGS) and len(token.key) > _SHORTEST_DUAL for token in before)


def reads_as_verb(document: Document, first: int, last: int) -> bool:
    """Whether a word that may be verb or noun opens a clause: nothing nominal before it, no adjective behind it."""
    tokens, classes = document.tokens, document.classes
    token = tokens[first]
    if token.proclitics.endswith(("ب", "ل", "ك")) or token.key.startswith("ال"):
        return False
    if _takes_up(document, last):
        return True
    if first > 0 and not token.proclitics:
        before = classes[first - 1]
        if before in _NOMINAL_BEFORE or (before is None and tokens[first - 1].kind != "sign"):
            return False
    if last >= len(tokens):
        return False
    after = tokens[last]
    if classes[last] in ("adjective", "preposition") or after.kind == "sign" or after.proclitics:
        return False
    if _is_but_a_verb(document, last):
        return False  # قصف | استهدف منازل
    return after.key.startswith("ال") or not after.key.endswith(("ي", "يه"))


def _is_but_a_verb(document: Document, index: int) -> bool:
    """Whether an event word can be nothing but a verb: no other verb stands right before it."""
    features = [hit.feature for hit in document.hits_at(TRIGGERS, index) if hit.last == index + 1]
    return bool(features) and all(feature.startswith(FINITE) for feature in features)


def _takes_up(document: Document, index: int) -> bool:
    """غارة قتل فيها خمسة, اشتباك أصيب خلاله جندي: a verb in what is said of the noun that the pronoun takes up."""
    return index < len(document.tokens) and document.tokens[index].text in _TAKING_UP


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
