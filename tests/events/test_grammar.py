"""Rules of the event lexicon compiled for reading."""

from __future__ import annotations

import pytest

from tawatur.events.grammar import grammar_of
from tawatur.events.triggers import find_triggers
from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.trigger_words import TRIGGERS, WORD_SETS
from tawatur.text.document import read_document


def test_words_asked_for_are_met_in_the_accusative_too() -> None:
    rules, rows = grammar_of(default_lexicon()).triggers, default_lexicon().rows(TRIGGERS)
    rule = next(rules[number] for number, row in enumerate(rows) if row.id == "move_units")
    assert rule.near.found_in(["فوجا"])
    assert rule.near.found_in(["فوج"])
    assert not rule.near.found_in(["رساله"])


@pytest.mark.parametrize(
    ("text", "triggers"),
    [("انتشر الجيش في تدمر", ["انتشر"]), ("القوات تدمر منازل القرية", ["تدمر"]), ("قصف الموقع برشقة صواريخ", ["قصف"])],
)
def test_no_verb_stands_where_only_a_noun_can(text: str, triggers: list[str]) -> None:
    document = read_document(text, default_lexicon())
    found = find_triggers(document, grammar_of(default_lexicon()))
    verbs = [mention for mention in found if mention.form == "verb"]
    assert [
        document.raw[document.tokens[verb.first].start : document.tokens[verb.first].end] for verb in verbs
    ] == triggers


def test_every_row_makes_a_rule() -> None:
    """Rules are compiled when they are asked for: a row that asks for an unknown set must not wait for its text."""
    rules, rows = grammar_of(default_lexicon()).triggers, default_lexicon().rows(TRIGGERS)
    assert [rules[number].row for number in range(len(rows))] == list(rows)


def test_sets_of_words_have_names_of_their_own() -> None:
    names = [row.id for row in default_lexicon().rows(WORD_SETS)]
    assert len(set(names)) == len(names)
