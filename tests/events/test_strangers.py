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
