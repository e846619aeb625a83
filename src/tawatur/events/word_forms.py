"""Which of the words spelt alike an event word is: many a verb is spelt like a noun, an adjective or another verb."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.lexicon.forms import FINITE
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import BEFORE_PRONOUN, TRIGGERS
from tawatur.text.document import Document

_LOOK_BACK = 4
_CLAUSES = 24
_SHORTEST_DUAL = 3  # إن and أين are none
_ISSUED, _ISSUED_BY = "صادر", frozenset({"عن", "من"})
_DUAL = ".past.3md"
_WOMEN = ".3fp"
_FLED = frozenset({"فر", "فرت", "فروا"})
_TWO_ENDINGS = ("ان", "ين")
_VERB_OR_NOUN = (*FINITE, "noun")
_NOMINAL_BEFORE = frozenset({"preposition", "quantifier", "adjective"})
_BEFORE_NOUNS = frozenset({"في", "الي", "علي", "عن", "قرب", "نحو", "باتجاه", "صوب", "اطراف", "باديه", "ريف", "محيط"})
_TAKING_UP = frozenset({"فيها", "فيه", "فيهما", "خلالها", "خلاله", "اثناءها", "جراءها", "اثرها"})
_BOUND_PREPOSITIONS = ("ب", "ك")
_JUSSIVE_AFTER = frozenset({"لم", "لا", "ولم", "ولا"})


def is_word(document: Document, hit: Hit) -> bool:
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


def _ends_as_noun(document: Document, hit: Hit) -> bool:
    """قتلة, طلبة: no verb ends in ta marbuta, so that this is no قتله."""
    return hit.feature.startswith(FINITE) and document.raw[document.tokens[hit.first].end - 1] == "ة"


def _asks_for_noun(document: Document, index: int) -> bool:
    """Whether a word that cannot govern a verb stands before this one."""
    before = document.tokens[index - 1] if index and not document.tokens[index].proclitics else None
    return before is not None and before.key in _BEFORE_NOUNS and not before.enclitic


def of_one_form(document: Document, hits: Sequence[Hit]) -> list[Hit]:
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
