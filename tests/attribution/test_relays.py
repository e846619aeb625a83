"""What one source passes on from another."""

from __future__ import annotations

from tawatur.attribution import voices
from tests.attribution.reading import at, read


def test_three_hops() -> None:
    text = "أوردت وكالة ضفاف، نقلا عن دبلوماسي استند إلى مذكرة داخلية، أن القافلة نهبت."
    found = at(text, "نهبت")
    assert found is not None
    assert [link.text for link in found.links] == ["وكالة ضفاف", "دبلوماسي", "مذكرة داخلية"]


def test_denied_and_told() -> None:
    document, found = read("نفت البلدية ما أوردته إذاعة الوادي عن انهيار الجسر بقذيفة.")
    token = next(i for i, t in enumerate(document.tokens) if t.key == "انهيار")
    both = {(one.links[-1].text, one.polarity) for one in voices(found, token)}
    assert both == {("البلدية", "-"), ("إذاعة الوادي", "+")}


def test_what_one_calls_a_thing_is_his_word_for_it() -> None:
    text = 'كولومبيا تستدعي سفيرها بعد ما وصفته بـ"العدوان" على القرية'
    found = at(text, "العدوان")
    assert found is not None
    assert (found.links[-1].text, found.mode) == ("كولومبيا", "direct_quote")
    assert at(text, "القرية") is None
