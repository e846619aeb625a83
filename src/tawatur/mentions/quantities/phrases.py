"""What a number counts: the noun after it with its adjectives, "من" and a noun, or a noun before it."""

from __future__ import annotations

from typing import Literal

import msgspec

from tawatur.mentions.quantities.amounts import Amount
from tawatur.mentions.quantities.vocabulary import Noun, Vocabulary
from tawatur.text.tokens import Token

How = Literal["noun", "unknown", "of", "others", "before", "earlier"]
_LONGEST_TAIL = 3
_LONGEST_TOTAL = 5
_ADJECTIVE_ENDS = ("ي", "يه", "يا", "يين", "يون", "ين", "ون", "ات", "ه", "يات", "ان")
_PLAIN_ADJECTIVES = frozenset(
    ("جدد", "كبار", "صغار", "عزل", "اجانب", "اخرين", "اخرون", "اخري", "اخر", "قصر", "اطفال", "جديدا", "ناسف", "ناسفا")
)
_BUILDINGS = frozenset(("vehicle", "building", "military_site"))
_COMPLEMENT_CLASSES = frozenset(
    ("munition", "vehicle", "event", "case", "weapon", "building", "aircraft", "item", "group")
)
_BROKEN_PLURALS = frozenset(("جدد", "كبار", "صغار", "عزل", "اجانب"))
_THINGS = frozenset(("vehicle", "building", "military_site", "place", "item"))
_PEOPLE = frozenset(("victim", "captive", "displaced", "person", "fighter", "nationality"))
_SOUND_MASCULINE = ("ين", "ون")
_SEVERAL = (*_SOUND_MASCULINE, "ان")
_ARTICLE = "ال"
_OF_THEM = frozenset(("منهم", "منهن", "منها"))
_PLURAL_ENDS = ("ين", "ون", "ات")
_POSSESSED = ("ه", "ها", "هم", "هن", "نا", "كم")
_UNLIKELY_LETTERS = "بلفوكي"


class Counted(msgspec.Struct, frozen=True, gc=False):
    """The words counted, tokens ``first:last`` (empty for a number that counts what went before), and their head."""

    first: int
    last: int
    how: How
    noun: Noun | None = None

    @property
    def head_last(self) -> int:
        """The end of the noun alone."""
        return self.first + 1


def counted_after(vocabulary: Vocabulary, amount: Amount) -> Counted | None:
    """What the words right after an amount say is counted, or None."""
    tokens = vocabulary.document.tokens
    index = after_bracket(tokens, amount)
    if index >= len(tokens) or tokens[index].kind not in ("word", "sign"):
        return None
    if index in vocabulary.starting:
        others = vocabulary.around_start(index, "others")
        if others is not None and not tokens[index].proclitics:
            return Counted(index, _tail(vocabulary, others.last, None), "others")
        number_of = vocabulary.around_start(index, "count_of")
        if number_of is not None:  # "إلى 15 حصيلة القتلى"
            noun = vocabulary.noun(number_of.last, plural=True)
            return None if noun is None else Counted(noun.index, noun.index + 1, "noun", noun)
    if tokens[index].text in _OF_THEM:
        return Counted(index, index + 1, "others")
    if tokens[index].text == "من":
        return _of(vocabulary, index + 1)
    if tokens[index].text in ('"', "“", "«", "'"):
        index += 1
    return _noun_at(vocabulary, index, amount)


def counted_of_all(vocabulary: Vocabulary, amount: Amount) -> Counted | None:
    """اعتراض 19 من أصل 25 طائرة: the noun behind the whole is what the part counts too."""
    of_total = vocabulary.around_start(amount.last, "of_total")
    if of_total is None:
        return None
    tokens = vocabulary.document.tokens
    for index in range(of_total.last + 1, min(of_total.last + _LONGEST_TOTAL, len(tokens))):
        noun = vocabulary.noun(index)
        if noun is not None and noun.row.noun_class != "event" and not tokens[index].proclitics:
            return Counted(index, _tail(vocabulary, index + 1, noun), "noun", noun)
    return None


def after_bracket(tokens: tuple[Token, ...], amount: Amount) -> int:
    """The token after a number, or after the bracket that closes around it alone: "(12) شهيدا"."""
    last = amount.last
    opened = amount.outer < amount.first and tokens[amount.outer].text == "("
    return last + (opened and last < len(tokens) and tokens[last].text == ")")


def _of(vocabulary: Vocabulary, index: int) -> Counted | None:
    tokens = vocabulary.document.tokens
    if index >= len(tokens) or tokens[index].kind != "word" or tokens[index].proclitics:
        return None
    if vocabulary.is_function_word(index) or vocabulary.around_start(index, "count_of", "month"):
        return None
    if index in vocabulary.units:
        return None
    noun = vocabulary.noun(index)
    token = tokens[index]
    owned = token.enclitic or (len(token.key) > 4 and token.key.endswith(_POSSESSED))
    if noun is None and not (token.key.startswith(_ARTICLE) or owned or _names_follow(vocabulary, index)):
        return None
    end = _tail(vocabulary, index + 1, noun)
    predicate = vocabulary.noun(end, plural=True) if noun is not None and noun.row.measure is not None else None
    if (
        predicate is not None
        and predicate.form == "pl"
        and not tokens[end].proclitics
        and not vocabulary.is_definite(end)
    ):
        end += 1  # "9 من القتلى أطفال"
    return Counted(index, end, "of", noun)


def _names_follow(vocabulary: Vocabulary, index: int) -> bool:
    """An indefinite word before a definite one begins a construct: "من رجال الإطفاء"."""
    tokens = vocabulary.document.tokens
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return following.kind == "word" and following.key.startswith(_ARTICLE) and not following.proclitics


def _noun_at(vocabulary: Vocabulary, index: int, amount: Amount) -> Counted | None:
    document = vocabulary.document
    if index >= len(document.tokens):
        return None
    token = document.tokens[index]
    if token.kind != "word" or token.proclitics or index in vocabulary.units:
        return None
    noun = vocabulary.noun(index, plural=2 < amount.high < 11)
    if vocabulary.is_definite(index) and amount.numeral.kind != "vague":  # قناة 13 الإسرائيلية
        return None
    if noun is None and vocabulary.is_definite(index) and token.key.endswith(_PLURAL_ENDS):
        return Counted(index, _tail(vocabulary, index + 1, None), "of")
    if _after_break(vocabulary, index):
        return None
    if noun is not None and not noun.form.startswith("dual"):
        return Counted(index, _tail(vocabulary, index + 1, noun), "noun", noun)
    if vocabulary.is_function_word(index) or not _may_be_noun(vocabulary, index):
        return None
    return Counted(index, _tail(vocabulary, index + 1, None), "unknown")


def _after_break(vocabulary: Vocabulary, index: int) -> bool:
    """Whether a line ends before a token."""
    document = vocabulary.document
    return "\n" in document.raw[document.tokens[index - 1].end : document.tokens[index].start]


def _may_be_noun(vocabulary: Vocabulary, index: int) -> bool:
    """An unknown word in a noun's place: no article after an exact number, no verb, no word around numbers."""
    token = vocabulary.document.tokens[index]
    if len(token.key) < 3 or token.key.startswith(_ARTICLE) or index in vocabulary.starting:
        return False
    if token.key[0] in _UNLIKELY_LETTERS:  # an unknown word may hide a preposition (بجروح) or be a verb (يحملون)
        return False
    return not vocabulary.has_verb_at(index)


def counted_before(vocabulary: Vocabulary, amount: Amount) -> Counted | None:
    """A noun before its number: "الجنود الثلاثة", "جندي واحد", "عسكريين اثنين"."""
    value = amount.numeral.value
    if amount.range or amount.numeral.kind != "cardinal":
        return None
    small = value in (1, 2) and not amount.numeral.digits
    if not (amount.numeral.definite or small):
        return None
    index = amount.outer - 1
    noun = vocabulary.noun(index)
    if noun is None and amount.numeral.definite:
        index -= 1
        noun = vocabulary.noun(index) if vocabulary.is_definite(index + 1) else None
    if noun is None or not _agrees(vocabulary, noun, amount) or _after_break(vocabulary, amount.first):
        return None
    return Counted(index, amount.last, "before", noun)


def _agrees(vocabulary: Vocabulary, noun: Noun, amount: Amount) -> bool:
    value = amount.numeral.value
    definite = vocabulary.is_definite(noun.index) or bool(vocabulary.document.tokens[noun.index].enclitic)
    if value == 1:
        feminine = vocabulary.document.tokens[amount.first].key.endswith("ه")
        return "sg" in noun.forms and not definite and feminine == (noun.row.gender == "f")
    if value == 2:
        return any(form.startswith("dual") or form == "sound" for form in noun.forms)
    return definite and bool(noun.forms & {"pl", "sound"})


def tail_of(vocabulary: Vocabulary, noun: Noun) -> int:
    """The end of a noun with its adjectives and complements."""
    return _tail(vocabulary, noun.index + 1, noun)


def _tail(vocabulary: Vocabulary, index: int, noun: Noun | None) -> int:
    """The end of the adjectives and complements that begin at token ``index``."""
    end = index
    definite = vocabulary.is_definite(index - 1)
    for step in range(_LONGEST_TAIL):
        if not _continues(vocabulary, end, noun if step == 0 else None, definite):
            break
        if noun is not None and not definite and _disagrees(vocabulary, noun, end):
            break
        definite = definite or vocabulary.is_definite(end)
        end += 1
    return end


def _continues(vocabulary: Vocabulary, index: int, noun: Noun | None, definite: bool) -> bool:
    document = vocabulary.document
    if index >= len(document.tokens):
        return False
    token = document.tokens[index]
    if token.kind != "word" or token.proclitics or vocabulary.is_function_word(index) or not token.gap:
        return False
    if vocabulary.has_verb_at(index):
        return False
    key = token.key
    if vocabulary.is_definite(index):
        if definite:
            return not _begins_another(vocabulary, index)
        return noun is not None and noun.form in ("pl", "dual.construct")
    if definite or token.enclitic or (key.startswith("ي") and not key.endswith(("ه", "ي"))):
        return False
    following = vocabulary.noun(index)
    if following is not None and following.row.noun_class == "nationality":
        return True
    if following is not None and following.row.noun_class in _BUILDINGS and key.endswith("ه"):
        return False  # بأربع غارات | مدرسة
    if key in _PLAIN_ADJECTIVES or (len(key) > 4 and key.endswith(_ADJECTIVE_ENDS) and not key.endswith(("وا", "ت"))):
        return key in _PLAIN_ADJECTIVES or (index not in vocabulary.units and index not in vocabulary.starting)
    return noun is not None and noun.row.noun_class in _COMPLEMENT_CLASSES and _is_complement(vocabulary, index)


def _disagrees(vocabulary: Vocabulary, noun: Noun, index: int) -> bool:
    """قتل مسلحان | شرطيا, هاجم أربعة مسلحين | حافلة: what describes several people is no singular."""
    head, key = vocabulary.document.tokens[noun.index].key, vocabulary.document.tokens[index].key
    if vocabulary.is_definite(index):
        return False
    several = noun.row.noun_class in _PEOPLE and noun.form != "sg" and head.endswith(_SEVERAL)
    return several and not key.endswith((*_SEVERAL, "ات")) and key not in _PLAIN_ADJECTIVES


def _begins_another(vocabulary: Vocabulary, index: int) -> bool:
    """اقتحم عشرات المستوطنين | المسجد: what agrees with no sound plural, and a thing that the lexicon knows."""
    document = vocabulary.document
    key, before = document.tokens[index].key, document.tokens[index - 1].key
    if before.endswith(_SOUND_MASCULINE) and not key.endswith(_SOUND_MASCULINE):
        return document.classes[index] != "adjective" and key.removeprefix(_ARTICLE) not in _BROKEN_PLURALS
    following = vocabulary.noun(index)
    return following is not None and following.row.noun_class in _THINGS


def _is_complement(vocabulary: Vocabulary, index: int) -> bool:
    key = vocabulary.document.tokens[index].key
    if vocabulary.around_start(index, "type", "name"):
        return True
    if len(key) < 3 or vocabulary.around_start(index, "adverbial"):
        return False
    verb = key.endswith("وا") or (key.endswith("ت") and not key.endswith("ات"))
    return not verb and (index in vocabulary.begins or index in vocabulary.nouns or len(key) <= 5 or key.endswith("ات"))
