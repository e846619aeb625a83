"""Whose deed it was by the clause behind it that takes it up again, or takes up its weapon."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "kind", "agent"),
    [
        ("وقع الرتل في كمين نصبه مسلحون قرب الجسر.", "ground_attack", "مسلحون"),
        ("الهجوم الذي شنه مقاتلو التنظيم على الحاجز", "ground_attack", "مقاتلو التنظيم"),
        ("أصيب حارس بقنبلة يدوية ألقاها ملثمون على البوابة.", "grenade", "ملثمون"),
        ("انفجرت عبوة زرعها مجهولون بسيارة للشرطة.", "ied", "مجهولون"),
        ("وثق المكتب 40 خرقا للهدنة ارتكبتها قوات النظام.", "ceasefire_violation", "قوات النظام"),
        ("تصدت الدفاعات الجوية لصواريخ أطلقها الحوثيون.", "weapons_intercepted", "الدفاعات الجوية"),
        ("سقطت قذيفة رماها الزمن من الذاكرة على منزل.", "shelling", None),
    ],
)
def test_who_laid_threw_or_made_it(text: str, kind: str, agent: str | None) -> None:
    claim = next(claim for claim in claims_of(text) if claim.event.type == kind)
    assert role(claim, "agent") == ([] if agent is None else [agent])


def test_what_governs_a_deed_only_behind_it_lends_no_doer_before_it() -> None:
    claims = claims_of("وضعت الشرطة خطة بعد هجوم على السوق.")
    assert [role(claim, "agent") for claim in claims if claim.event.type == "ground_attack"] == [[]]


def test_a_long_count_is_left_to_the_figures() -> None:
    (claim,) = claims_of("فر نحو عشرين سجينا من سجن كوبر.")
    assert role(claim, "agent") == ["سجينا"]
    (claim,) = claims_of("فر عشرون سجينا من سجن كوبر.")
    assert role(claim, "agent") == ["عشرون سجينا"]
