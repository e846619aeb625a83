"""Which tokens begin a verb, as any domain of the lexicon knows it, and in which person it stands."""

from __future__ import annotations

from collections.abc import Iterator, Set

from tawatur.events.word_forms import lacks_pronoun, reads_as_verb
from tawatur.lexicon.cue_words import CUES
from tawatur.lexicon.forms import FINITE
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.plain_verbs import ALIKE, PLAIN_VERBS
from tawatur.lexicon.trigger_words import LIGHT_VERBS, TRIGGERS
from tawatur.mentions.collection import Mentions
from tawatur.text.document import Document

_QUOTES = frozenset("\"”“«»'")
_LONG = 4
_BOUND_PRONOUNS = ("نه", "نها", "نهم", "نهما", "ننا")
_BEFORE_VERBS = frozenset({"منذ", "مذ", "حتي"})
_LONGEST_SUBJECT = 5
_SHORT = 3
_BOTH = (".past.3md", ".past.3fd")
_TWO_REACH = 6
_NOT_TWO = frozenset(
    {"طيران", "ايران", "لبنان", "سودان", "سكان", "نيران", "ميدان", "عدوان", "بيان", "برلمان", "كان", "ان"}
)
_RARE = (".3md", ".3fd", ".present.1s", ".present.1p")
_PREPOSITIONS = ("ب", "ك")
_NEVER_VERBS = frozenset({"preposition", "conjunction", "subordinator", "demonstrative", "adverb", "negator"})


def verb_persons(document: Document, mentions: Mentions) -> dict[int, str]:
    """The person (3ms, 3fs, 3mp ...) by each token whose every reading in the event, light-verb and cue domains is a
    finite verb, outside names; with the everyday verbs that no other domain knows."""
    persons: dict[int, str] = {}
    nouns: set[int] = set()
    heads = {actor.first for actor in mentions.actors}
    for hit in (*document.forms(TRIGGERS), *light_verbs(document), *document.forms(CUES)):
        if document.classes[hit.first] in _NEVER_VERBS or lacks_pronoun(document, hit):
            continue
        if _lacks_negation(document, hit) or _lacks_two(document, hit):
            continue
        if hit.feature.startswith(FINITE) and not _is_sooner_noun(document, hit, heads):
            persons.setdefault(hit.first, _person(document, hit))
        elif hit.feature != "phrase" and not _must_be_verb(document, hit.first):
            nouns.add(hit.first)
    nouns -= {hit.first for hit in document.hits(LIGHT_VERBS) if _describes_deed(document, hit)}
    persons = {index: person for index, person in persons.items() if index not in nouns}
    for hit in _everyday(document, persons, nouns, mentions):
        persons.setdefault(hit.first, _person(document, hit))
    named = {i for actor in mentions.actors if actor.actor is not None for i in range(actor.first, actor.last)}
    standing = {i: person for i, person in persons.items() if i not in named and _may_stand(document, i)}
    return {
        i: person
        for i, person in standing.items()
        if not _follows_verb(document, i, standing) and not (i in heads and _follows_noun(document, i, standing))
    }


def _follows_noun(document: Document, index: int, persons: dict[int, str]) -> bool:
    """مدخل | نفق, مدير | سجن: a bare word that might be "he did" but names a thing, right behind an indefinite noun."""
    token, before = document.tokens[index], document.tokens[index - 1] if index else None
    if before is None or before.kind != "word" or before.key.startswith("ال") or index - 1 in persons:
        return False
    noun = document.classes[index - 1] is None and not before.key.endswith(("ون", "ين", "ان"))
    return noun and persons[index] == "3ms" and not token.proclitics and token.key[0] != "ي"


def _follows_verb(document: Document, index: int, persons: dict[int, str]) -> bool:
    """ترفع | علم: right behind a verb of the present a bare word that might be "he did" is a noun."""
    token = document.tokens[index]
    if index - 1 not in persons or document.tokens[index - 1].key[0] not in "يت":
        return False
    short = persons[index] == "3ms" and len(token.key) <= _SHORT and not token.proclitics and not token.enclitic
    return short and token.key[0] != "ي"


def _must_be_verb(document: Document, index: int) -> bool:
    return _behind_pronoun(document, index) or _before_nominative(document, index)


def _before_nominative(document: Document, index: int) -> bool:
    """ورشق | محتجون, خطف | مجهولون: no noun governs what bears the ending of a subject."""
    token, behind = document.tokens[index], document.tokens[index + 1 : index + 2]
    bare = not token.key.startswith("ال") and token.proclitics in ("", "و", "ف")
    return bare and any(t.key.endswith("ون") and len(t.key) > _LONG and not t.proclitics for t in behind)


def _behind_pronoun(document: Document, index: int) -> bool:
    """قال إنه | قتل, أعلنت أنها | قصفت: behind "that he" no noun stands."""
    before = index - 1
    if before > 0 and document.classes[before] == "auxiliary":
        before -= 1
    bound = before >= 0 and document.classes[before] == "subordinator" and not document.tokens[index].proclitics
    return bound and document.tokens[before].text.endswith(_BOUND_PRONOUNS)


def _describes_deed(document: Document, hit: Hit) -> bool:
    """كمين نصبه مسلحون, لغم زرعه مجهولون: a verb right behind the noun that its pronoun takes up."""
    token, before = document.tokens[hit.first], hit.first - 1
    bound = before >= 0 and bool(token.enclitic) and not token.proclitics and hit.feature.startswith(FINITE)
    takes_object = document.lexicon.rows(LIGHT_VERBS)[hit.row].role != "recipient"  # تعرضهن is "what befell them"
    return bound and takes_object and document.classes[before] is None and document.tokens[before].kind == "word"


def light_verbs(document: Document) -> tuple[Hit, ...]:
    """The light verbs and their nouns; those that only take up a deed behind it (زرعها) with their pronoun alone: many
    of them are spelt like nouns (لغم, زرع)."""
    rows = document.lexicon.rows(LIGHT_VERBS)
    return tuple(
        hit for hit in document.hits(LIGHT_VERBS) if not rows[hit.row].behind or _ends_in_pronoun(document, hit)
    )


def _ends_in_pronoun(document: Document, hit: Hit) -> bool:
    token = document.tokens[hit.last - 1]
    return bool(token.enclitic) or document.raw[token.end - 1] == "ه" or token.key.endswith("ها")


def _person(document: Document, hit: Hit) -> str:
    """The person of a verb; a last ه that folding spells like the ت of the feminine is a pronoun: هاجمه, قصفه. What is
    spelt like "I" is sooner the third person (أصيب, قصفت)."""
    _, tense, person = hit.feature.split(".")[:3]
    if person == "1s":
        return "3fs" if tense == "past" else "3ms"
    if (tense, person) == ("past", "3md") and _is_ours(document, hit.first):
        return "1p"
    taken = document.raw[document.tokens[hit.first].end - 1] == "ه"
    return "3ms" if (tense, person, taken) == ("past", "3fs", True) else person


def _is_sooner_noun(document: Document, hit: Hit, heads: Set[int]) -> bool:
    """هدفا is "a target" sooner than "both aimed", أسير "a captive" than "I march", بعنف "with violence"."""
    if hit.feature.endswith(_RARE) and hit.first in heads:
        return True
    return ".past." in hit.feature and document.tokens[hit.first].proclitics.endswith(_PREPOSITIONS)


def _is_ours(document: Document, index: int) -> bool:
    """تمكنا من: "we", of a verb in ن, sooner than "they both", but for a dual before it."""
    before = document.tokens[index - 1].key if index else ""
    return document.tokens[index].key.endswith("نا") and not before.endswith("ان")


def _lacks_negation(document: Document, hit: Hit) -> bool:
    """لم يسع, ليقل: a short present needs what shortens it (تسع عائلات are nine)."""
    if not hit.feature.endswith(".jussive"):
        return False
    before = document.classes[hit.first - 1] if hit.first else None
    return before != "negator" and not document.tokens[hit.first].proclitics.endswith("ل")


def _lacks_two(document: Document, hit: Hit) -> bool:
    """قصف خطأ نقطة, هاجمنا هدفا: "both of them did" needs the two before it (رجلان حاولا, القوة والجيش دحرا)."""
    token = document.tokens[hit.first]
    if not hit.feature.endswith(_BOTH) or token.proclitics or token.enclitic or hit.last >= len(document.tokens):
        return False
    behind = document.tokens[hit.last]
    if behind.kind != "word" or behind.proclitics or document.classes[hit.last] not in (None, "adjective", "adverb"):
        return False  # ردا على, وجها لوجه
    before = document.tokens[max(0, hit.first - _TWO_REACH) : hit.first]
    return not any(_names_two(t.key) or "هما" in t.text or "و" in t.proclitics for t in before)


def _names_two(key: str) -> bool:
    return key.endswith("ان") and key.removeprefix("ال") not in _NOT_TWO


def _everyday(document: Document, persons: dict[int, str], nouns: set[int], mentions: Mentions) -> Iterator[Hit]:
    """Everyday verbs; of those spelt like a noun only where a verb must stand."""
    hits = document.hits(PLAIN_VERBS)
    heads = {actor.first for actor in mentions.actors} if hits else set()
    settings = {place.last for place in mentions.places} | {time.last for time in mentions.times} if hits else set()
    for hit in hits:
        first = hit.first
        if document.classes[first] is not None or first in heads or _lacks_two(document, hit):
            continue
        opens = first in settings and first + 1 in heads  # في الناصرية | قطع محتجون
        plain = not hit.feature.endswith(ALIKE) or reads_as_verb(document, first, hit.last)
        if opens or (plain and first not in nouns) or _behind_subject(document, first, persons):
            yield hit


def _behind_subject(document: Document, index: int, persons: dict[int, str]) -> bool:
    """إن اتحاد القبائل | دفع: a bare word behind the noun with its article that opens a clause, part of no phrase."""
    tokens, classes = document.tokens, document.classes
    if index == 0 or tokens[index].proclitics or tokens[index].enclitic or not tokens[index - 1].key.startswith("ال"):
        return False
    for at in range(index - 1, max(-1, index - _LONGEST_SUBJECT - 1), -1):
        if tokens[at].kind == "sign" or classes[at] == "subordinator":
            return True
        if at in persons or (classes[at] is not None and classes[at] != "adjective"):
            return False
        if tokens[at].proclitics not in ("", "و"):
            return False
    return index <= _LONGEST_SUBJECT


def _may_stand(document: Document, index: int) -> bool:
    """No verb stands behind a preposition (بـ«سحق» الحركة, في تدمر) or ends in ة (خلية is a cell, though hurried text
    spells خليت so)."""
    if document.raw[document.tokens[index].end - 1] == "ة":
        return False
    at = index - 1
    while at >= 0 and document.tokens[at].text in _QUOTES:
        at -= 1
    if at < 0 or document.tokens[index].proclitics:
        return True
    lone = document.tokens[at].text in ("ب", "ل")
    return not lone and (document.classes[at] != "preposition" or document.tokens[at].key in _BEFORE_VERBS)
