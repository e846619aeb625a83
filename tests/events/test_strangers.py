"""Event words bound to things that no lexicon knows to fight or to be hit, in texts without any other sign of war."""

from __future__ import annotations

import pytest

from tests.events.reading import types_of

_WAR = " وقال الجيش إن جنديا قتل برصاص قناص."


@pytest.mark.parametrize(
    ("figure", "meant", "kind"),
    [
        ("تحاصر اللافتات المضيئة سائقي المدينة.", "تحاصر الميليشيا المسلحة سائقي المدينة.", "cordon"),
        ("تعيش العمارة هدنة مع الضوضاء.", "يعيش الجيش هدنة مع الفصائل.", "ceasefire"),
        ("تهدد موجة إجازات مرضية مواعيد المجلة.", "تهدد مجموعة مسلحة مواعيد المجلة.", "threat"),
    ],
)
def test_a_doer_or_sufferer_unknown_to_war_makes_no_event(figure: str, meant: str, kind: str) -> None:
    assert types_of(figure) == []
    assert types_of(meant)[0] == kind


def test_where_war_is_told_beside_it_the_unknown_may_take_part() -> None:
    assert types_of("تحاصر الوشائج الحمراء سائقي المدينة." + _WAR) == ["cordon", *types_of(_WAR)]


def test_a_name_or_the_victim_of_a_crime_may_be_unknown() -> None:
    assert types_of("هاجم زغلول قرية الصفصاف.") == ["ground_attack"]
    assert types_of("مقتل نحاتة في مدينة الموصل.") == ["killing"]


def test_a_verb_with_other_senses_by_nobody_and_nowhere_tells_nothing() -> None:
    assert types_of("حاصر شبان بائع الخضار عند البوابة.") == []
    assert types_of("حاصر شبان بائع الخضار في بلدة الصفصاف.") == ["cordon"]
    assert types_of("استمرت الاشتباكات حتى ظهر أمس.") == ["clash"]


def test_a_bare_word_bound_to_nobody_tells_nothing_where_no_war_is_spoken_of() -> None:
    assert types_of("شرح المعلم معنى الخطف لتلاميذ الصف.") == []
    assert types_of("الجيش يتهم الجماعة بالخطف في مدينة الموصل.") != []


def test_neighbours_and_buyers_make_no_truce() -> None:
    assert types_of("وقف إطلاق نار بين البائع والمشتري في مدينة الموصل.") == []
    assert types_of("وقف إطلاق نار بين الجيش والفصائل في مدينة الموصل.") == ["ceasefire"]


def test_what_the_sentence_binds_to_it_from_afar_may_be_harmless() -> None:
    assert types_of("اغتالت رصاصة الإعلام سمعة رجل." + _WAR) == types_of(_WAR)
    assert types_of("ألقى وزير النقل قنبلة في المدينة.") == []
    assert types_of("ألقى مسلح قنبلة في المدينة.") == ["grenade"]


def test_rust_and_firms_destroy_and_drive_out_nobody() -> None:
    assert types_of("دمرت الأكسدة الطويلة هيكل البرج في المدينة.") == []
    assert types_of("دمرت الميليشيا هيكل البرج في المدينة.") == ["property_destruction"]


def test_who_has_his_name_from_a_game_plays_where_the_game_is_named_behind_him() -> None:
    assert types_of("أطلق مهاجم الوداد قذيفة من خارج المنطقة.") == []
    assert types_of("أطلق مهاجم مجهول قذيفة على مقر الشرطة.") == ["shelling"]


def test_customs_are_no_strangers() -> None:
    assert types_of("ضبطت الجمارك شحنة أسلحة في حاوية بميناء الخمس.") == ["weapons_intercepted"]


def test_words_about_no_deed_are_none_of_the_conflicts() -> None:
    assert types_of("طالب سكان الحي بإنارة الشارع.") == []
    assert types_of("طالب سكان الحي بالإفراج عن المعلم.") == ["demand", "release"]
    assert types_of("انتقدت المديرة بشدة إهمال الموظف.") == []


def test_what_has_its_name_from_a_place_is_not_the_place() -> None:
    assert types_of("تخوض المعلمة معركة مع زحام القاهرة.") == []
