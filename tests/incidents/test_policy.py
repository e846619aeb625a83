from __future__ import annotations

import pytest

from tawatur.incidents import policy
from tawatur.incidents.policy import Grades, Linking
from tawatur.incidents.words import plain_words
from tawatur.model.ontology import ontology


def test_every_event_type_has_one_family() -> None:
    listed = [kind for family in policy.linking().families for kind in family.types]
    assert sorted(listed) == sorted(row.id for row in ontology().types)


def test_an_unknown_type_follows_and_founds_nothing() -> None:
    family = policy.linking().family_of("tea_party")
    assert (family.part, family.onset) == ("follow", False)


def test_the_ladder_ends_in_a_rule_without_conditions() -> None:
    for ladder in (policy.grades().ladder, policy.grades().credibility):
        last = ladder[-1]
        assert (last.supporting_min, last.credible_min, last.denying_min, last.admitted) == (0, 0, 0, None)


def test_every_kind_of_source_has_a_reliability() -> None:
    assert set(policy.grades().reliability) == set(ontology().source_kinds)
    assert set(policy.grades().reliability.values()) <= set("ABCDEF")


@pytest.mark.parametrize(("word", "level"), [("سجن", "facility"), ("مخيم", "neighbourhood"), ("مدينه", "settlement")])
def test_type_words_are_folded_and_have_levels(word: str, level: str) -> None:
    assert policy.names().place_levels[word] == level


def test_a_broken_policy_names_its_file(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "grades.yaml").write_text("version: 1\nladder: soon\n", encoding="utf-8")
    monkeypatch.setattr(policy, "FOLDER", folder)
    with pytest.raises(ValueError, match=r"grades\.yaml"):
        policy._load("grades.yaml", Grades)
    with pytest.raises(OSError, match=r"linking\.yaml"):
        policy._load("linking.yaml", Linking)


def test_every_first_part_of_an_actor_id_is_a_party_or_an_umbrella() -> None:
    from tawatur.lexicon.actor_words import ORGANISATIONS
    from tawatur.lexicon.rows import read_rows

    ids = {row.id for path in ORGANISATIONS.paths() for row, _ in read_rows(path, ORGANISATIONS.row_type)}
    lone = {name.split(".")[0] for name in ids if "." in name} - ids
    assert lone <= set(policy.names().umbrellas)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("موظفي", "staff"),
        ("موظف إغاثة", "aid_workers"),
        ("إغاثة", None),
        ("موظفات وأطفال", "children"),
        ("قتلى", "total"),
    ],
)
def test_a_class_of_several_words_asks_for_all_of_them(words: str, kind: str | None) -> None:
    assert policy.class_of_words(word.removeprefix("و") for word in plain_words(words)) == kind


def test_the_headline_ranks_known_types_once() -> None:
    ranked = [kind for row in policy.linking().headline for kind in row]
    assert len(ranked) == len(set(ranked))
    assert set(ranked) <= {row.id for row in ontology().types}
