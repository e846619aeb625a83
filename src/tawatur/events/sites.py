"""Sites: the phrases of a sentence that say where, by name or by a general noun, with the word that leads to each."""

from __future__ import annotations

import msgspec

from tawatur.events.scene import Scene
from tawatur.lexicon.clitics import bare_word
from tawatur.lexicon.trigger_words import PLACE_NOUNS
from tawatur.model.mentions import PlaceMention
from tawatur.text.segments import Sentence

_MARKS = frozenset("#\"”“«»_'’‘")
_CLOSED = frozenset(
    {"preposition", "conjunction", "subordinator", "relative", "negator", "pronoun", "auxiliary", "adverb", "particle"}
)
_DETERMINERS = frozenset({"quantifier", "demonstrative"})
_OUTER = frozenset({"من", "الي", "نحو", "باتجاه", "صوب"})
_JOINING = ("الواصل", "الرابط", "المودي", "الموصل", "الممتد", "الفاصل")
_JOINS = frozenset({"بين", "الي", "من", "حتي"})
_PLURAL_ENDINGS = ("ات", "ين", "تي", "قري", "احياء", "مدن", "ني", "يي", "مناطق")
_SELF = frozenset({"ذاته", "ذاتها", "نفسه", "نفسها"})
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
_LONGEST = 9
_BEFORE, _IMAM = "امام", "إ"
_TIMES = frozenset({"مرات", "مره", "دفعات"})
_ENTRY = frozenset({"دخول", "عبور", "اجتياز", "بلوغ", "وصول", "دخولها", "دخوله", "دخولهم"})
_DASHES = frozenset("-–—/")
_LONG_WAYS = frozenset({"طريق", "اوتوستراد", "خط"})
_BORDERS = frozenset({"حدود", "شريط", "خط", "خطوط"})
_SHORTEST_NISBA = 4
_NISBA = ("ي", "يه")
_THINGS = frozenset({"facilities", "buildings", "rooms", "seats"})
_TOWNS = frozenset({"settlement", "admin1", "admin2", "admin3", "country"})
_HOLDERS = _TOWNS | {"neighbourhood"}
_BY_TYPE = ("type.", "anchor.", "list.")
_DIRECTED = frozenset({"surroundings", "ways", "settlements"})
_SIDES = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي", "غربي"})
_DIRECTIONS = ("شمال", "جنوب", "شرق", "غرب")
_SIDED = ("الشمال", "الجنوب", "الشرق", "الغرب", "شمال", "جنوب", "شرق", "غرب")
_TAG = "#"


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
        if last < stop and _spans(scene, last, first):
            last = scene.places[last + 1].last
        directed = start < first or _is_a_side(scene, first)
        return Site(start, min(last, stop), mention, kind, _lead(scene, start, directed))
    if noun is None or _is_no_place(scene, first, noun[1]):
        return None
    kind, last = noun
    end = _extent(scene, first, last, stop, kind in _DIRECTED)
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
    return any(_joins(scene, index) for index in range(first, last))


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
    while start > 0 and first - start < 2 and tokens[start - 1].bare.startswith(_DIRECTIONS):
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
    while index >= 0 and (tokens[index].text in _MARKS or classes[index] in _DETERMINERS or _is_whole(scene, index)):
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


def _extent(scene: Scene, first: int, last: int, stop: int, directed: bool) -> int:
    """The end of a phrase that begins with the general noun of place at ``first:last``; ``directed`` when words of
    direction may belong to it (محور شمال غرب غزة)."""
    tokens = scene.document.tokens
    if tokens[last - 1].enclitic:
        return last
    definite = tokens[last - 1].key.startswith("ال")
    plural = tokens[last - 1].bare.endswith(_PLURAL_ENDINGS)
    index, stop = last, min(stop, first + _LONGEST)
    while index < stop:
        place = scene.places.get(_after_direction(scene, index) if directed else index)
        if place is not None and (not tokens[index].proclitics or _goes_on(scene, index, last, plural)):
            index = min(place.last, stop)
            definite, directed = True, False  # مدخل قضاء كذا | شمالي المدينة
        elif _spans(scene, index, first) or _borders(scene, index, first):
            index = scene.places[index + 1].last
        elif _joins(scene, index):
            return _joined_end(scene, index, stop)
        elif _qualifies(scene, index, last, definite):
            definite = definite or tokens[index].key.startswith("ال")
            index += 1
        elif _is_marked(scene, index) and index + 1 < stop:
            index += 1
        elif index > last and definite and _belongs(scene, index):
            index = scene.places[index].last if index in scene.places else index + 1
        elif index > last and _is_side_of(scene, index):
            index += 1
        elif _is_numbered(scene, index):
            definite, index = True, index + 1
        elif tokens[index].text == "و" and _is_numbered(scene, index - 1) and _is_numbered(scene, index + 1):
            index += 2
        else:
            break
    return index


def _is_marked(scene: Scene, index: int) -> bool:
    """معبر #رفح, مدينة "كذا"; but a country behind # is a tag (بستان #العراق)."""
    place = scene.places.get(index + 1)
    sign = scene.document.tokens[index].text
    return place is not None and sign in _MARKS and not (sign == _TAG and place.level == "country")


def _is_side_of(scene: Scene, index: int) -> bool:
    """الجهة الغربية من قرية كذا, الجزء الشرقي من كذا: what a side of it, told by an adjective, is a side of."""
    tokens = scene.document.tokens
    if tokens[index].key != "من" or index + 1 not in scene.places:
        return False
    return tokens[index - 1].key.startswith(_SIDED) and tokens[index - 1].key.endswith(_NISBA)


def _belongs(scene: Scene, index: int) -> bool:
    """المدخل الشرقي لمدينة كذا, المحور الجنوبي للمدينة: what a part of it, told by an adjective, belongs to."""
    token = scene.document.tokens[index]
    return token.proclitics == "ل" and (index in scene.places or _is_noun_of_place(scene, index))


def _is_numbered(scene: Scene, index: int) -> bool:
    """بلوك 2, الحارة 14, القطاعين 3 و4, شارع 60: the number by which a quarter or a road is called counts nothing."""
    token, quantity = scene.document.tokens[index], scene.quantities.get(index)
    counts = quantity is not None and quantity.counted_first is not None
    if token.kind != "number" or counts or index in scene.times:
        return False
    return all(after.key not in _TIMES for after in scene.document.tokens[index + 1 : index + 2])


def _after_direction(scene: Scene, index: int) -> int:
    """محور شمال غرب مدينة غزة: the token behind words of direction."""
    tokens = scene.document.tokens
    start = index
    while index - start < 2 and index + 1 < len(tokens) and tokens[index].key.startswith(_DIRECTIONS):
        index += 1
    return index


def _goes_on(scene: Scene, index: int, last: int, plural: bool) -> bool:
    """بلدات صيدا والنعيمة: a list of names behind a plural noun."""
    return plural and index > last and scene.document.tokens[index].proclitics == "و"


def _qualifies(scene: Scene, index: int, last: int, definite: bool) -> bool:
    """Whether a word completes the phrase: an adjective, or what an indefinite noun is in construct to."""
    token, word_class = scene.document.tokens[index], scene.document.classes[index]
    if token.kind not in ("word", "latin") or token.proclitics or index in scene.verbs or index in scene.times:
        return False
    if token.key in _SELF:
        return True
    if word_class in _CLOSED or index in scene.links or index in scene.deeds:
        return False
    if definite:
        return token.key.startswith("ال") and index not in scene.actors and not _is_noun_of_place(scene, index)
    return token.key.startswith("ال") or _describes(token.key, word_class) or _is_noun_of_place(scene, index)


def _describes(key: str, word_class: str | None) -> bool:
    """An adjective, known or by its ending (سكنية, تجاري)."""
    return word_class == "adjective" or (word_class is None and len(key) >= _SHORTEST_NISBA and key.endswith(_NISBA))


def _is_noun_of_place(scene: Scene, index: int) -> bool:
    return bool(scene.ranges.place_nouns.within(index, index + 1))


def _joins(scene: Scene, index: int) -> bool:
    """الطريق الواصل بين, طريق دمشق – السويداء: what joins the ends of a way."""
    tokens = scene.document.tokens
    if index == 0 or tokens[index].key not in _JOINS:
        return False
    return tokens[index - 1].key.startswith(_JOINING)


def _spans(scene: Scene, index: int, first: int) -> bool:
    """طريق دمشق – السويداء: the other end of a way."""
    tokens = scene.document.tokens
    return tokens[index].text in _DASHES and index + 1 in scene.places and tokens[first].bare in _LONG_WAYS


def _borders(scene: Scene, index: int, first: int) -> bool:
    """الحدود مع النيجر: the neighbour of a border."""
    tokens = scene.document.tokens
    return tokens[index].key == "مع" and index + 1 in scene.places and tokens[first].bare in _BORDERS


def _joined_end(scene: Scene, index: int, stop: int) -> int:
    """The end of the names behind بين or إلى: the last place of a list."""
    end = index
    for place in scene.ranges.places.within(index + 1, stop):
        if place.first - end > 3 or (end > index and "و" not in scene.document.tokens[end].proclitics):
            break
        end = place.last
    return end if end > index else index
