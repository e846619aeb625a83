"""The examples beside the quantity resources: every count found, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tawatur.lexicon.domains import RESOURCES

from .reading import counts

FILES = sorted((RESOURCES / "quantities").glob("*.examples.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_example_of_a_file_is_read_as_it_says(path: Path) -> None:
    wrong: list[tuple[str, object]] = []
    for example in yaml.safe_load(path.read_text(encoding="utf-8")):
        mentions = counts(example["text"])
        expected: list[dict[str, Any]] = example["expect"]
        found = [{name: getattr(m, name) for name in want} for m, want in zip(mentions, expected, strict=False)]
        if len(mentions) != len(expected) or found != expected:
            wrong.append((example["text"], [(m.text, m.min, m.max, m.measure, m.rule) for m in mentions]))
    assert wrong == []


def test_a_third_of_the_examples_are_near_misses() -> None:
    examples = [example for path in FILES for example in yaml.safe_load(path.read_text(encoding="utf-8"))]
    assert len(examples) >= 300
    assert sum(not example["expect"] for example in examples) >= len(examples) / 3
