"""From one row to the surface forms that it stands for.

Forms are written as in the row; the compiler folds them. Verbs are conjugated without vowels, as news writes them.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

ARTICLE = "ال"
FINITE = ("active.", "passive.")


class Form(msgspec.Struct, frozen=True):
    """One surface form: words separated by single spaces, a grammatical feature, and whether slips widen it.

    ``bound`` forms are written with a pronoun that texts with the bare word keep ("أعلنه" hides no pronoun of أعلن).
    """

    words: str
    feature: str = ""
    slips: bool = True
    bound: bool = False


def noun_forms(noun: str, feature: str = "", article: bool = True) -> Iterator[Form]:
    """A noun (or noun phrase) with and without article and with the accusative alif, which its adjective takes too.

    In a phrase of several words the article may stand on each word ("سيارة مفخخة", "السيارة المفخخة", "إطلاق النار").
    """
    words = noun.split()
    for choice in _article_choices(words) if article else [words]:
        yield Form(" ".join(choice), feature)
    if len(words) == 1 and takes_accusative_alif(noun):
        yield Form(noun + "ا", feature)
    if len(words) == 2 and all(takes_accusative_alif(word) for word in words):
        yield Form(" ".join(word + "ا" for word in words), feature)  # هجوما مسلحا, صاروخا باليستيا


def takes_accusative_alif(word: str) -> bool:
    return (
        len(word) >= 3 and not word.startswith(ARTICLE) and word[-1] not in "اىءةه" and not word.endswith(("ان", "ون"))
    )


def accusative_phrase(noun: str, feature: str = "") -> Iterator[Form]:
    """The accusative of an indefinite noun with its adjective, and what follows unchanged: هجوما مسلحا."""
    if " " not in noun:
        return
    head, adjective, *rest = noun.split()
    if takes_accusative_alif(head) and takes_accusative_alif(adjective):
        yield Form(" ".join((head + "ا", adjective + "ا", *rest)), feature)


def _article_choices(words: list[str]) -> list[list[str]]:
    choices: list[list[str]] = [[]]
    for word in words:
        variants = [word] if word.startswith(ARTICLE) or len(words) > 4 else [word, ARTICLE + word]
        choices = [[*head, variant] for head in choices for variant in variants]
    return choices


def dual_forms(singular: str, feature: str = "dual") -> Iterator[Form]:
    """The dual of a singular noun in both cases, in construct too: قتيلان، قتيلين، قتيلا، قتيلي."""
    stem = singular[:-1] + "ت" if singular.endswith("ة") else singular
    for ending in ("ان", "ين"):
        yield Form(stem + ending, feature)
        yield Form(ARTICLE + stem + ending, feature)
    if singular.endswith("ة"):
        yield Form(stem + "ا", feature + ".construct")
        yield Form(stem + "ي", feature + ".construct")


def masculine_plural_forms(singular: str, feature: str = "plural") -> Iterator[Form]:
    """The sound masculine plural: مسلحون، مسلحين، مسلحو، مسلحي."""
    for ending in ("ون", "ين"):
        yield Form(singular + ending, feature)
        yield Form(ARTICLE + singular + ending, feature)
    for ending in ("و", "ي"):
        yield Form(singular + ending, feature + ".construct")


def feminine_plural_forms(singular: str, feature: str = "plural") -> Iterator[Form]:
    """The sound feminine plural: غارات."""
    stem = singular.removesuffix("ة")
    yield Form(stem + "ات", feature)
    yield Form(ARTICLE + stem + "ات", feature)


def verb_forms(past: str, present: str, voice: str = "active") -> Iterator[Form]:
    """A verb conjugated for third and first person, both tenses.

    ``past`` is the third person masculine singular ("قصف", "قال", "شن", "نفى"), ``present`` its present ("يقصف").
    Features read ``voice.tense.person`` such as ``active.past.3mp``.
    """
    yield from _past(past, voice)
    yield from _present(present, voice)


def _past(past: str, voice: str) -> Iterator[Form]:
    head, _, tail = past.partition(" ")
    rest = f" {tail}" if tail else ""
    for suffix, person in _past_endings(head):
        yield Form(suffix + rest, f"{voice}.past.{person}")


def _past_endings(verb: str) -> Iterator[tuple[str, str]]:
    yield verb, "3ms"
    if verb[-1] in "ىا" and len(verb) >= 3:  # defective: نفى، دعا
        stem = verb[:-1]
        first = stem + ("و" if verb[-1] == "ا" else "ي")
        yield from ((stem + "ت", "3fs"), (stem + "وا", "3mp"), (first + "ا", "3md"), (stem + "تا", "3fd"))
        yield from ((first + "نا", "1p"), (first + "ت", "1s"))
        if verb[-1] == "ى":
            yield stem + "ا", "3ms"  # before an object pronoun: أرداه
        return
    if verb[-1] == "ي":  # passive of a defective verb: نُفي
        stem = verb[:-1]
        yield from ((verb + "ت", "3fs"), (stem + "وا", "3mp"), (verb + "ا", "3md"), (verb + "تا", "3fd"))
        return
    yield from ((verb + "ت", "3fs"), (verb + "وا", "3mp"), (verb + "ا", "3md"), (verb + "تا", "3fd"))
    short = _short_stem(verb)
    yield from ((short + "نا", "1p"),)
    if verb[-1] not in "نأاءؤئ" and len(short) >= 3:
        yield short + "ن", "3fp"


def _short_stem(verb: str) -> str:
    """The stem before consonant endings: قال gives قل, أعاد gives أعد."""
    return verb[:-2] + verb[-1] if len(verb) >= 3 and verb[-2] == "ا" else verb


def _present(present: str, voice: str) -> Iterator[Form]:
    head, _, tail = present.partition(" ")
    rest = f" {tail}" if tail else ""
    for word, person in _present_endings(head):
        yield Form(word + rest, f"{voice}.present.{person}")


def _present_endings(verb: str) -> Iterator[tuple[str, str]]:
    body = verb[1:]
    yield from ((verb, "3ms"), ("ت" + body, "3fs"), ("ن" + body, "1p"), ("أ" + body, "1s"))
    stem = body[:-1] if body[-1] in "ىيو" and len(body) >= 3 else body
    yield from (("ي" + stem + "ون", "3mp"), ("ي" + stem + "وا", "3mp"))
    dual = body[:-1] + "ي" if body.endswith("ى") else body
    yield from (("ي" + dual + "ان", "3md"), ("ت" + dual + "ان", "3fd"))
    apocopate = _apocopate(body)
    if body[-1] not in "ىيونأاء" and len(apocopate) >= 3:
        yield "ي" + apocopate + "ن", "3fp"
    if apocopate != body:  # لم يقل، لم ينف
        yield from (("ي" + apocopate, "3ms.jussive"), ("ت" + apocopate, "3fs.jussive"), ("ن" + apocopate, "1p.jussive"))


def _apocopate(body: str) -> str:
    if body[-1] in "ىيو" and len(body) >= 3:
        return body[:-1]
    if len(body) >= 3 and body[-2] in "اوي":
        return body[:-2] + body[-1]
    return body
