"""Short ways to read a text and look at its claims."""

from __future__ import annotations

from tawatur.model.record import Claim, ReportInput
from tawatur.pipeline import read_report


def claims_of(
    text: str, published_at: str | None = "2024-01-17", publisher: str | None = "وكالة النهر"
) -> tuple[Claim, ...]:
    return read_report(ReportInput(text, publisher=publisher, published_at=published_at)).claims


def types_of(text: str) -> list[str]:
    return [claim.event.type for claim in claims_of(text)]


def role(claim: Claim, name: str) -> list[str]:
    return [r.text for r in claim.event.roles if r.role == name]


def origin(claim: Claim) -> str | None:
    named = [link.text for link in claim.attribution.chain if link.kind != "publisher"]
    return named[-1] if named else None
