"""The resources of times as a whole."""

from collections import defaultdict

from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.time_rules import TIME_RULES
from tawatur.lexicon.time_words import PARTS_OF_DAY, TIME_WORDS
from tawatur.mentions.time.build import BUILDERS
from tawatur.mentions.time.frames import minutes_of


def test_no_form_stands_for_two_kinds_of_words() -> None:
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for row in default_lexicon().rows(TIME_WORDS):
        if row.kind not in ("cue", "block"):
            for form in TIME_WORDS.expand(row):
                kinds[fold_text(form.words)].add(row.kind)
    assert {form: found for form, found in kinds.items() if len(found) > 1} == {}


def test_every_rule_has_a_builder_and_an_id_of_its_own() -> None:
    rules = default_lexicon().rows(TIME_RULES)
    ids = [rule.id for rule in rules]
    assert len(ids) == len(set(ids))
    assert [rule.id for rule in rules if rule.level and rule.build not in BUILDERS] == []


def test_parts_of_the_day_end_after_they_begin() -> None:
    parts = default_lexicon().rows(PARTS_OF_DAY)
    assert all(minutes_of(part.begin) < minutes_of(part.end) for part in parts)
    named = {row.value for row in default_lexicon().rows(TIME_WORDS) if row.kind.startswith("part")}
    assert named == {part.id for part in parts}
