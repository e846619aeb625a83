"""Victims told before the act that made them."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, types_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قُتل حارسان وأصيب آخرون بجروح جراء هجوم بالأسلحة الرشاشة على محطة للوقود.", ["ground_attack"]),
        ("مقتل بائعين وجرح خمسة في إطلاق نار قرب محطة القطار.", ["shooting"]),
        ("أصيب فلاحان بالرصاص، أحدهما في حال الخطر، خلال هجوم نفذه مستوطنون على قرية جالود.", ["ground_attack"]),
        ("أصيب شاب بالرصاص خلال اقتحام الجنود بلدة بيتا.", ["shooting", "ground_attack"]),
        ("لقي التاجر حتفه بعد أن أمطره ملثمون بالرصاص.", ["shooting"]),
        ("قُتل الحارس بعدما هاجم القرية.", ["killing", "ground_attack"]),
        ("لقي خمسة عمال مصرعهم لما داست شاحنتهم لغما أرضيا.", ["landmine"]),
        ("قضى رقيب متأثراً بجراحه بعد سقوط قذيفة على الثكنة.", ["shelling"]),
        ("ارتفعت إلى 12 قتيلاً حصيلة انفجار سيارة مفخخة قرب الجسر.", ["car_bomb"]),
        ("اندلع حريق في خزان وقود إثر إصابته بصاروخ.", ["shelling"]),
        ("التهمت النيران مخازن للأغذية بعد قصف الحي.", ["property_destruction", "shelling"]),
    ],
)
def test_what_killed_may_be_told_behind_its_victims(text: str, types: list[str]) -> None:
    assert types_of(text) == types


def test_the_count_before_its_toll_is_the_tolls() -> None:
    (claim,) = claims_of("ارتفعت إلى 12 قتيلاً و40 جريحاً حصيلة انفجار سيارة مفخخة قرب الجسر.")
    assert [(f.measure, f.min) for f in claim.event.figures] == [("killed", 12), ("wounded", 40)]
