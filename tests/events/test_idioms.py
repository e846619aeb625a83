"""Who does what a fixed phrase says that opens with a verb."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "kind", "agent"),
    [
        (
            "قواتنا أوقفت مسلحا حاول طعن جندي عند البوابة، وأغلقت مداخل السوق.",
            "closure",
            ["قواتنا"],
        ),
        ("يقول المختار إن القوات الحكومية استقدمت تعزيزات إلى القرية.", "deployment", ["القوات الحكومية"]),
        ("خرج محتجون إلى الشارع، وسقطت قذيفة قرب السوق.", "shelling", []),
        ("قال التقرير إن 12 محاميا ما زالوا قيد الاحتجاز.", "arrest", []),
    ],
)
def test_the_subject_of_a_phrase_that_opens_with_a_verb(text: str, kind: str, agent: list[str]) -> None:
    claim = next(claim for claim in claims_of(text) if claim.event.type == kind)
    assert role(claim, "agent") == agent
