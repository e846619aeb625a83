"""The commands of the store as a user runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from tawatur.cli.opened import mean_store
from tawatur.cli.store import add_store_commands

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ["add", "search", "incidents", "show", "reread", "verify", "migrate", "backup", "judge"]
JUDGE = ["same", "different", "accept", "reject", "correct", "withdraw", "list"]
FIRST = "قصفت طائرات حربية سوق مدينة سرمدا صباح اليوم، وقال الدفاع المدني إن 7 مدنيين قتلوا."
SECOND = "استهدفت غارة جوية سوق مدينة سرمدا ظهر اليوم وأدت إلى مقتل 9 مدنيين بحسب المرصد السوري."


class Desk:
    """A store in a folder of its own and the commands upon it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "store.sqlite"

    def run(self, *arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        """Runs ``tawatur`` with this store in the environment."""
        return subprocess.run(
            [sys.executable, "-m", "tawatur", *arguments],
            input=stdin, capture_output=True, encoding="utf-8", cwd=self.folder, check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "TAWATUR_STORE": str(self.store), **env},
        )  # fmt: skip

    def ok(self, *arguments: str) -> str:
        """What a command prints that must go well."""
        ran = self.run(*arguments)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def json(self, *arguments: str) -> list[dict[str, object]]:
        """What a command prints with ``--json``."""
        return [json.loads(line) for line in self.ok(*arguments, "--json").splitlines()]

    def fault(self, *arguments: str, **env: str) -> str:
        """The one line of a command that must fail."""
        ran = self.run(*arguments, **env)
        assert ran.returncode == 2, ran.stdout
        assert ran.stdout == ""
        assert ran.stderr.startswith("tawatur: ")
        assert ran.stderr.count("\n") == 1
        return ran.stderr


def _jsonl(folder: Path, *reports: dict[str, str]) -> str:
    path = folder / "reports.jsonl"
    path.write_text("\n".join(json.dumps(report) for report in reports), encoding="utf-8")
    return str(path)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder without a store."""
    return Desk(tmp_path)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """A store with two reports on one market."""
    one = {"id": "a-1", "publisher": "وكالة السهل", "published_at": "2023-05-01", "text": FIRST}
    two = {
        "id": "b-1",
        "publisher": "شبكة النهر",
        "published_at": "2023-05-01",
        "text": SECOND,
        "url": "https://b.example",
    }
    desk.ok("add", _jsonl(desk.folder, one, two))
    return desk


@pytest.mark.parametrize("command", [[c] for c in COMMANDS] + [["judge", c] for c in JUDGE])
def test_each_command_has_help_with_an_example_and_is_documented(desk: Desk, command: list[str]) -> None:
    said = desk.ok(*command, "--help")
    whole = "tawatur " + " ".join(command)
    assert command == ["judge"] or whole in said
    pages = [ROOT / "docs" / "store.md", ROOT / "docs" / "judgements.md"]
    assert any(whole in page.read_text(encoding="utf-8") for page in pages)


def test_adding_twice_is_adding_once(filled: Desk) -> None:
    again = filled.ok("add", str(filled.folder / "reports.jsonl"))
    assert again == "2 known\n"
    assert filled.ok("verify").startswith("all well: ")


def test_a_changed_text_is_a_version(filled: Desk) -> None:
    later = {"publisher": "شبكة النهر", "url": "https://b.example", "text": SECOND.replace("9", "11")}
    said = filled.ok("add", "--list", "--published-at", "2023-05-02", _jsonl(filled.folder, later))
    assert said.startswith("version\t")
    name = said.split("\t")[1]
    assert filled.ok("show", name, "--text").count(" version ") == 2
    assert "«11 مدنيين»" in filled.ok("search", "11 مدنيين")
    assert filled.ok("search", "9 مدنيين") == ""
    assert "(replaced)" in filled.ok("search", "9 مدنيين", "--versions")


def test_a_bad_report_is_set_aside_and_the_rest_go_on(desk: Desk) -> None:
    path = _jsonl(desk.folder, {"text": FIRST}, {"text": SECOND, "title": "a\x00b"}, {"txt": "no text"})
    ran = desk.run("add", path)
    assert ran.returncode == 1
    assert "1 new" in ran.stdout
    assert ran.stderr.count("set aside") == 3
    assert desk.ok("verify").startswith("all well: ")


def test_search(filled: Desk) -> None:
    assert len(filled.json("search", "سوق مدينة سرمدا")) == 2
    assert [hit["publisher"] for hit in filled.json("search", "--origin", "المرصد السوري")] == ["شبكة النهر"]
    assert [hit["publisher"] for hit in filled.json("search", "ظهر اليوم")] == ["شبكة النهر"]
    assert filled.json("search", "سوق", "--since", "2023-05-02") == []
    hit = filled.json("search", "--type", "air_strike", "--limit", "1")[0]
    claims = hit["claims"]
    assert isinstance(claims, list)
    assert claims[0]["type"] == "air_strike"


def test_an_option_of_the_command_names_another_store(filled: Desk, tmp_path: Path) -> None:
    assert "elsewhere: there is no store here" in filled.fault("verify", "--store", str(tmp_path / "elsewhere"))


def test_an_option_before_the_command_names_the_store(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAWATUR_STORE", "")
    app = typer.Typer()

    @app.callback()
    def options(store: Annotated[str | None, typer.Option("--store")] = None) -> None:
        mean_store(store)

    add_store_commands(app)
    ran = CliRunner().invoke(app, ["--store", str(filled.store), "search", "ظهر اليوم"])
    assert ran.exit_code == 0
    assert "شبكة النهر" in ran.stdout


def test_incidents_and_what_they_hold(filled: Desk) -> None:
    found = filled.json("incidents", "--type", "air_strike")
    assert len(found) >= 1
    shown = filled.ok("show", str(found[0]["id"]), "--lang", "en")
    assert "grade " in shown
    assert "voice " in shown
    graded = str(found[0]["grade"]["grade"])  # type: ignore[index]
    assert len(filled.json("search", "--grade", graded)) >= 1
    assert filled.json("incidents", "--since", "2024-01-01") == []
    assert filled.json("incidents", "--report", "a-1") != []


def test_judgements_stand_beside_the_reading(filled: Desk) -> None:
    report = filled.json("show", "a-1")[0]
    claim = report["record"]["claims"][0]["id"]  # type: ignore[index]
    said = filled.ok(
        "judge", "correct", claim, "--field", "killed", "--value", "8", "--why", "قائمة الأسماء", "--who", "سلمى"
    )
    name = said.strip()
    line = next(line for line in filled.ok("show", "a-1").splitlines() if name in line)
    assert "سلمى: correct killed" in line
    assert "8" in line
    before = filled.json("judge", "list")
    filled.ok("reread")
    assert filled.json("judge", "list") == before
    filled.ok("judge", "withdraw", name, "--why", "خطأ", "--who", "هاني")
    assert filled.json("judge", "list") == []
    assert len(filled.json("judge", "list", "--all")) == 2
    assert filled.ok("verify").startswith("all well: ")


def test_a_notice_is_shown_judged_and_shown_with_the_judgement(desk: Desk) -> None:
    text = "قالت وزارة الداخلية في بيان: «يفرض حظر كلي على مدينة سرمدا حتى إشعار آخر»."
    desk.ok("add", _jsonl(desk.folder, {"id": "n-1", "published_at": "2023-05-01", "text": text}))
    name = next(line.split()[0] for line in desk.ok("show", "n-1").splitlines() if "-n1" in line)
    assert "سرمدا" in desk.ok("show", name)
    made = desk.ok("judge", "accept", name, "--why", "على صفحة الوزارة", "--who", "سلمى").strip()
    assert "سلمى: accept all of it" in desk.ok("show", name)
    assert str(desk.json("show", made)[0]["machine"]).startswith("kind: curfew; issuer: وزارة الداخلية")
    assert "no field 'killed'" in desk.fault("judge", "reject", name, "--field", "killed", "--why", "x")


def test_same_and_different_show_with_the_incidents(filled: Desk) -> None:
    one, two = (filled.json("show", ref)[0]["record"]["claims"][0]["id"] for ref in ("a-1", "b-1"))  # type: ignore[index]
    filled.ok("judge", "different", str(one), str(two), "--why", "سوقان", "--who", "سلمى")
    assert "سلمى: different" in filled.ok("incidents")


def test_reading_again(filled: Desk) -> None:
    ran = filled.run("reread", "--dry-run")
    assert ran.returncode == 0
    assert ran.stdout == ""
    assert ran.stderr == "2 read again, 0 with changes (nothing kept)\n"


def test_verify_says_what_is_wrong(filled: Desk) -> None:
    import sqlite3

    head = filled.json("verify")[0]["head"]
    assert filled.ok("verify", "--head", str(head))
    with sqlite3.connect(filled.store) as connection:
        connection.execute("UPDATE reports SET title = 'x' WHERE row = 1")
    ran = filled.run("verify")
    assert ran.returncode == 1
    assert "its row differs from its record" in ran.stdout


def test_backup_and_migrate(filled: Desk) -> None:
    copy = str(filled.folder / "copy.sqlite")
    filled.ok("backup", copy)
    assert "exists already" in filled.fault("backup", copy)
    assert filled.ok("verify", "--store", copy).startswith("all well: ")
    assert filled.ok("migrate") == "tables of version 3 already\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["search", "سوق", "--since", "yesterday"], "--since: no day"),
        (["search", "--type", "picnic"], "no event type 'picnic'"),
        (["search", "--grade", "good"], "no grade 'good'"),
        (["search", "«»"], "no word"),
        (["show", "i-nothing"], "no report, claim, notice, incident or judgement"),
        (["incidents", "--report", "nothing"], "no report 'nothing'"),
        (["judge", "same", "x", "y", "--why", "z"], "no claim, incident or notice"),
        (["judge", "withdraw", "x", "--why", "z"], "no judgement"),
        (["backup", "/nowhere/at/all/copy"], "nowhere"),
        (["add", "absent.txt"], "absent.txt"),
    ],
)
def test_bad_input_is_one_line_and_a_code(filled: Desk, arguments: list[str], message: str) -> None:
    assert message in filled.fault(*arguments)


@pytest.mark.parametrize("command", ["search x", "incidents", "show x", "verify", "reread", "migrate", "judge list"])
def test_reading_commands_make_no_store(desk: Desk, command: str) -> None:
    assert "there is no store here" in desk.fault(*command.split())
    assert list(desk.folder.iterdir()) == []
