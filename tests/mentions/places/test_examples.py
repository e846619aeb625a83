"""The examples beside the place resources hold word for word."""

from typing import Any

import pytest
import yaml

from tawatur.lexicon.domains import RESOURCES
from tests.mentions.places.reading import places

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(
    (RESOURCES / "places" / "places.examples.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"][:40])
def test_the_mentions_of_an_example_are_exactly_those_expected(example: dict[str, Any]) -> None:
    found = places(example["text"], country=example.get("country"))
    assert [place.text for place in found] == [wanted["text"] for wanted in example["expect"]]
    for place, wanted in zip(found, example["expect"], strict=True):
        assert {field: getattr(place, field) for field in wanted} == wanted


def test_there_are_near_misses() -> None:
    assert sum(not example["expect"] for example in EXAMPLES) >= 6
