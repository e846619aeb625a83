"""Whole noun phrases, what they are and whom they belong to."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.lexicon.actor_words import GENERICS, ORGANISATIONS, STATES, TITLES, split_cell
from tawatur.lexicon.domains import RESOURCES
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.actors import read_actors
from tawatur.model.mentions import ActorMention
from tawatur.text.document import read_document

LEXICON = default_lexicon()
EXAMPLES = yaml.safe_load((RESOURCES / "actors" / "actors.examples.yaml").read_text(encoding="utf-8"))


def read(text: str) -> tuple[ActorMention, ...]:
    return read_actors(read_document(text, LEXICON))


def only(text: str) -> ActorMention:
    mentions = read(text)
    assert len(mentions) == 1, [mention.text for mention in mentions]
    return mentions[0]


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["text"][:40] for example in EXAMPLES])
def test_examples(example: dict[str, object]) -> None:
    expected = example["expect"]
    assert isinstance(expected, list)
    mentions = read(str(example["text"]))
    assert [mention.text for mention in mentions] == [row["text"] for row in expected]
    for mention, row in zip(mentions, expected, strict=True):
        assert {name: getattr(mention, name) for name in row} == row


def test_a_mention_points_at_the_raw_words_without_their_clitics() -> None:
    text = "وبالجيشِ اللبنانيّ نلتقي"
    mention = only(text)
    assert text[mention.start : mention.end] == mention.text == "الجيشِ اللبنانيّ"
    assert mention.actor == "state.lebanon.army"


def test_organs_are_composed_for_any_state() -> None:
    assert only("القوات البوروندية").actor == "state.burundi.army"
    assert only("وزارة الدفاع النرويجية").actor == "state.norway.ministry.defence"
    assert only("جيش تشاد").actor == "state.chad.army"


def test_a_loaded_name_is_marked_and_resolved_to_the_neutral_actor() -> None:
    neutral, loaded = only("هاجمت جماعة أنصار الله"), only("هاجمت مليشيا الحوثي الإرهابية")
    assert neutral.actor == loaded.actor == "houthi"
    assert not neutral.loaded
    assert loaded.loaded


def test_an_adjective_that_takes_sides_loads_a_neutral_name() -> None:
    assert only("حركة حماس الإرهابية").loaded
    assert not only("حركة حماس الفلسطينية").loaded


def test_allegiance_is_not_identity() -> None:
    assert only("قوات مدعومة من تركيا").actor is None
    assert only("خلايا تابعة لحزب الله").actor == "hezbollah"


def test_detainees_of_a_party_do_not_act_for_it() -> None:
    mention = only("معتقلو داعش")
    assert (mention.kind, mention.actor) == ("detainees", None)


def test_a_bare_noun_takes_up_the_last_body_that_bears_it() -> None:
    mentions = read("حركة الشباب هاجمت. حركة طالبان ردت. الحركة نفت.")
    assert [mention.actor for mention in mentions] == ["al_shabaab", "taliban", "taliban"]


def test_a_doubtful_name_needs_evidence_in_the_report() -> None:
    alone = read("دخل التنظيم السوق")
    after = read("هاجم تنظيم الدولة القرية ثم انسحب التنظيم")
    assert all(mention.actor != "is" for mention in alone)
    assert [mention.actor for mention in after if mention.text == "التنظيم"] == ["is"]


def test_one_name_of_two_countries_follows_the_country_of_the_report() -> None:
    syria = read("قالت قسد إن الجيش الوطني قصف القرية")
    yemen = read("اشتبكت جماعة الحوثي مع قوات الحزام الأمني بعد انسحاب القوات الحكومية")
    assert [mention.actor for mention in syria] == ["sdf", "sna"] or syria[1].actor == "sna"
    assert yemen[-1].actor == "state.yemen.irg.army"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("داهم الأمن العسكري منازل في ريف درعا", "state.syria.military_intelligence"),
        ("داهم الأمن العسكري منازل في الخرطوم", None),
        ("قال شيوخ العشائر في الأنبار إن المسلحين رحلوا", None),
        ("قال شيوخ العشائر في مقديشو إن المسلحين رحلوا", "somalia.elders"),
        ("قتلت اللجان الشعبية شابا في طرابلس", None),
        ("قتلت اللجان الشعبية شابا في تعز", "houthi.forces"),
        ("حكمت المحكمة العسكرية في الخرطوم على ضابط", None),
        ("حكمت المحكمة العسكرية في بيروت على ضابط", "state.lebanon.military_court"),
    ],
)
def test_a_name_that_several_countries_have_is_known_by_the_places_of_the_report(text: str, actor: str | None) -> None:
    assert read(text)[0].actor == actor


def test_numbers_and_duals() -> None:
    assert only("12 مسلحا").number == 12
    assert only("ثلاثة مسلحين").number == 3
    assert only("مسلحان").number == 2
    assert only("160 ألف نازح").number == 160_000
    assert only("8 آلاف نازح").number == 8_000
    assert only("آلاف النازحين").number is None
    assert only("مسلحون").number is None


def test_the_kind_of_source_follows_the_organisation_behind_a_role() -> None:
    assert only("المتحدث باسم الجيش السوداني").source_kind == "official"
    assert only("المتحدث باسم حركة طالبان").source_kind == "party_statement"
    assert only("المتحدث باسم الأمم المتحدة").source_kind == "international_body"
    assert only("مراسل قناة الجزيرة").source_kind == "correspondent"


def test_a_state_after_a_preposition_of_place_is_a_place() -> None:
    assert read("وقع الانفجار في سوريا") == ()
    assert only("أدانت سوريا الانفجار").actor == "state.syria"


def test_function_words_and_nouns_of_action_are_no_participants() -> None:
    for text in ("وقف أمام الباب", "المسؤولية مشتركة", "العالم يراقب", "خط الدفاع عن النفس", "على الأقل"):
        assert read(text) == (), text


WORDS = tuple(
    sorted(
        {name for row in LEXICON.rows(ORGANISATIONS)[::9] for name in (row.name_ar, *split_cell(row.aliases))}
        | {name for row in LEXICON.rows(STATES)[::7] for name in (row.name_ar, *split_cell(row.nisba))}
        | {cell.split(":")[0] for row in LEXICON.rows(GENERICS)[::11] for cell in split_cell(row.forms)}
        | {form for row in LEXICON.rows(TITLES)[::3] for form in split_cell(row.forms)}
        | {"و", "ب", "من", "في", "تابعة لـ", "«", "»", '"', "(", ")", ".", ":", "\n", "3", "ألف", "بن", "د.", "محمد"}
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from([" ", "", " و", " لل"]))
def test_mentions_are_ordered_disjoint_spans_of_the_raw_text(words: list[str], glue: str) -> None:
    text = glue.join(words)
    mentions = read(text)
    assert mentions == read(text)
    end = 0
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert end <= mention.start < mention.end
        assert mention.first <= mention.head < mention.last
        end = mention.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    assert all(text[mention.start : mention.end] == mention.text for mention in read(text))


def test_every_neutral_name_is_found_as_its_organisation() -> None:
    missed = []
    for row in LEXICON.rows(ORGANISATIONS):
        mentions = read(f"قالت {row.name_ar} ذلك") if not row.evidence else ()
        if not row.evidence and row.id not in {mention.actor for mention in mentions}:
            missed.append(row.name_ar)
    assert missed == []


def test_examples_stand_beside_the_resources() -> None:
    assert Path(RESOURCES / "actors" / "actors.examples.yaml").exists()
    assert sum(not example["expect"] for example in EXAMPLES) >= 3
