"""Noun phrases by their shape: where one begins, and what only describes another."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "kind", "name", "expected"),
    [
        ("سقطت قذيفة طائشة على ثكنة للجيش.", "shelling", "recipient", ["ثكنة للجيش"]),
        ("قصف لواء الفجر مواقع التنظيم برشقات صاروخية مركزة.", "shelling", "recipient", ["مواقع التنظيم"]),
        ("هاجم الجيش جنوبا مواقع التنظيم.", "ground_attack", "recipient", ["مواقع التنظيم"]),
        ("توسطت لجنة روسية لوقف القتال.", "negotiation", "agent", ["لجنة روسية"]),
        ("قتل مسلحون لاجئة سورية في المخيم.", "killing", "agent", ["مسلحون"]),
        ("قتل مسلحون لاجئة سورية في المخيم.", "killing", "recipient", ["لاجئة سورية"]),
        ("استهدفت المقاومة آليات عسكرية في الحي.", "ground_attack", "recipient", ["آليات عسكرية"]),
    ],
)
def test_what_begins_a_phrase_and_what_describes_one(text: str, kind: str, name: str, expected: list[str]) -> None:
    assert [role(claim, name) for claim in claims_of(text) if claim.event.type == kind] == [expected]
