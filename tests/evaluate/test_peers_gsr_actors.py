"""The scorer of coded newswire sentences: bags of words, filled rows only."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tawatur.evaluate.peers_gsr_actors import read_gsr, score_actors
from tawatur.lexicon.load import default_lexicon

SENTENCES = """\
{"id": "a", "text": "هاجم مسلحون مجهولون دورية للشرطة.", "events": [{"source": "مجهولون مسلحون", "target": "دورية"}]}
{"id": "b", "text": "انفجر اللغم صباحا.", "events": [{"source": "", "target": "الصباح"}]}
"""


def test_words_count_in_any_order_and_empty_rows_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "gsr.jsonl"
    path.write_text(SENTENCES, encoding="utf-8")
    source, target = score_actors(path, default_lexicon())
    assert (source.suite, source.cases, source.right, source.share) == ("arabic_gsr source", 1, 1, 1.0)
    assert (target.cases, target.right) == (2, 1)
    assert target.wrong == ("b: الصباح",)


def test_a_malformed_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gsr.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        read_gsr(path)
