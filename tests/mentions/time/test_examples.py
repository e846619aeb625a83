"""The examples beside the time resources: every mention found, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tawatur.lexicon.domains import RESOURCES
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.time import read_times
from tawatur.model.mentions import TimeMention
from tawatur.text.document import read_document

FILES = sorted((RESOURCES / "time").glob("*.examples.yaml"))


def _field(mention: TimeMention, name: str) -> object:
    if name in ("earliest", "latest"):
        return getattr(mention.readings[0], name) if mention.readings else None
    return getattr(mention, name)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_example_of_a_file_is_read_as_it_says(path: Path) -> None:
    lexicon = default_lexicon()
    wrong: list[tuple[str, object, object]] = []
    for example in yaml.safe_load(path.read_text(encoding="utf-8")):
        mentions = read_times(read_document(example["text"], lexicon), example.get("anchor"))
        expected: list[dict[str, Any]] = example["expect"]
        found = [
            {name: _field(mention, name) for name in want} for mention, want in zip(mentions, expected, strict=False)
        ]
        if len(mentions) != len(expected) or found != expected:
            wrong.append((example["text"], expected, [mention.text for mention in mentions]))
    assert not wrong


def test_a_third_of_the_examples_are_near_misses() -> None:
    examples = [row for path in FILES for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    near = sum(not row["expect"] for row in examples)
    assert len(examples) >= 350
    assert near / len(examples) >= 0.3
