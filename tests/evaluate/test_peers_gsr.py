"""The scorer of coded newswire sentences: one right type a sentence, participants where they are filled."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tawatur.evaluate.peers_gsr import TARGETS, score_gsr
from tawatur.pipeline import read_report

SENTENCES = """\
{"id": "a", "date": "20080110", "text": "هاجم مسلحون مجهولون دورية للشرطة في بغداد.", "events": [{"plover": "ASSAULT", "source": "مجهولون مسلحون", "target": ""}]}
{"id": "b", "date": "", "text": "زار الوفد المتحف.", "events": [{"plover": "PROTEST", "source": "", "target": "المتحف"}]}
"""  # noqa: E501


def test_roots_and_filled_participants_are_scored_apart(tmp_path: Path) -> None:
    path = tmp_path / "gsr.jsonl"
    path.write_text(SENTENCES, encoding="utf-8")
    assault, protest, source, target = score_gsr(path, read_report)
    assert [row.suite.removeprefix("arabic_gsr ") for row in (assault, protest, source, target)] == list(TARGETS)
    assert (assault.cases, assault.right) == (1, 1)
    assert (protest.cases, protest.right, protest.wrong) == (1, 0, ("b",))
    assert (source.cases, source.right) == (1, 1)
    assert (target.cases, target.right) == (1, 0)


def test_a_malformed_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gsr.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        score_gsr(path, read_report)
