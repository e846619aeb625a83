"""Sites: the phrases of a sentence that say where, by name or by a general noun, with the word that leads to each."""

from __future__ import annotations

import msgspec

from tawatur.events.scene import Scene
from tawatur.events.site_extents import BETWEEN, DIRECTIONS, MARKS, extent, joins, spans
from tawatur.lexicon.clitics import bare_word
from tawatur.lexicon.trigger_words import PLACE_NOUNS
from tawatur.model.mentions import PlaceMention
from tawatur.text.segments import Sentence

_DETERMINERS = frozenset({"quantifier", "demonstrative"})
_OUTER = frozenset({"من", "الي", "نحو", "باتجاه", "صوب"})
_POINT = "نقطه"
_CLOSE = frozenset(
    {"قرب", "القرب", "بالقرب", "مقربه", "يقترب", "تقترب", "يقتربون", "اقترب", "اقتربت", "اقتربوا", "اقتراب",
     "اقترابه", "اقترابها", "اقترابهم", "المقتربين", "بعد", "كم", "كلم", "كيلو", "كيلومتر", "كيلومترا",
     "كيلومترات", "متر", "مترا", "امتار", "ميل", "ميلا", "اميال"}
)  # fmt: skip
_NO_ORIGIN = frozenset({"بالرغم", "الرغم", "رغم", "خوفا", "بدلا", "اكثر", "اقل"})
_BESIDE = frozenset({"القريب", "القريبه", "قريب", "قريبه", "القريبين", "المجاور", "المجاوره", "المقابل", "المقابله"})
_WHOLE = frozenset({"انحاء", "ارجاء", "عموم", "مختلف", "معظم", "كامل", "اجزاء", "سائر", "غالبيه"})
_NO_NOUNS = {"القضاء": "علي", "قضاء": "علي", "مكان": "الي"}  # القضاء على: to do away with
_LIVE = "الحي"
_PLAIN, _SHADDA = "سهل", "\u0651"  # سهّل دخولهم is no plain
_LIVE_THINGS = frozenset({"الرصاص", "النار", "البث"})  # الرصاص الحي is no quarter
_PENALTIES = frozenset({"سجن", "حبس"})
_SENTENCES = frozenset({"حكم", "حكمت", "حكما", "الحكم", "احكاما", "احكام", "قضت", "قضي", "يقضي", "تقضي", "عقوبه"})
_SENTENCE_REACH = 9
DWELLINGS = frozenset({"منزل", "منازل", "بيت", "بيوت"})
_KIN = frozenset(
    {
        "ذوي",
        "عايله",
        "عايلت",
        "اسره",
        "اسرت",
        "اهل",
        "والد",
        "والدت",
        "والدي",
        "اقارب",
        "شقيق",
        "اب",
        "ابو",
        "ابي",
        "اخ",
    }
)
_BEFORE, _IMAM = "امام", "إ"
_ENTRY = frozenset({"دخول", "عبور", "اجتياز", "بلوغ", "وصول", "دخولها", "دخوله", "دخولهم"})
_THINGS = frozenset({"facilities", "buildings", "rooms", "seats"})
_TOWNS = frozenset({"settlement", "admin1", "admin2", "admin3", "country"})
_HOLDERS = _TOWNS | {"neighbourhood"}
_BY_TYPE = ("type.", "anchor.", "list.")
_DIRECTED = frozenset({"surroundings", "ways", "settlements"})
_SIDES = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي", "غربي"})


class Site(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``first:last`` say where. ``mention`` is the place that they name, ``noun`` the kind of the general noun
    that they begin with; ``lead`` is the folded preposition or clitic that leads to them, empty where none does."""

    first: int
    last: int
    mention: PlaceMention | None
    noun: str | None
    lead: str


class Located(msgspec.Struct, frozen=True, gc=False):
    """A site with the rule that bound it to its event."""

    site: Site
    rule: str


def sites_of(scene: Scene, sentence: Sentence) -> list[Site]:
    """The sites of a sentence in text order, without overlap."""
    places = scene.ranges.places.within(sentence.first, sentence.last)
    nouns = scene.ranges.place_nouns.within(sentence.first, sentence.last)
    found: list[Site] = []
    done = sentence.first
    for first in sorted({*(place.first for place in places), *(noun.first for noun in nouns)}):
        site = site_of(scene, first, sentence.last) if first >= done else None
        if site is not None:
            found.append(site)
            done = site.last
    return found


def site_of(scene: Scene, first: int, stop: int) -> Site | None:
    """The site that begins at a token, or None where neither a place nor a general noun of place does."""
    mention = scene.places.get(first)
    noun = _noun_at(scene, first)
    start = _direction_before(scene, first)
    if mention is not None:
        kind = noun[0] if noun is not None and noun[1] <= mention.last else None
        if kind in _THINGS and mention.level in _TOWNS:  # بيت حانون
            kind = "settlements"
        last = mention.last
        if last < stop and spans(scene, last, first):
            last = scene.places[last + 1].last
        lead = _lead(scene, start, start < first or _is_a_side(scene, first))
        if lead == BETWEEN and last < stop and last in scene.places and scene.document.tokens[last].proclitics == "و":
            last = scene.places[last].last  # بين كذا وكذا is neither
        return Site(start, min(last, stop), mention, kind, lead)
    if noun is None or _is_no_place(scene, first, noun[1]):
        return None
    kind, last = noun
    end = extent(scene, first, last, stop, kind in _DIRECTED)
    if end == last == first + 1 and scene.document.tokens[first].key == _POINT:  # انسحبوا من نقطة
        return None
    inside = [] if _is_joined(scene, last, end) else scene.ranges.places.within(first, end)
    return Site(start, end, inside[0] if inside else None, kind, _lead(scene, start, start < first))


def _is_a_side(scene: Scene, first: int) -> bool:
    """في مهمة شمال القطاع; but قبائل شرق ليبيا are called after it."""
    people = scene.ranges.actors.within(max(0, first - 4), first)
    return scene.document.tokens[first].key in _SIDES and all(actor.last != first for actor in people)


def _is_no_place(scene: Scene, first: int, last: int) -> bool:
    """القضاء على الإرهاب is no district, بيوتهم no place that one could go to."""
    token = scene.document.tokens[first]
    if token.key.removeprefix("ال") in _PENALTIES and token.proclitics.endswith("ب") and _is_sentenced(scene, first):
        return True
    if last < len(scene.document.tokens) and _NO_NOUNS.get(token.key) == scene.document.tokens[last].key:
        return True  # also من مكان إلى آخر
    if token.key == _PLAIN and _SHADDA in scene.document.raw[token.start : token.end]:
        return True
    if first and token.key == _LIVE and scene.document.tokens[first - 1].key in _LIVE_THINGS:
        return True
    return last - first == 1 and token.key in DWELLINGS and (bool(token.enclitic) or _is_of_kin(scene, last))


def _is_of_kin(scene: Scene, index: int) -> bool:
    """منزل ذويه, بيت عائلتهما."""
    return any(token.enclitic and token.key in _KIN for token in scene.document.tokens[index : index + 1])


def _is_sentenced(scene: Scene, index: int) -> bool:
    """حكمت المحكمة على الصحفي بالسجن: a penalty and no place."""
    return any(token.key in _SENTENCES for token in scene.document.tokens[max(0, index - _SENTENCE_REACH) : index])


def _is_joined(scene: Scene, first: int, last: int) -> bool:
    """الطريق الواصل بين صيدا والغارية is neither of its ends."""
    return any(joins(scene, index) for index in range(first, last))


def is_thing(site: Site) -> bool:
    """Whether the words name a building or a post: hit, it is what was hit."""
    if site.noun is not None:
        return site.noun in _THINGS
    return site.mention is not None and site.mention.level == "facility"


def town_of(site: Site) -> Site | None:
    """The town or quarter that buildings are told to belong to (مزارع بلدة كذا, متاجر كذا)."""
    named = site.mention
    if named is None or site.noun not in _THINGS or named.first == site.first:
        return None
    if named.level not in _HOLDERS and not (site.noun == "buildings" and named.level == "facility"):
        return None
    told = named.rule.startswith(_BY_TYPE) or site.noun == "buildings"
    return Site(named.first, named.last, named, None, "في") if told else None


def is_named(scene: Scene, site: Site) -> bool:
    """Whether a name stands in the words of a site."""
    return bool(scene.ranges.places.within(site.first, site.last))


def is_definite(scene: Scene, site: Site) -> bool:
    """Whether the words of a site have the article somewhere."""
    return any(token.key.startswith("ال") for token in scene.document.tokens[site.first : site.last])


def _noun_at(scene: Scene, first: int) -> tuple[str, int] | None:
    """The kind and the end of the longest general noun of place that begins at a token."""
    hits = scene.ranges.place_nouns.within(first, first + 1)
    if not hits:
        return None
    longest = max(hits, key=lambda hit: hit.last)
    return scene.document.lexicon.rows(PLACE_NOUNS)[longest.row].id, longest.last


def _direction_before(scene: Scene, first: int) -> int:
    """شرقي سراقب, شمال غرب مدينة غزة: the words of direction that belong to the place."""
    tokens = scene.document.tokens
    start = first
    while start > 0 and first - start < 2 and tokens[start - 1].bare.startswith(DIRECTIONS):
        if tokens[start].proclitics or tokens[start - 1].kind != "word" or len(tokens[start - 1].key) > 5:
            break
        start -= 1
    return start


def _lead(scene: Scene, first: int, directed: bool) -> str:
    """What leads to a site; words of direction lead by themselves (قُتل ثلاثة شرق المدينة)."""
    return _word_before(scene, first) or ("في" if directed else "")


def _word_before(scene: Scene, first: int) -> str:
    tokens, classes = scene.document.tokens, scene.document.classes
    clitics = tokens[first].proclitics.lstrip("وف")
    if clitics:
        return clitics[-1]
    index = first - 1
    if index >= 0 and tokens[index].key == _BEFORE and scene.document.raw[tokens[index].start] == _IMAM:
        return ""  # إمام مسجد
    while index >= 0 and (tokens[index].text in MARKS or classes[index] in _DETERMINERS or _is_whole(scene, index)):
        index -= 1
    if index >= 0 and tokens[index + 1].proclitics.endswith("ب") and _is_whole(scene, index + 1):
        return "ب"
    if index >= 0 and hosts(scene, index):
        return "في"
    if index < 0 or classes[index] != "preposition":
        return _entered(tokens[index].key) if index >= 0 else ""
    outer = tokens[index - 1].key if index else ""
    if outer in _OUTER:
        return outer
    if outer in _NO_ORIGIN:
        return outer
    if outer in _BESIDE:  # حي الزهور القريب من السجن: how something else lies to it
        return outer
    return "قرب" if tokens[index].key == "من" and outer in _CLOSE else tokens[index].key


def _is_whole(scene: Scene, index: int) -> bool:
    """في جميع أنحاء القطاع, في عموم البلاد: a word for all or much of the place behind it."""
    return scene.document.tokens[index].key in _WHOLE


def hosts(scene: Scene, index: int) -> bool:
    """شهدت مدينة تعز مظاهرات: a verb whose subject is where it happened."""
    hit = scene.light_verbs.get(index)
    return hit is not None and scene.grammar.light_verbs[hit.row].role == "place"


def _entered(key: str) -> str:
    """دخول مديرية, عبور الشريط: a noun that makes what follows the place that one comes to."""
    return "الي" if bare_word(key) in _ENTRY else ""
