"""Whom a source phrase names, and what kind of source that is."""

from __future__ import annotations

import pytest

from tests.attribution.reading import at, origin


@pytest.mark.parametrize("document", ["بيان الحركة", "تقديرات الحركة", "بيان أصدرته الحركة", "تحقيق أجرته الحركة"])
def test_a_document_is_its_issuers(document: str) -> None:
    assert origin(f"قصف الموقع مستمر، بحسب {document}", "قصف") == "الحركة"


def test_the_source_is_of_the_kind_of_the_one_heard_before() -> None:
    found = at("قال شاهد عيان إن النار اندلعت. وأضاف الشاهد أن القصف توقف", "القصف")
    assert found is not None
    assert (found.links[-1].text, found.links[-1].kind) == ("الشاهد", "eyewitness")


def test_who_speaks_in_its_name_is_of_the_kind_of_that_body() -> None:
    found = at("نفت حماس الخبر. وقال المتحدث باسمها إن القصف توقف", "القصف")
    assert found is not None
    assert found.links[-1].kind == "party_statement"
