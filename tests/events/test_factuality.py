"""Status, certainty, polarity and stance."""

from __future__ import annotations

from tests.events.reading import claims_of, origin


def test_a_denial_keeps_both_voices() -> None:
    claims = claims_of("نفت وزارة الدفاع ما ذكرته قناة محلية عن انسحاب القوات من المطار.")
    assert {(c.event.type, c.factuality.polarity) for c in claims} == {("withdrawal", "-"), ("withdrawal", "+")}
    assert len({c.event.id for c in claims}) == 1


def test_a_claim_of_a_party_is_relayed_with_doubt() -> None:
    (claim,) = claims_of("زعم المتحدث العسكري إسقاط طائرة مسيرة فوق المدينة.")
    assert claim.factuality.endorsement == "doubts"
    assert claim.attribution.mode == "indirect"


def test_news_without_a_source_is_possible_only() -> None:
    (claim,) = claims_of("أنباء عن مقتل قيادي في البلدة.")
    assert claim.factuality.certainty == "possible"
    assert origin(claim) is None


def test_status() -> None:
    assert claims_of("أحبطت الشرطة محاولة فرار من السجن.")[0].event.status == "prevented"
    assert claims_of("حاول مسلحون اقتحام المخفر.")[0].event.status == "attempted"
    assert claims_of("لا تزال الاشتباكات مستمرة في حي غويران.")[0].event.status == "ongoing"
    assert claims_of("دعا الأمين العام إلى إطلاق سراح الرهائن.")[-1].event.status == "called_for"


def test_the_words_that_gave_it_are_shown() -> None:
    (claim,) = claims_of("لم تقصف الطائرات البلدة اليوم.")
    assert claim.factuality.polarity == "-"
    assert [cue.text for cue in claim.factuality.cues] == ["لم"]
