"""From the opening of what is told to its frame: how far it may reach."""

from __future__ import annotations

from tawatur.attribution.content import Opening
from tawatur.attribution.frames import Frame
from tawatur.attribution.page import MARKS, CueHit, Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import is_masdar
from tawatur.lexicon.cue_words import Cue

ACTS = frozenset(("accuse", "threaten", "warn", "demand", "condemn", "responsibility"))
_FIRST_PERSON_WORDS = frozenset(("انا", "نحن", "لانني", "انني", "لكنني", "اننا", "لاننا", "رايت", "شاهدت"))
_OPENS_A_CLAUSE = ("an", "quote", "bare")
_FURTHEST_VERB = 40
_FURTHEST_SELF = 40
_LONGEST_SUBJECT = 7


def noun_phrase_end(page: Page, first: int, stop: int) -> int:
    """Where the noun phrase told of ends: at a comma, unless the same preposition goes on behind it."""
    for at in range(first + 1, stop):
        if page.tokens[at].text == "،" and not (at + 1 < stop and _joins(page, at + 1)):
            return at
    return stop


def frame_of(
    page: Page, index: int, hit: CueHit, found: Opening, links: tuple[SourceLink, ...], cut: int, rule: str,
    coordinated: bool = False, told: bool = False, continues: bool = False, negated: bool = False,
) -> Frame | None:  # fmt: skip
    stop = page.sentence_end(min(found.first, len(page.tokens) - 1))
    quoted = found.opener == "quote" or (hit.row.id == "describe" and _marked(page, found.first))
    if _is_phrase(hit.row, rule, found.opener, told):
        stop = noun_phrase_end(page, found.first, stop)
    elif found.opener not in _OPENS_A_CLAUSE:
        stop = before_new_clause(page, found.first, stop)
    if found.opener == "noun" and ".present." in hit.feature:
        stop = _before_joined_verb(page, found.first, stop)
    if found.first >= stop and not quoted:
        return None
    listing = found.opener == "quote" and _whole_post(page, found.first)
    return Frame(
        index, hit.last, cut, coordinated, links, found.first, len(page.tokens) if listing else stop, quoted,
        found.row or hit.row, f"{rule}:{hit.row.id}",
        told=told, listing=listing, continues=continues, negated=negated,
    )  # fmt: skip


def _whole_post(page: Page, first: int) -> bool:
    """Whether a post of one line opens with "says X:" and goes on in the first person: all of it is X's words."""
    if "\n" in page.document.raw or page.sentence_of[first - 1] or page.quoted(first):
        return False
    return any(token.key in _FIRST_PERSON_WORDS for token in page.tokens[first : first + _FURTHEST_SELF])


def _marked(page: Page, index: int) -> bool:
    return any(token.text in MARKS for token in page.tokens[index : index + 2])


def _is_phrase(row: Cue, rule: str, opener: str, told: bool) -> bool:
    """Whether the content is a noun phrase that a comma ends, and no clause."""
    if opener in _OPENS_A_CLAUSE:
        return False
    return told or rule == "noun" or row.talk in ACTS or row.talk == "feel"


def before_new_clause(page: Page, first: int, stop: int) -> int:
    """أعلن الحزب استهداف الثكنة، والمدفعية ترد بقصف: of nouns told, a subject with its own verb is no further one.

    Nor is a verb of speech (نفت الوزارة وجود سلاح، ودعت الصحفيين).
    """
    for at in range(first + 1, stop - 2):
        if page.tokens[at].text != "،" or page.tokens[at + 1].proclitics != "و" or _joins(page, at + 1):
            continue
        if _subject_with_verb(page, at + 1, stop) or (page.finite(at + 1) and not page.resumes(at + 1)):
            return at
    return stop


def _before_joined_verb(page: Page, first: int, stop: int) -> int:
    """الحركة ترفض الهدنة | وتقصف المدن: a present verb joined to that of telling is no further noun told."""
    return next((at for at in range(first + 1, min(stop, first + _FURTHEST_VERB)) if _goes_on_acting(page, at)), stop)


def _goes_on_acting(page: Page, index: int) -> bool:
    token = page.tokens[index]
    if token.proclitics != "و" or token.key[0] not in "يت" or is_masdar(token.key):
        return False
    return index in page.verbs and index not in page.framing["content"] and index not in page.actors


def _subject_with_verb(page: Page, index: int, stop: int) -> bool:
    known = index in page.sources or index in page.actors or page.tokens[index].key.startswith("ال")
    if not known or index in page.verbs or page.finite(index):
        return False
    for at in range(index + 1, min(index + _LONGEST_SUBJECT, stop)):
        if page.tokens[at].kind == "sign" or page.classes[at] in ("relative", "subordinator"):
            return False
        if at in page.verbs or page.finite(at):
            return True
    return False


def _joins(page: Page, index: int) -> bool:
    """Whether a further member of the phrase follows a comma: وعن, وبفتح, وإصابة."""
    token = page.tokens[index]
    if token.key in ("عن", "وعن") or token.proclitics in ("وب", "ول"):
        return True
    if index in page.actors:
        return False
    return token.proclitics == "و" and (index in page.framing["content"] or is_masdar(token.key))
