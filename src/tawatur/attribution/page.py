"""A document with the tables that attribution looks up by token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import NamedTuple

import msgspec

from tawatur.lexicon.cue_words import CUES, FRAMING, MODALITY, RESUMING, SOURCES, Cue, FramingKind, SourceWord
from tawatur.lexicon.place_words import PLACES
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.model.mentions import ActorMention
from tawatur.text.document import Document
from tawatur.text.ordered import Covering
from tawatur.text.tokens import Token

OPENING = frozenset('"“”„«″＂(')
CLOSING = frozenset('"”“»″＂)')
MARKS = OPENING | CLOSING | frozenset("'‘’")
JOINERS = frozenset("#_")
BULLETS = frozenset("-–—•*▪◾|‼")
AN = frozenset(
    (
        "ان", "انه", "انها", "انهم", "انهما", "اننا", "اني", "بان", "بانه", "بانها", "بانهم", "باننا", "وان", "وانه",
        "وانها", "فان", "فانه", "فانها", "لان",
    )
)  # fmt: skip

OUR_PLURALS = ("اتنا", "تكم")  # قواتنا, بيوتكم: known with their pronoun, from which they are not cut
DASHES = frozenset("-–—")
PRONOUNS = ("ه", "ها", "هم", "هما")
SHORTEST_QUOTE = 4
_LONGEST_TITLE = 8
_VOICES = frozenset(("acti", "pass"))
_I_DID = ".past.1s"  # دعوته is his call, not "I called him"
_SECOND_MASDAR = 5
_THIRD_MASDAR = re.compile("م.ا..ت(ه|ها|هم|هما|نا)")
_SHORTEST_CLAUSE = 2
_LIST = re.compile(r":\s*[-–—]")
_LINE_SIGN = re.compile(r"\n[^\S\n]*([^\w\s])")


class CueHit(NamedTuple):
    """A cue at a token: where it ends, its row, the form's feature."""

    last: int
    row: Cue
    feature: str


class Quoted(NamedTuple):
    """The tokens inside the marks of a quotation."""

    first: int
    last: int


class Page(msgspec.Struct, frozen=True):
    """Lookup tables by first token: cues, source words (end, row), framing words by kind (end), actor mentions.

    At the tokens ``speaking`` stand finite verbs of speech; ``places`` holds places before a colon. ``openers`` are the
    first tokens of framing words that open a clause, in order, and behind them it begins at the tokens ``opened``.
    ``outlets`` are words for media that stand in the text with their name.
    """

    document: Document
    tokens: tuple[Token, ...]
    classes: tuple[str | None, ...]
    cues: dict[int, tuple[CueHit, ...]]
    speaking: frozenset[int]
    sources: dict[int, tuple[int, SourceWord]]
    names: frozenset[int]
    framing: dict[FramingKind, dict[int, int]]
    actors: dict[int, ActorMention]
    quote_at: dict[int, Quoted]
    quotes: Covering[Quoted]
    unclosed: frozenset[int]
    verbs: frozenset[int]
    bullets: tuple[int, ...]
    breaks: tuple[int, ...]
    sentence_of: list[int]
    ends: frozenset[int]
    places: dict[int, int]
    openers: tuple[int, ...]
    opened: frozenset[int]
    outlets: frozenset[str]

    def sentence_end(self, index: int) -> int:
        """The token after the sentence that holds ``index``, or the bullet that ends it."""
        last = self.document.sentences[self.sentence_of[index]].last
        if not self.breaks:
            return last
        return min((at for at in self.breaks if index < at < last), default=last)

    def sentence_start(self, index: int) -> int:
        """The first token of the sentence that holds ``index``, or the bullet that begins its item."""
        first = self.document.sentences[self.sentence_of[index]].first
        if not self.breaks:
            return first
        return max((at for at in self.breaks if first < at <= index), default=first)

    def is_an(self, index: int) -> bool:
        """Whether a token opens a clause as أن does; none stands behind the last one (نفى :)."""
        return index < len(self.tokens) and self.tokens[index].key in AN

    def finite(self, index: int) -> bool:
        """Whether a finite verb of speech stands at a token."""
        return index in self.speaking

    def resumes(self, index: int) -> bool:
        """Whether a verb of speech carries the pronoun of what it tells: ما أعلنه, الأنباء التي تناقلتها."""
        resuming = any(hit.feature.endswith(RESUMING) for hit in self.cues.get(index, ()))
        return bool(self.tokens[index].enclitic) or resuming

    def put(self, index: int) -> bool:
        """Whether a noun with a pronoun says how something was put: قوله, ادعاءها, ترجيحهم."""
        hits = self.cues.get(index)
        if hits is None or not self.tokens[index].text.endswith(PRONOUNS):
            return False
        said = self.tokens[index].enclitic != "" and not self.tokens[index].key.startswith("ا")
        return any(hit.feature == "noun" or (said and hit.feature.endswith(_I_DID)) for hit in hits)

    def clitic(self, index: int) -> str:
        """The preposition joined to a word, though the lexicon know the word with it (بفتح)."""
        token = self.tokens[index]
        if token.proclitics in ("ب", "ل"):
            return token.proclitics
        if token.kind == "word" and not token.proclitics and token.text[0] == "ب" and len(token.text) > 3:
            known = index in self.sources or self.classes[index] is not None
            rest = token.text[1:]
            return "ب" if not known and (self.document.lexicon.knows_well(rest) or _is_masdar(rest)) else ""
        return ""

    def is_colon(self, index: int) -> bool:
        """Whether a token is a colon of its own, and not one inside a link."""
        return index < len(self.tokens) and self.tokens[index].text == ":"

    def quoted(self, index: int) -> Quoted | None:
        """The token range of a long quotation whose opening mark stands at ``index``."""
        return self.quote_at.get(index)


def page_of(document: Document, actors: Sequence[ActorMention]) -> Page:
    """The tables of a document."""
    framing = _framing(document)
    named = frozenset(i for actor in actors for i in range(actor.first + (actor.actor is None), actor.last))
    cues = _cues(document, named, _covered(framing["idiom"]))
    sources, names = _sources(document)
    acts = (*document.forms(TRIGGERS), *document.hits(MODALITY))
    verbs = frozenset([hit.first for hit in acts if hit.feature[:4] in _VOICES])
    known = {(actor.first, actor.last) for actor in actors if actor.actor is not None}
    quotes, unclosed = _quotes(document, framing, cues, verbs, known) if document.quotations else ({}, set())
    bullets = _bullets(document)
    return Page(
        document,
        document.tokens,
        _classes(document),
        cues,
        frozenset([first for first, hits in cues.items() for hit in hits if hit.feature[:4] in _VOICES]),
        sources,
        frozenset(names),
        framing,
        {actor.first: actor for actor in reversed(actors)},
        quotes,
        Covering([*quotes.values()]),
        frozenset(unclosed),
        verbs,
        bullets,
        (*bullets, *_items(document)),
        _sentence_numbers(document),
        frozenset((*framing["time"], *framing["opener"], *framing["based"], *framing["aside"])),
        _places(document),
        tuple(sorted(framing["opener"])),
        frozenset(framing["opener"].values()),
        _outlets(document, sources),
    )


def _outlets(document: Document, sources: dict[int, tuple[int, SourceWord]]) -> frozenset[str]:
    """The words by which a text names media in full (قناة الضفاف), so that القناة may stand for one of them."""
    media = [first for first, (_, row) in sources.items() if row.kind == "media"]
    return frozenset([document.tokens[at].key for at in media if not document.tokens[at].key.startswith("ال")])


def _places(document: Document) -> dict[int, int]:
    if ":" not in document.raw:
        return {}
    hits = [hit for hit in document.hits(PLACES) if hit.last < len(document.tokens)]
    return {hit.first: hit.last for hit in hits if document.tokens[hit.last].text == ":"}


def _is_masdar(word: str) -> bool:
    """Whether a word has the shape of توفير, تسهيل or, with a pronoun, of محاكمته, ملاحقتهم."""
    second = len(word) == _SECOND_MASDAR and word[0] == "ت" and word[3] == "ي"
    return second or _THIRD_MASDAR.fullmatch(word) is not None


def _covered(phrases: dict[int, int]) -> frozenset[int]:
    return frozenset(i for first, last in phrases.items() for i in range(first, last))


def _cues(document: Document, named: frozenset[int], idioms: frozenset[int]) -> dict[int, tuple[CueHit, ...]]:
    """The cues by first token.

    At tokens ``named`` the name of a party stands, which asks for nothing (طالبان), and inside ``idioms`` nobody speaks
    (هدوء حذر).
    """
    rows = document.lexicon.rows(CUES)
    found: dict[int, list[CueHit]] = {}
    for hit in document.hits(CUES):
        if hit.last - hit.first == 1 and _is_small_word(document, hit.first) and hit.feature != "phrase":
            continue
        if hit.feature.endswith(".jussive") and not _behind_negator(document, hit.first):
            continue  # زوارق تقل مسلحين: they carry; تعز is a town
        if hit.feature.endswith(RESUMING) and document.raw[document.tokens[hit.first].end - 1] == "ة":
            continue  # نشرة is no نشره
        if (hit.first in idioms and rows[hit.row].kind != "doubt") or (
            hit.first in named and hit.feature.startswith("participle")
        ):
            continue
        cue = CueHit(hit.last, rows[hit.row], hit.feature)
        here = found.get(hit.first)
        if here is None:
            found[hit.first] = [cue]
        elif here[0].last == hit.last and not _repeats(here, cue):
            here.append(cue)
    return {first: tuple(hits) for first, hits in found.items()}


def _behind_negator(document: Document, index: int) -> bool:
    return index > 0 and document.classes[index - 1] == "negator"


def _repeats(here: Sequence[CueHit], cue: CueHit) -> bool:
    """Whether the same row stands here already in the same part of speech ("أعلن" is third person and first)."""
    return any(other.row is cue.row and other.feature[:3] == cue.feature[:3] for other in here)


def _is_small_word(document: Document, index: int) -> bool:
    """Whether a token reads as a function word; "وبين المصدر" is a verb before a source all the same."""
    if document.classes[index] is None:
        return False
    return not (document.tokens[index].proclitics == "و" and document.classes[index] == "preposition")


def _sources(document: Document) -> tuple[dict[int, tuple[int, SourceWord]], set[int]]:
    """The source word at each token, and the last tokens of those that are whole names."""
    rows = document.lexicon.rows(SOURCES)
    found: dict[int, tuple[int, SourceWord]] = {}
    names: set[int] = set()
    for hit in document.hits(SOURCES):
        if hit.first not in found:
            found[hit.first] = (hit.last, rows[hit.row])
            if hit.feature == "name":
                names.add(hit.last - 1)
    return found, names


def _framing(document: Document) -> dict[FramingKind, dict[int, int]]:
    rows = document.lexicon.rows(FRAMING)
    found: dict[FramingKind, dict[int, int]] = {kind: {} for kind in FramingKind.__args__}  # type: ignore[attr-defined]
    for hit in document.hits(FRAMING):
        found[rows[hit.row].kind].setdefault(hit.first, hit.last)
    content = found["content"]
    for hit in document.forms(TRIGGERS):
        if hit.feature.startswith(("noun", "phrase")):
            content.setdefault(hit.first, hit.last)
    return found


def _quotes(
    document: Document,
    framing: dict[FramingKind, dict[int, int]],
    cues: dict[int, tuple[CueHit, ...]],
    verbs: Collection[int],
    known: Collection[tuple[int, int]],
) -> tuple[dict[int, Quoted], set[int]]:
    """By its opening mark the tokens of each quotation of four words or more, or that begins with a verb.

    The second value holds the marks of those that were never closed. What stands behind a naming word, or between a
    verb of speech and أن, is a name and nobody's words; so is a party's name at ``known`` tokens.
    """
    naming = {last - 1 for last in framing["naming"].values()}
    speech = {hits[0].last - 1 for hits in cues.values() if hits[0].feature.startswith("active")}
    found: dict[int, Quoted] = {}
    unclosed: set[int] = set()
    for quotation in document.quotations:
        first = token_at(document, quotation.start)
        last = token_at(document, quotation.end)
        words = sum(1 for token in document.tokens[first:last] if token.kind != "sign")
        enough = SHORTEST_QUOTE if first not in verbs else _SHORTEST_CLAUSE
        named = first - 2 in naming or (first - 2 in speech and _clause_follows(document, last))
        if words >= enough and (first, last) not in known and not (named and words <= _LONGEST_TITLE):
            found[first - 1] = Quoted(first, last)
            if not quotation.closed:
                unclosed.add(first - 1)
    return found, unclosed


def token_at(document: Document, offset: int) -> int:
    """The first token that begins at or behind a raw offset."""
    return bisect_left(document.tokens, offset, key=_start)


def _start(token: Token) -> int:
    return token.start


def _sentence_numbers(document: Document) -> list[int]:
    """The number of the sentence that holds each token."""
    numbers: list[int] = []
    for number, sentence in enumerate(document.sentences):
        numbers.extend([number] * (sentence.last - len(numbers)))
    return numbers


def _items(document: Document) -> tuple[int, ...]:
    """Dashes that set off items within a line whose list a colon and a dash opened ("X: - ... - ...")."""
    opened = _LIST.search(document.raw)
    if opened is None:
        return ()
    tokens = document.tokens
    first = token_at(document, opened.end())
    return tuple([at for at in range(first, len(tokens)) if tokens[at].text in DASHES and tokens[at].gap])


def _bullets(document: Document) -> tuple[int, ...]:
    """Signs that begin a line: each begins an item of a list, even where lines were joined to one sentence."""
    found = [token_at(document, match.start(1)) for match in _LINE_SIGN.finditer(document.raw)]
    return tuple([at for at in found if at < len(document.tokens) and _is_bullet(document.tokens[at].text)])


def _is_bullet(text: str) -> bool:
    return text not in MARKS and text not in JOINERS


_JOINED: dict[str, str] = {
    **dict.fromkeys(("وفي", "ومن", "وعن", "فمن", "وفق"), "preposition"),
    **dict.fromkeys(("ولم", "فلم", "ولن", "فلن"), "negator"),
    **dict.fromkeys(("وقد", "فقد"), "auxiliary"),
    **dict.fromkeys(("لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ثم", "وما"), "conjunction"),
    **dict.fromkeys(("فان", "فانه", "فانها", "وانه", "وانها"), "subordinator"),
}


def _classes(document: Document) -> tuple[str | None, ...]:
    """The classes of the document; short words joined to و or ف get theirs here."""
    texts = [token.text for token in document.tokens]
    if _JOINED.keys().isdisjoint(texts):
        return document.classes
    classes = list(document.classes)
    for index in [index for index, text in enumerate(texts) if text in _JOINED]:
        classes[index] = classes[index] or _JOINED[texts[index]]
    return tuple(classes)


def _clause_follows(document: Document, last: int) -> bool:
    """Whether أن follows a closing mark soon: then the quotation between it and the verb was a name."""
    for at in range(last + 1, min(last + 10, len(document.tokens))):
        if document.tokens[at].key in AN:
            return True
        if document.tokens[at].text in (".", ":"):
            return False
    return False
