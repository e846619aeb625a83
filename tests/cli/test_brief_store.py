"""``tawatur brief`` of what a store has: an incident, a period and area."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tawatur import __version__
from tawatur.cli.app import application
from tawatur.incidents import build_incidents
from tawatur.ingest.errors import InputError
from tawatur.review import make_judgement, target_claim, target_incident
from tawatur.store import IncidentQuery, open_store
from tests.brief.samples import records


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("store") / "s.sqlite")
    with open_store(path, create=True) as there:
        there.add(records())
        there.rebuild(lambda found: build_incidents(tuple(found)), __version__)
    return path


def run(store: str, *words: str) -> dict[str, Any]:
    result = CliRunner().invoke(application("brief"), ["brief", "--store", store, "--lang", "en", "--json", *words])
    assert result.exception is None, result.exception
    return dict(json.loads(result.stdout))


def fault(store: str, *words: str) -> str:
    result = CliRunner().invoke(application("brief"), ["brief", "--store", store, *words])
    assert isinstance(result.exception, InputError)
    return str(result.exception)


def main_incident(store: str) -> str:
    with open_store(store) as there:
        return max(there.incidents(IncidentQuery()), key=lambda incident: len(incident.reports)).id


def test_an_incident_by_its_id(store: str) -> None:
    name = main_incident(store)
    told = run(store, name)
    assert [incident["id"] for incident in told["incidents"]] == [name]
    assert {report["number"] for report in told["reports"]} == set(told["incidents"][0]["reports"])


def test_incidents_outside_the_brief_are_named_and_not_linked(store: str, tmp_path: Path) -> None:
    told = run(store, main_incident(store), "--html", str(tmp_path / "b.html"))
    related = told["incidents"][0]["related"]
    assert related
    assert not any(row["shown"] for row in related)
    page = (tmp_path / "b.html").read_text(encoding="utf-8")
    assert not [row for row in related if f'href="#{row["id"]}"' in page]


def test_a_period_leaves_other_years_out(store: str) -> None:
    told = run(store, "--since", "2022-01-20", "--until", "2022-01-31")
    assert {incident["days"][-4:] for incident in told["incidents"]} == {"2022"}
    assert told["scope"] == "20–31 January 2022"
    assert "29 March 2020" in run(store, "--until", "2020-12-31")["incidents"][0]["days"]


def test_notices_are_judged_by_the_end_of_the_period(store: str) -> None:
    def state(until: str) -> str:
        notices = run(store, "--since", "2022-01-20", "--until", until)["notices"]
        return str(next(row["state"] for row in notices if row["effective"] == "24 January 2022"))

    assert state("2022-01-28") == "in_force"
    assert state("2022-02-05") == "ended"


def test_reports_and_store_are_asked_alike(store: str) -> None:
    period = ("--since", "2022-01-20", "--until", "2022-01-31")
    both = [run(store, *period), run(store, str(Path(__file__).parents[2] / "samples"), *period)]
    assert both[0]["scope"] == both[1]["scope"]
    assert both[1]["incidents"]


def test_a_place_where_nothing_happened_gives_an_empty_brief(store: str) -> None:
    assert run(store, "--place", "طرابلس")["incidents"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--since"),
        (("i-nothing",), "no incident"),
        (("--since", "2022-02-01", "--until", "2022-01-01"), "is after"),
        (("--since", "soon"), "no day"),
        (("i-nothing", "--since", "2022-01-01"), "stand alone"),
        (("--place", "—"), "no word"),
    ],
)
def test_what_cannot_be_asked_is_one_line(store: str, words: tuple[str, ...], said: str) -> None:
    message = fault(store, *words)
    assert said in message
    assert "\n" not in message


def test_what_people_decided_stands_beside_the_reading(store: str, tmp_path: Path) -> None:
    with open_store(store) as there:
        there.backup(tmp_path / "judged.sqlite")
        incident = there.incident(main_incident(store))
        assert incident is not None
    copy, first = str(tmp_path / "judged.sqlite"), incident.members[0].evidence
    with open_store(copy) as there:
        record = there.records_of([first.report])[0]
        told = next(claim for claim in record.claims if claim.id == first.claim)
        whole = target_incident(incident, there.records_of(incident.reports))
        claim = target_claim(record, told)
        there.judge(make_judgement("reject", [claim], who="ليلى", at="2024-01-02T03:04:05Z", why="فيلم"))
        there.judge(
            make_judgement(
                "correct",
                [whole],
                who="سامي",
                at="2024-01-03T03:04:05Z",
                why="من السجل",
                field="place",
                value="سجن غويران",
            )
        )
    rows = run(copy, incident.id)["incidents"][0]["judged"]
    assert {(row["who"], row["why"]) for row in rows} == {("ليلى", "فيلم"), ("سامي", "من السجل")}
    by_who = {row["who"]: row for row in rows}
    assert by_who["ليلى"]["quotes"]
    assert "سجن غويران" in by_who["سامي"]["decision"]
    assert by_who["سامي"]["machine"]
    page = CliRunner().invoke(application("brief"), ["brief", "--store", copy, incident.id, "--html", "-"])
    assert "أحكام الأشخاص" in page.stdout


def test_markdown_and_the_page_can_be_printed(store: str) -> None:
    runner = CliRunner()
    markdown = runner.invoke(application("brief"), ["brief", "--store", store, main_incident(store), "--markdown", "-"])
    page = runner.invoke(application("brief"), ["brief", "--store", store, main_incident(store), "--html", "-"])
    assert markdown.stdout.startswith('<div dir="rtl">')
    assert page.stdout.startswith("<!doctype html>")
    assert page.stdout.rstrip().endswith("</html>")
