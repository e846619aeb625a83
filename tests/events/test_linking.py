"""Which tellings of one report tell the same event, and which only seem to."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of


def events_of(text: str, *types: str) -> list[str]:
    return [claim.event.id.rsplit("-", 1)[1] for claim in claims_of(text) if claim.event.type in types]


SAME = [
    ("هاجم مسلحون قاعدة في غاو أمس. وقالت الحكومة إن الهجوم أوقع ثلاثة قتلى.", ("ground_attack",)),
    ("قصفت المدفعية بلدة سرمين. وقال الدفاع المدني إن القصف استهدف سوقاً.", ("shelling",)),
    ("قالت الشرطة إن مسلحين خطفوا طبيباً في حي الكرادة. وقال شهود إنهم خطفوا الطبيب في حي الكرادة.", ("abduction",)),
    ("قتل مدني بقصف على بلدة سرمين. وقال المرصد إن شاباً قتل بقصف على بلدة سرمين.", ("shelling",)),
    ("مقتل شاب برصاص مسلحين في درعا. وقتل الشاب برصاص مسلحين في درعا قرب منزله.", ("shooting",)),
    ("قصف مدفعي على بلدة سرمين\nقتل مدني في قصف مدفعي على بلدة سرمين صباح اليوم.", ("shelling",)),
]


@pytest.mark.parametrize(("text", "types"), SAME)
def test_an_act_told_again_is_one_event(text: str, types: tuple[str, ...]) -> None:
    found = events_of(text, *types)
    assert len(found) >= 2
    assert len(set(found)) == 1


OTHERS = [
    ("قصفت المدفعية بلدة سرمين. وقصفت المدفعية بلدة النيرب.", ("shelling",)),  # another place
    ("هاجم مسلحون قاعدة في غاو أمس. وهاجم مسلحون قاعدة في غاو يوم 3 كانون الثاني.", ("ground_attack",)),  # another day
    ("انفجرت سيارة مفخخة في مدينة عفرين. وانفجرت سيارة مفخخة ثانية في مدينة عفرين.", ("car_bomb",)),  # a second one
    ("اعتقلت الشرطة شابين في بغداد. وقتل مسلحون تاجراً في بغداد.", ("arrest", "killing")),  # another act
    ("• مقتل شاب برصاص مسلحين في درعا\n• مقتل طفلة برصاص طائش في درعا", ("shooting",)),  # others suffered it
    ("اعتقلت الشرطة ثلاثة شبان في بغداد. واعتقلت الشرطة ثلاثة مهربين في بغداد.", ("arrest",)),
    ("اعتقلت الشرطة شابين في بغداد. كما اعتقلت الشرطة أحد الصحفيين في بغداد.", ("arrest",)),
    ("اعتقلت الشرطة شابين. واعتقلت الشرطة ثلاثة مهربين.", ("arrest",)),  # nothing says that they are one
    ("قصفت المدفعية بلدات في سوريا. وقصفت المدفعية بلدات في سوريا.", ("shelling",)),  # a country is no one place
]


@pytest.mark.parametrize(("text", "types"), OTHERS)
def test_other_places_days_and_acts_are_other_events(text: str, types: tuple[str, ...]) -> None:
    found = events_of(text, *types)
    assert len(found) >= 2
    assert len(set(found)) == len(found)


def test_only_the_first_sentence_below_a_headline_tells_what_it_told() -> None:
    text = "هجوم على حاجز في ديالى\nهاجم مسلحون حاجزاً في ديالى. ويتزامن ذلك مع هجوم للتنظيم على سجن يضم الآلاف."
    first, second, third = events_of(text, "ground_attack")
    assert first == second
    assert third != first
