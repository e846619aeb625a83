"""``tawatur export`` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.test_cli import run

REPORT = '{"id": "x1", "text": "قصفت الطائرات بلدة سرمين.", "publisher": "وكالة", "published_at": "2023-03-10"}\n'
LATER = '{"id": "x2", "text": "تظاهر الأهالي في مدينة عدن.", "publisher": "وكالة", "published_at": "2023-03-12"}\n'
UNDATED = '{"id": "x3", "text": "انفجرت سيارة مفخخة في سرمين.", "publisher": "وكالة"}\n'


def refs(lines: str) -> list[str]:
    return [json.loads(line)["report"]["ref"] for line in lines.splitlines()]


def test_reports_go_out_to_standard_output_or_into_a_file(tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    shown = run("export", "-", "--format", "jsonl", stdin=REPORT)
    assert refs(shown.stdout) == ["x1"]
    assert run("export", "-", "--format", "jsonl", "--out", str(file), stdin=REPORT).stdout == ""
    assert file.read_text(encoding="utf-8") == shown.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["records.jsonl"]


def test_the_store_goes_out_whole_or_an_incident_of_it(tmp_path: Path) -> None:
    store = str(tmp_path / "s.sqlite")
    run("add", "-", "--store", store, stdin=REPORT + LATER)
    assert refs(run("export", "--store", store, "--format", "jsonl").stdout) == ["x1", "x2"]
    (first,) = run("incidents", "--store", store, "--json", "--type", "air_strike").stdout.splitlines()
    incident = json.loads(first)["id"]
    assert refs(run("export", "--store", store, "--incident", incident, "--format", "jsonl").stdout) == ["x1"]


def test_an_embargo_holds_back_later_and_undated_reports() -> None:
    ran = run("export", "-", "--format", "jsonl", "--embargo", "2023-03-11", stdin=REPORT + LATER + UNDATED)
    assert refs(ran.stdout) == ["x1"]


def test_faults_are_one_line() -> None:
    for arguments, words in [
        (("-", "--format", "pdf"), "there is no format 'pdf'; one of jsonl"),
        (("-",), "name a --format"),
        (("-", "--format", "jsonl", "--embargo", "soon"), "--embargo: no day"),
        (("-", "--format", "jsonl", "--incident", "i-0"), "there is no incident 'i-0' here"),
        (("-", "--format", "jsonl", "--out", "/no/such/folder/x"), "No such file or directory"),
    ]:
        ran = run("export", *arguments, stdin=REPORT)
        assert ran.returncode == 2
        assert ran.stdout == ""
        assert words in ran.stderr
        assert len(ran.stderr.splitlines()) == 1


def test_what_could_not_be_read_is_told_at_the_end() -> None:
    ran = run("export", "-", "--format", "jsonl", stdin=REPORT + "{broken\n")
    assert ran.returncode == 1
    assert refs(ran.stdout) == ["x1"]
    assert "set aside" in ran.stderr


def test_the_list_names_each_format_and_its_policy() -> None:
    from tawatur.export.formats import FORMATS

    shown = run("export", "--list").stdout
    assert all(row.name in shown and row.policy in shown for row in FORMATS)


def test_the_public_tier_masks_and_rounds() -> None:
    report = '{"text": "قصفت الطائرات بلدة سرمين. للتواصل 0900 000 222", "publisher": "وكالة"}\n'
    shown = run("export", "-", "--format", "jsonl", "--tier", "public", "--decimals", "0", stdin=report).stdout
    assert "0900" not in shown
    place = json.loads(shown)["claims"][0]["event"]["place"]
    assert place["lat"] == round(place["lat"])


def test_records_that_went_out_come_back_in() -> None:
    records = run("export", "-", "--format", "jsonl", stdin=REPORT).stdout
    assert run("export", "-", "--format", "jsonl", stdin=records).stdout == records
