"""Neutrality: putting one party in the place of another of its kind changes nothing but the party."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tawatur.lexicon.actor_words import ORGANISATIONS
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.actors import read_actors
from tawatur.model.mentions import ActorMention
from tawatur.text.document import read_document

LEXICON = default_lexicon()
GOLD = Path(__file__).parents[3] / "gold"
LINES = [line for path in sorted(GOLD.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
TEXTS = [json.loads(line)["text"] for line in LINES]
# Names of one kind and one shape (both with or both without the article on their last word).
PAIRS = (
    ("حماس", "طالبان"),
    ("قسد", "طالبان"),
    ("قوات سوريا الديمقراطية", "وحدات حماية الشعب"),
    ("قوات الدعم السريع", "كتائب القسام"),
    ("حزب الله", "الحشد الشعبي"),
    ("تنظيم الدولة", "حركة الشباب"),
    ("إسرائيل", "روسيا"),
    ("الجيش الإسرائيلي", "الجيش الروسي"),
    ("الجيش السوداني", "الجيش السوري"),
    ("حركة الشباب", "هيئة تحرير الشام"),
)


def read(text: str) -> tuple[ActorMention, ...]:
    return read_actors(read_document(text, LEXICON))


def whole(name: str) -> re.Pattern[str]:
    """The name as a whole word, clitics before it or not."""
    return re.compile(rf"(?<!\w)([وفبلك]{{0,2}}){re.escape(name)}(?!\w)")


def features(text: str, name: str) -> list[tuple[str, str | None, str | None, bool, int | None]]:
    word = whole(name)
    return [
        (word.sub(r"\1*", mention.text), mention.kind, mention.source_kind, mention.loaded, mention.number)
        for mention in read(text)
        if word.search(mention.text)
    ]


def stands_in_a_longer_name(text: str, name: str) -> bool:
    """Whether the name is a part of another organisation's name there: that is another actor."""
    document = read_document(text, LEXICON)
    spans = (document.span_without_clitics(hit.first, hit.last).text for hit in document.hits(ORGANISATIONS))
    return any(name in span and name != span for span in spans)


@pytest.mark.parametrize(("name", "other"), PAIRS)
def test_a_swap_within_a_kind_changes_only_the_actor(name: str, other: str) -> None:
    texts = [text for text in TEXTS if whole(name).search(text) and other not in text]
    for text in texts:
        if not stands_in_a_longer_name(text, name):
            assert features(text, name) == features(whole(name).sub(rf"\g<1>{other}", text), other), text


def test_the_pairs_are_of_one_kind_and_stand_in_the_gold() -> None:
    kinds = {name: row.kind for row in LEXICON.rows(ORGANISATIONS) for name in (row.name_ar, *row.aliases.split("|"))}
    for name, other in PAIRS:
        if name in kinds and other in kinds:
            assert kinds[name] == kinds[other], (name, other)
    assert sum(any(name in text for text in TEXTS) for name, _ in PAIRS) >= 8


def test_neutral_names_hold_no_loaded_words() -> None:
    loaded = ("داعش", "مرتزقة", "عصابات", "الاحتلال", "الكيان", "الإرهابي", "فلول", "العدو", "نظام")
    assert [row.id for row in LEXICON.rows(ORGANISATIONS) for word in loaded if word in row.name_ar.split()] == []
