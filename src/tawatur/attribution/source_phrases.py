"""How far a source phrase reaches."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tawatur.attribution.page import AN, CLOSING, DASHES, JOINERS, OPENING, Page
from tawatur.model.mentions import ActorMention

OWN_DEEDS = frozenset(("مسووليه", "مسووليت", "تبني"))  # أعلنت «سرايا كذا» مسؤوليتها عن
DOCUMENTS = frozenset(("statement", "estimates", "report_doc"))
GATHERINGS = frozenset(
    ("وقفات", "مسيرات", "مظاهرات", "تظاهرات", "وقفه", "مسيره", "تظاهره", "مظاهره", "اعتصام", "اعتصامات", "احتجاجات")
)
_LONGEST = 16
_BEFORE_NAMES = JOINERS | OPENING
_LONGEST_NAME = 6
_STOP_CLASSES = frozenset(
    (
        "subordinator",
        "relative",
        "negator",
        "auxiliary",
        "adverb",
        "particle",
        "pronoun",
        "conjunction",
        "demonstrative",
    )
)
_INNER = frozenset(("في", "من", "علي", "لدي", "داخل", "بين", "شمال", "جنوب", "شرق", "غرب", "ضمن", "خارج"))
_NUMBERED = frozenset(("لواء", "اللواء", "القناه", "قناه", "الفرقه", "فرقه", "كتيبه", "الكتيبه", "الفوج", "فوج"))
_OBSERVERS = frozenset(("المرصد", "مرصد", "الراصد"))  # المرصد 80: who watches the sky, on a channel of that number
_BLAME = frozenset(("مسووليه", "المسووليه", "شعارات", "هتافات", "لافتات"))  # رفع المتظاهرون | شعارات
_NAMES_BEFORE = frozenset(("باسم", "بلسان"))
_ADJECTIVE_ENDS = ("ي", "يه", "يون", "يين", "يان", "يتان")
_US = "نا"
_NOT = "غير"
_THINGS = frozenset(("facility", "vehicle", "weapon", "infrastructure", "casualties", "goods"))
_ENDS = frozenset(("ل", "بشان", "بخصوص", "حول", "حيال")) | AN
_MASDAR = re.compile("است.{2,3}ا.|ان..ا.|ا.ت.ا.|ت..ي.ه?")
_CAUSES = frozenset(("افراج", "دفاع", "كشف", "بحث", "تعبير"))  # of bodies: هيئة الدفاع عن, لجنة الكشف عن
_AIMS = _CAUSES | frozenset(
    (
        "حقوق", "تنميه", "اغاثه", "سلام", "توثيق", "عداله", "حريات", "حريه", "دراسات", "ابحاث", "بحوث", "رصد", "تضامن",
        "ثقافه", "تعليم", "ديمقراطيه", "طفوله", "تدريب", "تاهيل", "مناصره", "سلم", "حوار", "سياسات", "تنسيق", "مواطنه",
        "شفافيه", "مناهضه", "مكافحه", "حمايه",
    )
)  # fmt: skip
_BODIES = frozenset(("monitor", "official", "international_body"))
_BODY_ROWS = frozenset(
    ("state_body", "party", "rights_group", "website", "broadcaster", "newspaper", "agency", "centre")
)
_OUTLETS = frozenset(("media", "social_media"))
_NEWS = frozenset(("اخبار", "انباء"))
_UNITS = frozenset(("كتيبه", "لواء", "سريه", "فصيل", "جناح", "فرع", "قياده", "منطقه", "مجموعه", "وحده"))
_SHORTEST_PLURAL = 4
_SINGULARS = frozenset(("تلفزيون", "تليفزيون", "قانون", "صهيون"))
_SPEAK_TO = frozenset(("source", "witness", "resident", "correspondent"))


def source_end(page: Page, first: int, stop: int, takes: Iterable[str] = ()) -> int:
    """The token after the source phrase that begins at ``first``, at most ``stop``; ``first`` when none begins there.

    ``takes`` are prepositions that open the content instead.
    """
    stop = min(stop, first + _LONGEST)
    actor = page.actors.get(first)
    index = _actor_end(page, actor, stop) if actor else _skip_head(page, first, stop)
    if index == first:
        return first
    head = page.sources.get(first)
    is_open = head[1].open if head else bool(actor and actor.actor is None)
    while index < stop:
        after = _step(page, first, index, stop, is_open, takes)
        if after == index:
            break
        index = after
    return _trimmed(page, first, index)


def _actor_end(page: Page, actor: ActorMention, stop: int) -> int:
    """The end of an actor mention, or the clause or long quotation that it ran into."""
    last = min(actor.last, stop)
    for at in range(actor.first + 1, last):
        if page.is_an(at) or page.quoted(at):
            return at
        if actor.actor is None and page.classes[at] in ("auxiliary", "subordinator"):
            return at
    return last


def _skip_head(page: Page, first: int, stop: int) -> int:
    if first >= stop:
        return first
    token = page.tokens[first]
    if token.kind == "sign":
        if token.text in JOINERS:
            return _skip_head(page, first + 1, stop)
        return _name_end(page, first, stop)
    known = page.sources.get(first)
    if known:
        return min(known[0], stop)
    word_class = page.classes[first]
    if token.kind not in ("word", "latin") or (word_class and word_class not in ("demonstrative", "quantifier")):
        return first
    return first if first in page.framing["time"] or page.is_an(first) else first + 1


def _name_end(page: Page, index: int, stop: int) -> int:
    """Past a short name in quotation marks or parentheses that opens at ``index``; else ``index``."""
    if page.tokens[index].text not in OPENING:
        return index
    for at in range(index + 1, min(stop, index + _LONGEST_NAME + 3)):
        if page.tokens[at].text in CLOSING and page.tokens[at - 1].text not in OPENING:
            while at + 1 < stop and page.tokens[at + 1].text == ")" and page.tokens[at].text == ")":
                at += 1
            return at + 1
    return index


def _step(page: Page, first: int, index: int, stop: int, is_open: bool, takes: Iterable[str]) -> int:
    """The next index within the phrase, or ``index`` when the phrase ends here."""
    token = page.tokens[index]
    if token.kind == "sign":
        return _step_sign(page, index, stop)
    if token.kind == "number":
        return index + 1 if _is_numbered(page, index) else index
    if token.kind != "word":
        return index + 1 if token.kind == "latin" else index
    if _stops(page, index):
        return index
    if token.key == _NOT and index + 1 < stop and page.tokens[index + 1].kind == "word":
        return index + 2  # جماعة غير معروفة, منظمات غير حكومية
    word_class = page.classes[index]
    if word_class == "preposition":
        return _step_preposition(page, first, index, stop, is_open, takes)
    if word_class in _STOP_CLASSES or (page.finite(index) and not _names_an_aim(page, first, index)):
        return index
    return _step_word(page, first, index, is_open, takes)


def _is_numbered(page: Page, index: int) -> bool:
    key = page.tokens[index - 1].key
    return key in _NUMBERED or (key in _OBSERVERS and page.is_colon(index + 1))


def _stops(page: Page, index: int) -> bool:
    if index in page.ends:
        return True
    token = page.tokens[index]
    if token.key in _ENDS or token.text in _BLAME or page.put(index) or (token.enclitic and token.key in OWN_DEEDS):
        return True
    return any(hit.row.id == "relay_phrase" for hit in page.cues.get(index, ()))


def _step_sign(page: Page, index: int, stop: int) -> int:
    token = page.tokens[index]
    if token.text in JOINERS:
        return index if _is_place_tag(page, index) else index + 1
    if token.text in DASHES and _is_branch(page, index, stop):
        return index + 1
    if token.text == "." and len(page.tokens[index - 1].text) == 1 and page.tokens[index - 1].kind != "sign":
        return index + 1
    if token.text in OPENING and page.quoted(index) is None:
        return _name_end(page, index, stop)
    return index


def _is_branch(page: Page, dash: int, stop: int) -> bool:
    """سرايا القدس – كتيبة جنين: a unit named behind its party."""
    unit = page.sources.get(dash + 1) if dash + 1 < stop else None
    return unit is not None and page.tokens[dash + 1].key in _UNITS


def _is_place_tag(page: Page, index: int) -> bool:
    """مكتب المدعي العام #تركيا: the tag of a country behind a name files the post and names nobody."""
    sign, tag = page.tokens[index], page.tokens[min(index + 1, len(page.tokens) - 1)]
    if sign.text != "#" or not sign.gap or not page.tokens[index - 1].key.startswith("ال"):
        return False
    actor, known = page.actors.get(index + 1), page.sources.get(index + 1)
    country = (actor is not None and actor.kind == "state") or (known is not None and known[1].id == "state_body")
    return country and not tag.key.startswith("ال")


def _step_preposition(page: Page, first: int, index: int, stop: int, is_open: bool, takes: Iterable[str]) -> int:
    key = page.tokens[index].key
    after = index + 1
    if key == "عن" and after < stop and _names_a_cause(page, index - 1):
        return after  # اللجنة الوطنية للإفراج | عن المعتقلين
    if key == "عن" or key in takes or key not in _INNER or not is_open or after >= stop:
        return index
    if key == "علي" and (head := page.sources.get(first)) and head[1].kind == "social_media":
        return after  # حسابات على منصة إكس
    if key == "علي" and page.tokens[after].enclitic:  # كتب الصحفي | على صفحته
        return index
    if (
        page.tokens[after].key in GATHERINGS
        or after in page.framing["occasion"]
        or after in page.framing["time"]
        or page.tokens[after].kind == "number"
    ):
        return index
    return after


def _names_a_cause(page: Page, index: int) -> bool:
    token = page.tokens[index]
    return token.proclitics == "ل" and token.key.removeprefix("ال") in _CAUSES and page.tokens[index - 1].kind == "word"


def _begins_anew(page: Page, first: int, index: int) -> bool:
    """Whether a noun without clitics belongs to the sentence and not to the source's name."""
    return (
        _new_accusative(page, index)
        or _behind_document(page, first, index)
        or _behind_definite_body(page, first, index)
    )


def _behind_definite_body(page: Page, first: int, index: int) -> bool:
    """استنكرت المنصة | صمت العالم: a body with the article owns nothing; persons may have their names behind it."""
    head = page.sources.get(first)
    if head is None or head[0] != index or head[1].id not in _BODY_ROWS or not page.tokens[first].key.startswith("ال"):
        return False
    bare = not page.tokens[index].key.startswith("ال") and page.classes[index] is None
    return bare and index - first == 1 and index not in page.sources and index not in page.actors


def _new_accusative(page: Page, index: int) -> bool:
    """An object without article behind a definite phrase (البيان موعدا): names of persons do not end so."""
    key = page.tokens[index].key
    if _behind_plural(page, index):
        return True
    if not key.endswith("ا") or len(key) < 4 or index in page.sources or _is_named(page, index):
        return False
    return page.tokens[index - 1].key.startswith("ال") or page.tokens[index - 1].key.endswith(("ون", "ين"))


def _behind_plural(page: Page, index: int) -> bool:
    """قطع محتجون | طريق المدينة: a plural in ون owns nothing; what follows it qualifies it or is an object."""
    key, before = page.tokens[index].key, page.tokens[index - 1].key
    qualifies = key.endswith(("ون", "ين", "يه")) or key.startswith("ال") or page.classes[index] is not None
    plural = before.endswith("ون") and len(before) > _SHORTEST_PLURAL and before not in _SINGULARS
    return plural and not qualifies


def _is_named(page: Page, index: int) -> bool:
    actor = page.actors.get(index)
    return actor is not None and actor.actor is not None


def _behind_document(page: Page, first: int, index: int) -> bool:
    """A bare noun behind "البيان" belongs to the sentence and not to the name of the source."""
    head = page.sources.get(first)
    before = page.tokens[index - 1].key
    if head is None or head[1].id not in DOCUMENTS or not before.startswith("ال"):
        return False
    return not page.tokens[index].key.startswith("ال") and index not in page.actors


def _step_word(page: Page, first: int, index: int, is_open: bool, takes: Iterable[str]) -> int:
    token = page.tokens[index]
    clitics = token.proclitics or page.clitic(index)
    if _names_an_aim(page, first, index):
        return index + 1
    inside = page.classes[index - 1] == "preposition"  # ناشط في تعز: behind a preposition nothing begins
    if not inside and _begins_content(page, index) and _complete(page, first, index):
        return index + 1 if _names_outlet(page, first, index) else index
    if not clitics and _begins_anew(page, first, index):
        return index
    if not clitics:
        second = "object" in takes and is_source(page, index) and _complete(page, first, index)
        second = second and page.tokens[index - 1].text not in _NAMES_BEFORE
        return index if second else _end_of_known(page, index)
    if "و" in clitics:
        if _goes_on_in_name(page, first, index):
            return index + 1
        known = index in page.sources or index in page.actors
        return _end_of_known(page, index) if known and _list_of_sources(page, first, index) else index
    if clitics == "ل":
        return index + 1 if _belongs(page, first, index) else index
    if clitics == "ب":
        return index + 1 if is_open and "ب" not in takes else index
    return index


def _names_an_aim(page: Page, first: int, index: int) -> bool:
    """منظمة سند | للحقوق, هيئة الأسرى | للتوثيق: what a body is for belongs to its name."""
    head, token = page.sources.get(first), page.tokens[index]
    body = head is not None and head[1].kind in _BODIES and index > head[0]
    return body and token.proclitics == "ل" and token.key.removeprefix("ال") in _AIMS


def _goes_on_in_name(page: Page, first: int, index: int) -> bool:
    """منظمة إنصاف للحقوق | والتنمية: a second cause in the name of a body."""
    head = page.sources.get(first)
    named = head is not None and head[1].kind == "monitor" and page.tokens[index - 1].proclitics == "ل"
    return named and page.tokens[index].key.startswith("ال") and index not in page.sources


def _begins_content(page: Page, index: int) -> bool:
    """Whether a word opens something new behind a whole phrase: a statement, a claim, a verbal noun or a verb."""
    if index in page.framing["report"] or index in page.framing["statement"] or _claims(page, index):
        return True
    if index in page.sources:
        return False
    return index in page.framing["content"] or index in page.verbs or is_masdar(page.tokens[index].key)


def _names_outlet(page: Page, first: int, index: int) -> bool:
    """صفحة | أخبار الوادي: of a page or a channel, news are the name."""
    head = page.sources.get(first)
    outlet = head is not None and head[0] == index and head[1].kind in _OUTLETS
    after = min(index + 1, len(page.tokens) - 1)
    named = page.tokens[after].kind == "word" and page.classes[after] is None
    return outlet and named and page.tokens[index].key in _NEWS


def _claims(page: Page, index: int) -> bool:
    return any(hit.feature == "noun" and hit.row.talk == "claim" for hit in page.cues.get(index, ()))


def is_masdar(key: str) -> bool:
    """Whether a word has the shape of a verbal noun without article (استهداف, انفجار, اعتقال, تدمير)."""
    return len(key) >= 5 and _MASDAR.fullmatch(key) is not None


def _list_of_sources(page: Page, first: int, index: int) -> bool:
    """Whether a second source joined by و at ``index`` shares the verb: only when the content or a verb follows it."""
    for at in range(index + 1, min(index + 8, len(page.tokens))):
        if page.tokens[at].text in ("،", ".", ":") or page.is_an(at) or page.finite(at):
            return page.tokens[at].text == ":" or page.is_an(at) or page.finite(at)
        if at in page.framing["content"] or page.tokens[at].proclitics == "ب" or _interrupts(page, at):
            return True
    return False


def _interrupts(page: Page, index: int) -> bool:
    key = page.tokens[index].key
    return index in page.framing["time"] or index + 1 in page.framing["occasion"] or key in ("عن", "الي", "علي")


def _end_of_known(page: Page, index: int) -> int:
    actor = page.actors.get(index)
    if actor:
        return actor.last
    known = page.sources.get(index)
    return known[0] if known else index + 1


def _complete(page: Page, first: int, index: int) -> bool:
    """Whether the words before ``index`` can stand as a whole phrase, so that a verbal noun begins something new."""
    before = page.tokens[index - 1]
    if (
        before.kind in ("sign", "latin")
        or before.enclitic
        or before.key.startswith("ال")
        or before.key.endswith(("ون", "ين"))
    ):
        return True
    head = page.sources.get(first)
    if head and head[0] == index and index - first > 1:
        return True
    return index - 1 in page.names or (index - 1 not in page.sources and index - 1 > first)


def _belongs(page: Page, first: int, index: int) -> bool:
    """Whether a noun with ل at ``index`` belongs to the phrase before it and is not the one spoken to."""
    token = page.tokens[index]
    known = page.sources.get(index)
    if token.enclitic == _US or (known and known[1].kind in ("media", "correspondent")):
        return False
    head = page.sources.get(first)
    if head and head[1].id in _SPEAK_TO:  # مصدر أمني | لضفاف: whom it speaks to
        return False
    if head and head[1].id in DOCUMENTS:
        return True
    return page.tokens[index - 1].key.endswith(_ADJECTIVE_ENDS) or page.tokens[index - 1].key.startswith("ال")


def _trimmed(page: Page, first: int, last: int) -> int:
    while last > first and (page.classes[last - 1] == "preposition" or page.tokens[last - 1].text in JOINERS):
        last -= 1
    return last


def is_source(page: Page, index: int) -> bool:
    """Whether a known source word or actor begins at ``index``, perhaps behind # or a short quotation mark."""
    while index < len(page.tokens) - 1 and page.tokens[index].text in _BEFORE_NAMES:
        index += 1
    if index in page.sources:
        return True
    actor = page.actors.get(index)
    if actor is None or page.tokens[index].kind == "number":
        return False
    return actor.source_kind is not None or actor.kind not in _THINGS
