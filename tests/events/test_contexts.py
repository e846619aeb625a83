"""Words that rules ask for, as texts spell them."""

from __future__ import annotations

import pytest

from tawatur.events.contexts import Contexts
from tawatur.lexicon.errors import ResourceError

CONTEXTS = Contexts((), {"roads": ("طريق", "شارع", "ممر ضيق")}.get)


def test_a_set_stands_for_all_its_words_and_phrases() -> None:
    context = CONTEXTS.of(("جسر", "$roads"), "row")
    assert context.words == {"جسر", "طريق", "شارع"}
    assert context.found_in(["علي", "ممر", "ضيق"])
    assert not context.found_in(["علي", "ممر"])
    assert context.openers == {"جسر", "طريق", "شارع", "ممر"}


def test_a_set_alone_is_spelt_once_for_all_rows() -> None:
    assert CONTEXTS.of(("$roads",), "one") is CONTEXTS.of(("$roads",), "other")


def test_an_unknown_set_is_a_fault_that_names_the_row() -> None:
    with pytest.raises(ResourceError, match="some_row"):
        CONTEXTS.of(("$nowhere",), "some_row")


def test_inflected_words_stand_beside_those_of_a_set() -> None:
    context = CONTEXTS.of(("عبوة", "$roads"), "row", inflected=True)
    assert {"عبوه", "عبوتين", "عبوتان", "طريق", "طريقا", "شارعا"} <= context.words
    assert "طريقا" not in CONTEXTS.of(("$roads",), "row").words


def test_pronouns_and_constructs_are_met() -> None:
    assert {"موظفي", "نازحي", "نازحو"} <= CONTEXTS.of(("موظفيها", "نازحين"), "row").words


def test_no_words_are_nowhere() -> None:
    nothing = CONTEXTS.of((), "row")
    assert not nothing.found_in(["طريق"])
    assert not nothing.may_be_in(frozenset({"طريق"}), " طريق ")
