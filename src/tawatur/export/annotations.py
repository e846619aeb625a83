"""Evidence as Web Annotations (W3C Recommendation of 23 February 2017), one collection of one page.

Each annotation is on the words of one part of a claim: by quote and by position in the report's text as received, and,
where the report has an address, by quote in the page there (whose own positions are others).
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.export.bundle import Bundle
from tawatur.export.evidence import Words, evidence_of
from tawatur.export.iris import VOCABULARY, iri, web_address
from tawatur.export.jsons import Json, json_document, present
from tawatur.model.record import Claim, Record

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"tawatur": VOCABULARY}]
AROUND = 32  # code points of the text before and after a quote
_COLLECTION = iri("annotations", "evidence")
_MOTIVATIONS = {"trigger": "classifying", "figure": "describing", "time": "describing"}
_HIGHLIGHTS = frozenset({"cue", "content", "factuality"})


def write_annotations(bundle: Bundle) -> bytes:
    """An ``AnnotationCollection`` (JSON-LD) in the order of the bundle."""
    items = [item for record in bundle.records for claim in record.claims for item in _of_claim(record, claim)]
    collection: Json = {
        "@context": CONTEXT,
        "id": _COLLECTION,
        "type": "AnnotationCollection",
        "label": "The words that claims rest on",
        "total": len(items),
    }
    if items:
        collection["first"] = {
            "id": f"{_COLLECTION}:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
    return json_document(collection)


def _of_claim(record: Record, claim: Claim) -> Iterator[Json]:
    for number, words in enumerate(evidence_of(claim), 1):
        yield {
            "id": f"{iri('annotation', claim.id)}:{number}",
            "type": "Annotation",
            "motivation": _motivation(words.part),
            "generator": {
                "id": iri("program", record.run.version),
                "type": "Software",
                "name": f"Tawatur {record.run.version}",
            },
            "tawatur:claim": {"id": iri("claim", claim.id)},
            "body": list(_bodies(words)),
            "target": _targets(record, words),
        }


def _motivation(part: str) -> str:
    return "highlighting" if part in _HIGHLIGHTS else _MOTIVATIONS.get(part, "identifying")


def _bodies(words: Words) -> Iterator[Json]:
    yield {"type": "TextualBody", "purpose": "tagging", "value": words.part, "format": "text/plain", "language": "en"}
    if words.meaning:
        yield {
            "type": "TextualBody",
            "purpose": "describing",
            "value": words.meaning,
            "format": "text/plain",
            "language": "en",
        }
    if words.about is not None:
        yield {"type": "SpecificResource", "purpose": "identifying", "source": words.about}


def _targets(record: Record, words: Words) -> list[Json]:
    report = record.report
    quote = _quote(report.text, words)
    position: Json = {"type": "TextPositionSelector", "start": words.start, "end": words.end}
    text: Json = {"id": iri("report", report.id), "type": "Text", "format": "text/plain", "language": report.language}
    targets: list[Json] = [{"type": "SpecificResource", "source": text, "selector": [quote, position]}]
    page = web_address(report.url)
    if page is not None:
        targets.append({"type": "SpecificResource", "source": page, "selector": quote})
    return targets


def _quote(text: str, words: Words) -> Json:
    return present(
        type="TextQuoteSelector",
        exact=words.text,
        prefix=text[max(0, words.start - AROUND) : words.start] or None,
        suffix=text[words.end : words.end + AROUND] or None,
    )
