"""Languages: measured on sentences of our own that stand beside the lists."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tawatur.ingest import language
from tawatur.ingest.language import languages, other_language

_EXAMPLES = yaml.safe_load(
    (Path(language.__file__).parents[1] / "resources" / "ingest" / "languages.examples.yaml").read_text("utf-8")
)
_OTHERS = [(code, text) for code, texts in _EXAMPLES.items() if code != "ar" for text in texts]


@pytest.mark.parametrize("text", _EXAMPLES["ar"])
def test_arabic_is_arabic(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize(("code", "text"), _OTHERS)
def test_other_languages_are_named(code: str, text: str) -> None:
    named = languages().get(code)
    assert other_language(text) == (
        named.name if named else {"en": "not in", "tr": "without"}[code] + " Arabic letters"
    )


def test_no_example_stands_twice() -> None:
    for code, texts in _EXAMPLES.items():
        assert len(set(texts)) == len(texts), code


def test_figures_and_links_alone_are_not_another_language() -> None:
    assert other_language("123 https://a.example/x @name") is None


def test_clear_arabic_never_loads_the_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_RESOURCE", Path("/absent"))
    languages.cache_clear()
    assert other_language("قالت قوات النظام إن الطائرات قصفت الحي") is None
    languages.cache_clear()
