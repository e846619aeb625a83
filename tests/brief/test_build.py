from __future__ import annotations

import msgspec
import pytest

from tawatur.brief import brief_of
from tawatur.brief.json import render_json
from tawatur.brief.quotes import masked, sentences_of
from tawatur.brief.shape import Brief, Cell, Quote
from tawatur.brief.strings import Lang
from tawatur.incidents import build_incidents
from tawatur.model.record import ReportInput, Segment
from tawatur.pipeline import read_report
from tests.brief.samples import brief, incidents, records
from tests.incidents.make import claim, figure, report

LANGS: tuple[Lang, ...] = ("ar", "en")


def quotes(value: object) -> list[Quote]:
    """All quotes anywhere in a brief."""
    if isinstance(value, Quote):
        return [value]
    if isinstance(value, msgspec.Struct):
        return [quote for name in value.__struct_fields__ for quote in quotes(getattr(value, name))]
    if isinstance(value, tuple):
        return [quote for item in value for quote in quotes(item)]
    return []


@pytest.mark.parametrize("lang", LANGS)
def test_every_quote_stands_where_it_says(lang: Lang) -> None:
    found = quotes(brief(lang))
    assert len(found) > 200
    for quote in found:
        text = brief(lang).reports[quote.report - 1]
        sentence = text.sentences[quote.sentence - 1]
        assert sentence.start <= quote.start < sentence.end
        assert quote.words == " ".join(text.text[quote.start : min(quote.end, sentence.end)].split())
        assert quote.words in quote.text


def test_the_main_incident_comes_first_and_the_look_alikes_stay_apart() -> None:
    first, *others = brief("en").incidents
    assert "2022" in first.days
    assert len(first.reports) >= 17
    assert {other.days for other in others} >= {"29 March 2020", "16 January 2024"}


def test_the_monitor_is_one_row_with_its_tolls_as_one_series() -> None:
    first = brief("ar").incidents[0]
    rows = [row for row in first.matrix.rows if "المرصد" in row.voice]
    assert len(rows) == 1
    assert rows[0].copies >= 5
    series = next(series for series in first.series if series.column == "قتلى")
    line = next(line for line in series.lines if "المرصد" in line.voice)
    assert [toll.text for toll in line.tolls] == ["9", "25", "~80", "102", "136", "262"]
    assert [toll.superseded for toll in line.tolls] == [True] * 5 + [False]


def test_the_armies_count_is_named_as_a_contradiction() -> None:
    first = brief("en").incidents[0]
    dispute = next(dispute for dispute in first.disputes if dispute.field == "killed: fighters")
    assert {side.text for side in dispute.sides} == {"181", "374"}


def test_notices_with_their_numbers_are_there_and_rumours_are_unverified() -> None:
    contacts = [contact for row in brief("en").notices for contact in row.contacts]
    assert contacts == ["0900 000 001", "0900 000 002"]
    doubted = [row for row in brief("en").incidents[0].unverified if "doubted by the publisher" in row.doubts]
    assert any("Control of a place taken" in row.types for row in doubted)


def test_a_claim_without_a_day_stands_under_its_reports_and_says_so() -> None:
    text = "قصف على الحي"
    told = [
        report("a", text, claim("shelling", "قصف", date="2023-03-09"), day="2023-03-10"),
        report("b", text, claim("shelling", "قصف"), day="2023-03-10", publisher="وكالة التل"),
    ]
    rows = [
        row
        for incident in brief_of(told, build_incidents(told), "en").incidents
        for moment in incident.timeline
        for row in moment.claims
    ]
    assert {(row.day, row.dated) for row in rows} == {("9 March 2023", True), ("10 March 2023", False)}


def test_a_number_that_nobody_tells_firmly_carries_its_doubt() -> None:
    def cell(endorsement: str) -> Cell:
        told = claim("shelling", "قصف", figures=[figure("killed", None, 7, "سبعة")], endorsement=endorsement)
        record = report("a", "قصف قتل سبعة", told)
        found = brief_of([record], build_incidents([record]), "en").incidents[0].matrix.rows[0].cells[0]
        assert found is not None
        return found

    assert cell("doubts").doubts == ("doubted by the publisher",)
    assert cell("asserts").doubts == ()


def test_a_claim_of_control_that_names_no_holder_does_not_stand() -> None:
    record = report("a", "استعادة السيطرة على السجن", claim("territory_gain", "استعادة السيطرة", place="السجن"))
    (row,) = brief_of([record], build_incidents([record]), "en").incidents[0].control
    assert (row.holder, row.standing, row.current) == ("not named", "names no holder", False)


def test_counts_of_reports_agree_with_their_noun() -> None:
    why = [voice.why for incident in brief("ar").incidents for voice in incident.voices]
    assert any("في تقريرين" in text for text in why)
    assert not any("في 2 " in text for text in why)


def test_the_latest_firm_words_on_control_come_first() -> None:
    rows = brief("en").incidents[0].control
    assert [row.current for row in rows] == sorted((row.current for row in rows), reverse=True)


def test_a_claim_of_control_that_was_taken_back_does_not_stand() -> None:
    rows = brief("en").incidents[0].control
    early = [row for row in rows if row.stated.startswith("21 January") and "قوات سوريا" in row.holder]
    assert early
    assert not any(row.current for row in early)


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_input_gives_the_same_brief_in_any_order(lang: Lang) -> None:
    again = brief_of(reversed(records()), reversed(incidents()), lang)
    assert render_json(again) == render_json(brief(lang))


def test_the_json_is_the_brief() -> None:
    assert msgspec.json.decode(render_json(brief("en")), type=Brief) == brief("en")


def test_telephone_numbers_outside_notices_are_masked_and_dates_are_not() -> None:
    record = report("a", "اتصلوا على 0900 123 456 يوم 2023-03-10 أو 10/03/2023", claim("shelling", "اتصلوا"))
    assert masked(record) == "اتصلوا على •••• ••• ••• يوم 2023-03-10 أو 10/03/2023"
    shown = brief_of([record], [], "ar")
    assert "123" not in render_json(shown)


def test_a_number_that_no_authority_is_named_for_is_masked_though_it_reads_like_a_hotline() -> None:
    text = "للتواصل على الرقم 0900 000 007 أو عبر someone@example.org"
    record = read_report(ReportInput(text))
    assert masked(record) == "للتواصل على الرقم •••• ••• ••• أو عبر •••••••@•••••••.•••"


def test_the_sentences_of_a_report_cover_it_without_gaps() -> None:
    record = msgspec.structs.replace(
        report("a", "عنوان\nجملة أولى. جملة ثانية"),
        segments=(Segment(6, 15, "sentence"), Segment(8, 10, "sentence")),
    )
    cuts = sentences_of(record)
    assert [cut[0] for cut in cuts] == [0, *(cut[1] for cut in cuts[:-1])]
    assert cuts[-1][1] == len(record.report.text)


def test_nothing_makes_an_empty_brief() -> None:
    empty = brief_of([], [], "en")
    assert (empty.incidents, empty.reports, empty.notices) == ((), (), ())
    assert empty.subtitle.startswith("0 reports")
