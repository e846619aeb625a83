"""The compiled matcher finds what a plain trie finds, and every form of every row can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.lexicon.compiler import compile_lexicon
from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import Form
from tawatur.lexicon.lexicon import Hit, Lexicon
from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.registry import DOMAINS
from tawatur.text.document import read_document
from tawatur.text.fold import fold
from tawatur.text.tokens import tokenise


class Phrase(msgspec.Struct, frozen=True):
    words: str


def _expand(row: Phrase) -> Iterator[Form]:
    yield Form(row.words, "plain")


FIRST = Domain("first", "one.yaml", Phrase, _expand, slips=False)
SECOND = Domain("second", "two.yaml", Phrase, _expand, slips=False)
KEYS = ["دار", "حي", "قصف", "مدفعي", "ريف", "12"]
phrases = st.lists(st.sampled_from(KEYS), min_size=1, max_size=4).map(" ".join)


class Trie:
    """The oracle: words in nested dicts, walked from every position."""

    def __init__(self, rows: list[str]) -> None:
        self.root: dict[str, dict] = {}  # type: ignore[type-arg]
        for number, row in enumerate(rows):
            node = self.root
            for word in row.split():
                node = node.setdefault(word, {})
            node.setdefault("", []).append(number)  # type: ignore[attr-defined]

    def hits(self, keys: list[str]) -> list[Hit]:
        found = []
        for first in range(len(keys)):
            node = self.root
            for last in range(first, len(keys)):
                if keys[last] not in node:
                    break
                node = node[keys[last]]
                found += [Hit(first, last + 1, row, "plain") for row in node.get("", [])]
        return sorted(found, key=lambda hit: (hit.first, -hit.last))


def _lexicon(folder: Path, first: list[str], second: list[str]) -> Lexicon:
    for name, rows in (("one.yaml", first), ("two.yaml", second)):
        text = "".join(f'- {{words: "{row}"}}\n' for row in rows)
        (folder / name).write_text(text or "[]\n", encoding="utf-8")
    domains = (FIRST, SECOND)
    return Lexicon(compile_lexicon(domains, folder), domains)


@given(
    first=st.lists(phrases, min_size=1, max_size=8),
    second=st.lists(phrases, max_size=4),
    keys=st.lists(st.sampled_from([*KEYS, "غير"]), max_size=14),
)
@settings(max_examples=150, deadline=None)
def test_the_matcher_finds_what_a_trie_finds(
    tmp_path_factory: pytest.TempPathFactory, first: list[str], second: list[str], keys: list[str]
) -> None:
    lexicon = _lexicon(tmp_path_factory.mktemp("rows"), first, second)
    found = lexicon.hits(keys, range(len(keys)), keys.__getitem__)
    assert found == [Trie(first).hits(keys), Trie(second).hits(keys)]


def test_a_domain_that_is_not_searched_only_lends_its_words(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text('- {words: "قصف مدفعي"}\n', encoding="utf-8")
    known = Domain("first", "one.yaml", Phrase, _expand, slips=False, searched=False)
    lexicon = Lexicon(compile_lexicon((known,), tmp_path), (known,))
    assert lexicon.hits(["قصف", "مدفعي"], range(2), str) == [[]]
    assert lexicon.knows_well("قصف")
    assert lexicon.word("وقصف").proclitics == "و"


def test_positions_carry_over_to_token_indices(tmp_path: Path) -> None:
    lexicon = _lexicon(tmp_path, ["حي دار"], [])
    keys = ["حي", "دار"]
    assert lexicon.hits(keys, [3, 5], lambda token: keys[token // 4])[0] == [Hit(3, 6, 0, "plain")]


def test_a_form_with_clitics_of_its_own_asks_for_them(tmp_path: Path) -> None:
    lexicon = _lexicon(tmp_path, ["للمزيد", "المزيد من"], [])
    found = {text: [hit.row for hit in read(lexicon, text)] for text in ("للمزيد", "وللمزيد", "المزيد", "المزيد من")}
    assert found == {"للمزيد": [0], "وللمزيد": [0], "المزيد": [], "المزيد من": [1]}


def read(lexicon: Lexicon, text: str) -> list[Hit]:
    tokens = tokenise(fold(text), lexicon)
    return lexicon.hits([t.key for t in tokens], range(len(tokens)), lambda i: tokens[i].text)[0]


SEARCHED = [domain for domain in DOMAINS if domain.searched]


@pytest.mark.parametrize("domain", SEARCHED, ids=lambda domain: domain.name)
def test_every_form_of_every_row_is_found_in_a_text(domain: Domain) -> None:  # type: ignore[type-arg]
    lexicon = default_lexicon()
    lost = [
        (lexicon.source(domain, number), form.words)
        for number, row in enumerate(lexicon.rows(domain))
        for form in _sample(list(domain.expand(row)))
        if not _reaches(domain, number, form)
    ]
    assert lost == []


def _sample(forms: list[Form]) -> list[Form]:
    return forms if len(forms) < 12 else forms[:: len(forms) // 12]


def _reaches(domain: Domain, number: int, form: Form) -> bool:  # type: ignore[type-arg]
    return (domain.name, number) in _rows_found(form.words)


@cache
def _rows_found(text: str) -> frozenset[tuple[str, int]]:
    document = read_document(text, default_lexicon())
    return frozenset(
        (domain.name, hit.row)
        for domain in DOMAINS
        for hit in document.hits(domain)
        if (hit.first, hit.last) == (0, len(document.tokens))
    )
