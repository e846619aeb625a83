"""The closed vocabularies of a record, as the contract fixes them."""

from __future__ import annotations

from typing import Literal

SegmentKind = Literal["headline", "sentence", "notice", "furniture"]
NoticeKind = Literal["curfew", "movement_ban", "evacuation", "shelter", "hotline", "closure", "warning", "other"]
RoleName = Literal["agent", "recipient", "instrument", "beneficiary", "issuer"]
PlaceLevel = Literal[
    "facility", "street", "neighbourhood", "settlement", "admin3", "admin2", "admin1", "country", "region", "line"
]
PlaceBasis = Literal["own", "parent", "none"]
PlaceRelation = Literal["in", "near", "between", "direction", "towards", "from"]
Precision = Literal["minute", "hour", "part_of_day", "day", "days", "week", "month", "year", "unknown"]
TimeBasis = Literal["stated", "anchored", "assumed", "none"]
Mode = Literal["narrated", "indirect", "direct_quote"]
Certainty = Literal["certain", "probable", "possible"]
Polarity = Literal["+", "-"]
Endorsement = Literal["asserts", "reports", "doubts", "denies"]
Status = Literal["occurred", "ongoing", "attempted", "prevented", "planned", "threatened", "called_for"]
Measure = Literal[
    "killed",
    "wounded",
    "killed_or_wounded",
    "missing",
    "detained",
    "abducted",
    "released",
    "escaped",
    "surrendered",
    "displaced",
    "returned",
    "evacuated",
    "besieged",
    "participants",
    "fighters_present",
    "destroyed",
    "damaged",
    "launched",
    "intercepted",
    "recruited",
    "other",
]
SourceKind = Literal[
    "publisher",
    "correspondent",
    "official",
    "party_statement",
    "monitor",
    "international_body",
    "media",
    "social_media",
    "eyewitness",
    "expert",
    "unnamed",
]
