"""Compiling and caching: the same bytes everywhere, and a bad cache costs time only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tawatur.lexicon import compiler, load
from tawatur.lexicon.compiled import digest_of
from tawatur.lexicon.compiler import compile_lexicon
from tawatur.lexicon.domains import RESOURCES
from tawatur.lexicon.errors import ResourceError
from tawatur.lexicon.furniture import FURNITURE
from tawatur.lexicon.registry import DOMAINS
from tawatur.lexicon.words import WORDS

SMALL = (WORDS, FURNITURE)
SCRIPT = """
import hashlib, msgspec
from tawatur.lexicon.compiler import compile_lexicon
from tawatur.lexicon.domains import RESOURCES
from tawatur.lexicon.registry import DOMAINS
compiled = compile_lexicon(DOMAINS, RESOURCES)
print(compiled.digest, hashlib.sha256(msgspec.msgpack.encode(compiled)).hexdigest())
"""


def test_hash_seeds_do_not_change_a_byte() -> None:
    seen = set()
    for seed in ("0", "1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True
        )
        seen.add(run.stdout)
    assert len(seen) == 1
    assert seen.pop().split()[0] == digest_of(DOMAINS, RESOURCES)


def test_a_changed_row_changes_the_digest(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    words = tmp_path / "text" / "words.yaml"
    words.write_text("- {id: a, word_class: preposition, forms: [في]}\n", encoding="utf-8")
    before = digest_of(SMALL, tmp_path)
    words.write_text("- {id: a, word_class: preposition, forms: [في, من]}\n", encoding="utf-8")
    assert digest_of(SMALL, tmp_path) != before


def test_examples_change_neither_rows_nor_digest(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "words.yaml").write_text("- {id: a, word_class: preposition, forms: [في]}\n", encoding="utf-8")
    before = compile_lexicon(SMALL, tmp_path)
    (tmp_path / "text" / "words.examples.yaml").write_text("- {text: في, expect: []}\n", encoding="utf-8")
    assert compile_lexicon(SMALL, tmp_path) == before


def test_a_wrong_row_stops_the_compiler_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "words.yaml").write_text("- {id: a, word_class: nonsense, forms: [في]}\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"words\.yaml:1: .*'nonsense'"):
        compile_lexicon(SMALL, tmp_path)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder for a lexicon of two domains only."""
    monkeypatch.setattr(load, "DOMAINS", SMALL)
    return tmp_path / "cache"


def test_the_second_load_comes_from_the_cache(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load.load_compiled(RESOURCES, small)
    monkeypatch.setattr(compiler, "compile_lexicon", lambda *_: pytest.fail("compiled again"))
    assert load.load_compiled(RESOURCES, small) == first


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "other"])
def test_a_damaged_cache_is_made_anew(small: Path, damage: str) -> None:
    good = load.load_compiled(RESOURCES, small)
    (path,) = small.glob("*.bin")
    data = path.read_bytes()
    middle = len(data) // 2
    bad = {
        "empty": b"",
        "cut": data[:middle],
        "flipped": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
        "other": b"not a lexicon at all",
    }
    path.write_bytes(bad[damage])
    assert load.load_compiled(RESOURCES, small) == good
    assert path.read_bytes() == data


def test_a_cache_that_cannot_be_written_only_costs_time(small: Path) -> None:
    small.write_text("a file stands where the folder should be", encoding="utf-8")
    compiled = load.load_compiled(RESOURCES, small)
    assert compiled.digest == digest_of(SMALL, RESOURCES)
    assert small.is_file()


def test_old_caches_are_forgotten(small: Path) -> None:
    small.mkdir()
    for number in range(9):
        (small / f"lexicon-{number}.bin").write_bytes(b"old")
        os.utime(small / f"lexicon-{number}.bin", (number, number))
    load.load_compiled(RESOURCES, small)
    assert len(list(small.glob("lexicon-*.bin"))) == 4
    assert not (small / "lexicon-0.bin").exists()


def test_the_environment_names_the_cache_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAWATUR_CACHE", "/somewhere/else")
    assert load.cache_folder() == Path("/somewhere/else")
    monkeypatch.delenv("TAWATUR_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", "/var/cache/me")
    assert load.cache_folder() == Path("/var/cache/me/tawatur")
