"""Claims as a whole: invariants on any text, ids, provenance."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.model.record import Record, ReportInput
from tawatur.model.spans import Span
from tawatur.pipeline import explain_report, read_report
from tests.events.reading import claims_of, origin

PIECES = [
    "قتل", "خمسة مدنيين", "في غارة", "على", "حي الزهور", "وأصيب", "آخرون", "قالت", "الشرطة", "إن", "«", "»", '"', "أمس",
    "الخميس", "٢٠", "150عنصر", "نفى", "المرصد", "حظر تجول", "على الرقم 0900000001", ".", "\n", "،", "سجن الصناعة",
    "\u200f", "ـ", "🔴", "#قسد", "ﻻ", "\u064e", "داعش", "F16", "من", "بين",
]  # fmt: skip


def spans_of(record: Record) -> Iterator[tuple[str | None, int | None, int | None]]:
    for claim in record.claims:
        event = claim.event
        found = [event.trigger, *event.roles, *event.figures, *claim.attribution.chain, *claim.factuality.cues]
        found += [
            x for x in (event.place, event.time, claim.attribution.cue, claim.attribution.content) if x is not None
        ]
        yield from ((x.text, x.start, x.end) for x in found)
    for notice in record.notices:
        parts: list[Span] = [notice.span, *notice.contacts]
        yield from ((x.text, x.start, x.end) for x in parts)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=120))
def test_every_span_points_at_its_words(text: str) -> None:
    record = read_report(ReportInput(text, published_at="2022-01-21"))
    for words, start, end in spans_of(record):
        if start is not None:
            assert text[start:end] == words


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_reading_twice_gives_the_same(text: str) -> None:
    report = ReportInput(text, publisher="ا", published_at="2022-01-21")
    assert read_report(report) == read_report(report)


def test_every_claim_says_which_row_gave_it() -> None:
    for claim in claims_of("قصفت الطائرات بلدة سرمين وقتل ثلاثة مدنيين بحسب المرصد السوري."):
        assert "events/" in claim.origin.rules["trigger"]


def test_ids_are_unique_and_derive_from_the_report() -> None:
    claims = claims_of("قصفت الطائرات بلدة سرمين. واعتقلت الشرطة شابين. وانفجرت عبوة ناسفة في السوق.")
    assert len({c.id for c in claims}) == len(claims) == 3
    assert len({c.id.split("-")[0] for c in claims}) == 1


def test_explain_says_why_a_trigger_gave_no_claim() -> None:
    text = "قصف المهاجم الحارس بقوة في الشوط الثاني من المباراة."
    lines = [line for sentence in explain_report(ReportInput(text)) for line in sentence.lines]
    assert any("no claim" in line and "another walk of life" in line for line in lines)


def test_an_act_within_a_monitors_count_is_the_monitors_too() -> None:
    claims = claims_of("وثق المرصد السوري 9 عمليات خطف، طالب الخاطفون في ثلاث منها بفدية، وأفرج عن خمسة مخطوفين.")
    assert {claim.attribution.chain[-1].text for claim in claims} == {"المرصد السوري"}


def test_that_nobody_claimed_it_is_said_by_the_desk() -> None:
    claims = claims_of("أفاد مصدر طبي بمقتل ثلاثة أشخاص في انفجار، ولم تتبن أي جهة التفجير.")
    (nobody,) = [claim for claim in claims if claim.event.type == "responsibility_claim"]
    assert nobody.factuality.polarity == "-"
    assert (nobody.attribution.mode, nobody.factuality.endorsement) == ("narrated", "asserts")


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("قُتل 374 من عناصر داعش في هجوم على بلدة سرمين.", ["عناصر داعش"]),
        ("أصيب 11 من عناصر الشرطة وسبعة مدنيين في قصف على بلدة سرمين.", ["عناصر الشرطة", "مدنيين"]),
        ("قُتل ثلاثة أطفال من عائلة واحدة في قصف على بلدة سرمين.", ["أطفال"]),
    ],
)
def test_the_group_of_a_figure_is_whole(text: str, groups: list[str]) -> None:
    assert [figure.group for claim in claims_of(text) for figure in claim.event.figures] == groups


def test_an_hour_of_no_known_day_dates_nothing() -> None:
    (claim,) = claims_of("انفجرت عبوة ناسفة الساعة 4:35 عصرا في حي الورد.", published_at=None)
    assert claim.event.time is not None
    assert (claim.event.time.earliest, claim.event.time.basis) == (None, "none")
    assert claim.event.time.text == "الساعة 4:35 عصرا"


def test_a_rumour_that_nobody_tells_is_doubted_by_the_publisher_itself() -> None:
    (claim,) = claims_of("يشاع أن المسلحين انسحبوا من البلدة")
    assert (claim.attribution.mode, claim.factuality.endorsement) == ("narrated", "doubts")
    assert [link.kind for link in claim.attribution.chain] == ["publisher"]


@pytest.mark.parametrize("name", ["دعاية كاذبة", "دعاية مضللة"])
def test_who_calls_a_report_a_lie_says_it_himself(name: str) -> None:
    claims = claims_of(f"اتهم أطباء الجيش بقصف القرية. ونفى المحافظ القصف ووصف التقارير بأنها «{name}».")
    (lie,) = [claim for claim in claims if claim.event.type == "disinformation"]
    assert (lie.attribution.mode, origin(lie)) == ("direct_quote", "المحافظ")


def test_who_denies_hearsay_denies_it_for_sure() -> None:
    told, denied = claims_of("غضب السكان بعدما تردد أن الحارس أطلق النار على السائق، وهو ما نفاه محاميه.")
    assert (told.factuality.certainty, told.factuality.polarity) == ("possible", "+")
    assert (denied.factuality.certainty, denied.factuality.polarity) == ("certain", "-")
