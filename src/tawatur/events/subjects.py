"""Whose deeds a sentence tells on: the subject that a verb without one takes over from the verbs before it."""

from __future__ import annotations

from tawatur.events.agreement import agrees_in_full, may_follow, may_precede
from tawatur.events.clauses import opens_with_noun, pronoun_subject, subject_before, takes_up
from tawatur.events.constituents import describes, items_of
from tawatur.events.participants import acts, cannot_act, only_tells
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene

_JOINS = frozenset({"كما", "حيث", "اذ", "ثم", "وحيث", "فيما", "بعدما", "قبل", "بعد", "واذ"})
_CONDITIONS = frozenset({"اذا", "لو", "ان لم", "ما لم"})
_ENDS = frozenset("؛;")
_QUOTES = frozenset('"”“«»')
_LONGEST_CHAIN = 8


def is_joined(scene: Scene, index: int) -> bool:
    """Whether a verb tells on of whoever did what stands before: ونهبت, كما أحرقت, حيث سيطروا, قبل أن تنسحب."""
    tokens, classes = scene.document.tokens, scene.document.classes
    if "و" in tokens[index].proclitics or "ف" in tokens[index].proclitics:
        return True
    before = index - 1
    while before >= 0 and classes[before] in ("auxiliary", "negator"):
        before -= 1
    if before > 0 and tokens[before].key == "ان":
        before -= 1
    return before >= 0 and tokens[before].key in _JOINS


def subject_in_chain(scene: Scene, first: int, person: str, start: int) -> Phrase | None:
    """The subject of the verb to which the one at token ``first`` is joined, over those joined before it
    (القوة التي دخلت البلدة | ونهبت | وأحرقت); a body of which the verb says "they" only where nobody fits better."""
    index, loose = first, None
    for _ in range(_LONGEST_CHAIN):
        verb = _verb_before(scene, index, start) if is_joined(scene, index) else None
        if verb is None or (verb in scene.sayings and opens_content(scene, verb, index)):
            return loose
        if pronoun_subject(scene, verb, start):
            return loose
        found = _subject_here(scene, verb, start, index)
        if found is not None and agrees_in_full(scene, found, person):
            return found
        if found is not None and person.startswith("3mp") and may_precede(scene, found, person):
            loose = loose or found
        index = verb
    return loose


def chained_pronoun(scene: Scene, first: int, start: int, person: str = "") -> str:
    """قالت إنها صدت هجوما واستولت: the pronoun for which the subject of the first verb of a chain stands."""
    index, person = first, person or scene.persons.get(first, "")
    for _ in range(_LONGEST_CHAIN):
        found = pronoun_subject(scene, index, start)
        verb = None if found or not is_joined(scene, index) else _verb_before(scene, index, start)
        if verb is None or verb in scene.sayings or scene.persons[verb][:3] != person[:3]:
            return found
        if not pronoun_subject(scene, verb, start) and _subject_here(scene, verb, start, index) is not None:
            return ""  # إنه قتل ثلاثة مسلحين | واعتقل: what stands behind a verb with a pronoun is its object
        index = verb
    return ""


def opens_content(scene: Scene, first: int, stop: int) -> bool:
    """Whether what a speaker says begins between two tokens: behind أن, a colon or a quotation mark."""
    tokens, classes = scene.document.tokens, scene.document.classes
    marks = [tokens[i].text for i in range(first, stop) if tokens[i].text in _QUOTES]
    if len(marks) % 2:
        return True
    return any(classes[i] == "subordinator" or tokens[i].text == ":" for i in range(first, stop))


def _verb_before(scene: Scene, index: int, start: int) -> int | None:
    """The nearest verb before that does more than describe a noun, within the sentence as far as a semicolon."""
    for at in range(index - 1, start - 1, -1):
        if scene.document.tokens[at].text in _ENDS:
            return None
        if at in scene.verbs and not describes(scene, at) and not _tells_no_deed(scene, at):
            return at
    return None


def _tells_no_deed(scene: Scene, verb: int) -> bool:
    """إذا تعرضت مراكزه للهجوم, قضى 12 مسعفا: what only might happen, or befell its subject, is nobody's deed."""
    if verb > 0 and scene.document.tokens[verb - 1].key in _CONDITIONS:
        return True
    if verb in scene.light_verbs:  # تعرضت لإطلاق نار فانسحبت
        return False
    hits = scene.ranges.triggers.within(verb, verb + 1)
    rows = [scene.grammar.triggers[hit.row].row for hit in hits]
    done = any(not row.near and row.subject in (None, "agent") for row in rows)  # قتل ثلاثة
    return not done and any(row.subject == "recipient" and row.object == "none" for row in rows)


def _subject_here(scene: Scene, verb: int, start: int, stop: int) -> Phrase | None:
    """The subject that a verb has in its own clause, where it is plain: before it, or someone who acts behind it."""
    person = scene.persons[verb]
    before = subject_before(scene, verb, start, person)
    if before is not None:
        return before.phrase if acts(scene, before.phrase) else None
    if not takes_up(scene, verb) and opens_with_noun(scene, verb, start):
        return None
    bare = [item for item in items_of(scene, verb + 1, stop) if not item.preposition and not item.coordinated]
    if not bare or not may_follow(scene, bare[0].phrase, person):
        return None
    phrase = bare[0].phrase
    if only_tells(scene, phrase) or cannot_act(scene, phrase) or not _is_noun(scene, phrase):
        return None
    if takes_up(scene, verb) or not is_joined(scene, verb):
        return phrase
    own = bool(scene.document.tokens[phrase.last - 1].enclitic)  # ونشرت قناصتها على الأسطح
    aimed = not own and any(
        item.preposition == "علي" for item in items_of(scene, phrase.last, stop)
    )  # اعتدت الشرطة على مسعفين
    return phrase if (len(bare) > 1 or aimed) and acts(scene, phrase) else None


def _is_noun(scene: Scene, phrase: Phrase) -> bool:
    """لن تقف مكتوفة الأيدي, اعتقل هناك: no subject is a mere adjective or adverb that no list has as a noun."""
    if scene.document.classes[phrase.first] is not None:
        return False
    token = scene.document.tokens[phrase.first]
    return acts(scene, phrase) or token.key.startswith("ال") or scene.document.lexicon.knows(token.key)
