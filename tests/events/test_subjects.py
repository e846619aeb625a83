from __future__ import annotations

import pytest

from tawatur.events.constituents import describes
from tawatur.events.scene import Scene, lay_out
from tawatur.events.subjects import chained_pronoun, subject_in_chain
from tawatur.events.verbs import verb_persons
from tawatur.lexicon.load import default_lexicon
from tawatur.pipeline import read_mentions
from tawatur.text.document import read_document


def _scene(text: str) -> Scene:
    document = read_document(text, default_lexicon())
    mentions = read_mentions(document, None, None)
    return lay_out(document, mentions, verb_persons(document, mentions))


def _at(scene: Scene, word: str) -> int:
    tokens = scene.document.tokens
    return next(i for i, token in enumerate(tokens) if scene.document.raw[token.start : token.end] == word)


def _subject(text: str, verb: str) -> str | None:
    scene = _scene(text)
    index = _at(scene, verb)
    found = subject_in_chain(scene, index, scene.persons[index], 0)
    return scene.document.span(found.first, found.last).text if found is not None else None


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("دخل الجنود القرية وفتشوا المنازل وأحرقوا اثنين منها", "وأحرقوا", "الجنود"),
        ("غادرت القافلة المدينة ووصلت إلى المخيم", "ووصلت", "القافلة"),
        ("أغلق محتجون الطريق قبل أن تفرقهم الشرطة بالغاز، فيما طالبوا بالتعيين", "طالبوا", "محتجون"),
        ("اقتحم الجيش البلدة بعدما هاجمه مسلحون ونهبوا مخازنه", "ونهبوا", "مسلحون"),
        ("قال الناطق إن القوات انسحبت وأحرقت مقراتها", "وأحرقت", "القوات"),
        ("وأكدت المنظمة أن الطريق مغلق. وأحرقت الخيام", "وأحرقت", None),
        ("إذا دخلت القوات وأحرقت المخيم", "وأحرقت", None),
    ],
)
def test_a_joined_verb_takes_over_the_subject_of_the_verb_before(text: str, verb: str, subject: str | None) -> None:
    assert _subject(text, verb) == subject


def test_a_joined_verb_takes_over_the_pronoun_before_the_first_one() -> None:
    scene = _scene("قالت الحركة إنها صدت هجوما واستولت على دبابة")
    assert chained_pronoun(scene, _at(scene, "واستولت"), 0) == "ها"


@pytest.mark.parametrize(
    ("text", "verb", "inner"),
    [
        ("قتل مسلحون يستقلون دراجات ثلاثة مدنيين", "يستقلون", True),
        ("قضت القوات على خلية كانت ترصد الطريق", "ترصد", True),
        ("مسلحون يستقلون دراجات قرب المخيم", "يستقلون", False),
        ("قال الجنود يستقلون دراجات", "يستقلون", False),
    ],
)
def test_a_verb_behind_an_indefinite_noun_that_another_verb_has_only_describes_it(
    text: str, verb: str, inner: bool
) -> None:
    scene = _scene(text)
    assert describes(scene, _at(scene, verb)) is inner
