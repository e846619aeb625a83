"""Status, certainty, polarity and stance."""

from __future__ import annotations

import pytest

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


def test_the_setting_of_what_is_denied_is_not_denied() -> None:
    told = {
        claim.event.type: claim.factuality.polarity
        for claim in claims_of("نفى القائد سقوط قتلى في الاشتباكات مع المهربين.")
    }
    assert told["clash"] == "+"
    (attack,) = claims_of("نفى القائد وقوع هجوم على المحطة.")
    assert attack.factuality.polarity == "-"


def test_what_stands_in_the_way_prevents_and_does_not_deny() -> None:
    claims = claims_of("حالت قوات الشرطة أمس دون خروج المسيرة.")
    assert {claim.factuality.polarity for claim in claims} <= {"+"}


def test_status() -> None:
    assert claims_of("أحبطت الشرطة محاولة فرار من السجن.")[0].event.status == "prevented"
    assert claims_of("حاول مسلحون اقتحام المخفر.")[0].event.status == "attempted"
    assert claims_of("لا تزال الاشتباكات مستمرة في حي غويران.")[0].event.status == "ongoing"
    assert claims_of("دعا الأمين العام إلى إطلاق سراح الرهائن.")[-1].event.status == "called_for"


def _status(text: str, kind: str) -> str:
    return next(claim.event.status for claim in claims_of(text) if claim.event.type == kind)


def test_a_foiled_attempt_is_foiled() -> None:
    assert _status("أحبطت الفصائل، بحسب ناطق باسمها، محاولة تسلل على محور القرية.", "infiltration") == "prevented"


def test_what_is_refused_is_planned_and_denied() -> None:
    (claim,) = [c for c in claims_of("رفضت الحكومة وقف إطلاق النار في المدينة.") if c.event.type == "ceasefire"]
    assert (claim.event.status, claim.factuality.polarity) == ("planned", "-")


def test_what_one_calls_for_oneself_is_called_for() -> None:
    assert _status("المبعوث: أناشد الفصائل إطلاق سراح الرهائن.", "release") == "called_for"


def test_a_future_of_the_doer_is_a_threat_and_of_others_a_plan() -> None:
    assert _status("قائد اللواء: سنقصف المطار إذا لم ينسحبوا.", "shelling") == "threatened"
    assert _status("ستنسحب القوات من البلدة غدا.", "withdrawal") == "planned"


def test_what_a_call_answers_has_happened() -> None:
    text = "طالبت الحركة بوقف إطلاق النار بعد مقتل خمسة مدنيين في البلدة."
    assert _status(text, "ceasefire") == "called_for"
    assert _status(text, "killing") == "occurred"


def test_a_call_does_not_reach_the_next_verb() -> None:
    assert _status("دعا القائد إلى إضراب شامل وهدد باقتحام المقر.", "threat") == "occurred"


def test_flashes_tell_the_past_in_the_present() -> None:
    assert _status("قوات الأمن تداهم منازل الحي وتعتقل شابين.", "search_operation") == "occurred"
    assert _status("وتحاصر قوات الأمن الحي منذ أسبوع.", "cordon") == "ongoing"


def test_an_act_that_a_verb_in_the_present_leads_goes_on() -> None:
    assert _status("وتشن الفصائل هجمات على مواقع الجيش.", "ground_attack") == "ongoing"


def test_a_toll_is_closed_whatever_it_counts() -> None:
    assert _status("بلغت حصيلة القتال المستمر في المدينة 40 قتيلا.", "casualty_toll") == "occurred"


def test_any_such_event_is_none_unless_it_is_denied() -> None:
    assert "ground_attack" not in {c.event.type for c in claims_of("حذر الوزير من أي هجوم على البلاد.")}
    (claim,) = claims_of("لم يقع أي هجوم على القاعدة.")
    assert claim.factuality.polarity == "-"


def test_the_words_that_gave_it_are_shown() -> None:
    (claim,) = claims_of("لم تقصف الطائرات البلدة اليوم.")
    assert claim.factuality.polarity == "-"
    assert [cue.text for cue in claim.factuality.cues] == ["لم"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("نفى الجيش قصف بلدة سرمين.", "-"),
        ("نفى قائد كتيبة الوادي سقوط معسكر الجبل.", "-"),
        ("لم ينف الجيش قصف بلدة سرمين.", "+"),
        ("نفت الشرطة عدم مقتل الرجل في سرمين.", "+"),
    ],
)
def test_a_denial_counts_once_though_its_verb_looks_like_its_noun(text: str, polarity: str) -> None:
    (claim,) = claims_of(text)
    assert claim.factuality.polarity == polarity


@pytest.mark.parametrize(
    "text",
    [
        "مضلل | مسلحون يهاجمون المطار",
        "لا صحة لهجوم المسلحين على المطار",
        "ما أشيع عن هجوم المسلحين على المطار غير صحيح",
        "خبر هجوم المسلحين على المطار كاذب.",
        "اعتذار: خبر هجوم المسلحين على المطار غير دقيق",
    ],
)
def test_what_the_publisher_calls_false_it_denies_itself(text: str) -> None:
    (claim,) = claims_of(text)
    told = claim.factuality
    assert (claim.attribution.mode, told.polarity, told.endorsement) == ("narrated", "+", "denies")


def test_what_a_speaker_calls_false_is_denied_in_his_name() -> None:
    (claim,) = claims_of("القائد: لا صحة لهجوم المسلحين على المطار")
    assert (origin(claim), claim.factuality.polarity, claim.factuality.endorsement) == ("القائد", "-", "reports")


def test_what_others_spread_they_do_not_deny_and_the_publisher_does_not_doubt() -> None:
    claims = claims_of("القائد: ما يروجه إعلام العدو عن هجوم على المطار كذب رخيص")
    told = {(origin(c), c.factuality.polarity) for c in claims if c.event.type == "ground_attack"}
    assert told == {("إعلام العدو", "+"), ("القائد", "-")}
    assert {claim.factuality.endorsement for claim in claims} == {"reports"}


def test_how_it_really_was_is_asserted() -> None:
    claims = claims_of("زعمت صفحات أن المسلحين هاجموا المطار، والصحيح أن القوات قصفت الحاجز")
    assert [(origin(c), c.factuality.endorsement) for c in claims] == [("صفحات", "denies"), (None, "asserts")]


def test_who_could_not_verify_says_so_himself() -> None:
    claims = claims_of('قال المدير: "وصلتنا بلاغات عن خطف أطفال، غير أننا لم نتحقق من الأعداد".')
    assert {claim.factuality.endorsement for claim in claims} == {"reports"}


def test_the_spreading_of_lies_is_told_by_who_calls_them_so() -> None:
    claims = claims_of("القائد: ما يروجه إعلام العدو عن هجوم على المطار كذب رخيص")
    (lies,) = [claim for claim in claims if claim.event.type == "disinformation"]
    assert (origin(lies), lies.factuality.polarity) == ("القائد", "+")
