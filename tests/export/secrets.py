"""Reports that hold what must not go out, and the look into any file for what is left of it."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from tawatur.export.bundle import Bundle
from tawatur.lexicon.letters import fold_text
from tawatur.model.record import Record, ReportInput
from tawatur.pipeline import read_incidents, read_report
from tawatur.review.make import make_judgement, target_claim, target_incident

PUBLISHED = "0900 000 111"
HIDDEN_NUMBERS = ("0900000222", "0900000333", "963900000444", "4433221")
HIDDEN_NAMES = ("زيدون مروان القصاب", "سامر درويش", "حسين علي محمود")
HIDDEN_WORDS = ("القصاب", "sender@mail.example", "hidden_channel", "36.48312", "40.75743", "نزار الكاتب")
EMBARGOED = "انفجرت عبوة ناسفة في مدينة منبج"
PUBLIC_NAME = "رياض الأسعد"
REVIEWER = "سلمى المراجعة"

TEXTS = (
    (
        "2022-01-21",
        "قال المواطن زيدون مروان القصاب إن سيارة مفخخة انفجرت في مدينة الحسكة أمس الخميس وقتلت 5 مدنيين بينهم الشاب "
        "سامر درويش. وأضاف القصاب أن الرقم 4433221 لا يجيب. للتواصل 0900 000 222 أو sender@mail.example "
        "أو @hidden_channel",
    ),
    (
        "2022-01-22",
        "وقال الناشط حسين علي محمود إن طائرات حربية قصفت بلدة سرمين عند الإحداثيات 36.48312, 40.75743. وأكد العقيد "
        "رياض الأسعد مقتل 3 عناصر. واتساب: +963-900-000-444 أو ٠٩٠٠٠٠٠٣٣٣ . وقال حسين على محمود إن القصف مستمر.",
    ),
    (
        "2022-01-22",
        "هيئة الداخلية في الإدارة الذاتية: تقرر فرض حظر كلي للتجوال في مدينة الحسكة اعتباراً من يوم الاثنين 24 كانون "
        "الثاني 2022. للإبلاغ عن أي حالة الاتصال على الرقم 0900 000 111.",
    ),
    ("2022-02-10", "انفجرت عبوة ناسفة في مدينة منبج وقتلت مدنيين اثنين."),
)


@cache
def secret() -> Bundle:
    """The bundle of :data:`TEXTS` with judgements on it."""
    records = tuple(_read(day, text, number) for number, (day, text) in enumerate(TEXTS))
    incidents = read_incidents(records)
    place = {"why": "سألت سامر درويش على 0900000222", "field": "place", "value": "الحسكة"}
    told, struck = (target_claim(record, record.claims[0]) for record in records[:2])
    whole = target_incident(incidents[0], records)
    judgements = (
        make_judgement("correct", [told], who=REVIEWER, at="2022-03-01T00:00:00Z", **place),
        make_judgement("accept", [struck], who=REVIEWER, at="2022-03-01T00:00:00Z", why="صح"),
        make_judgement("accept", [whole], who="آخر", at="2022-03-02T00:00:00Z", why="صح"),
    )
    return Bundle(records, incidents, judgements)


def _read(day: str, text: str, number: int) -> Record:
    publisher = "قناة النهر" if number else "نزار الكاتب"
    title = f"شهادة زيدون مروان القصاب {number}" if number < 2 else None
    return read_report(ReportInput(text, f"s{number}", publisher, day, title, f"https://nahr.example/{number}"))


def unpacked(data: bytes) -> str:
    """All that a file says, as one text: archives are opened, tables of Parquet decoded."""
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "\n".join(f"{name}\n{unpacked(archive.read(name))}" for name in archive.namelist())
    if data[:4] == b"PAR1":
        import pyarrow.parquet as parquet

        table = parquet.read_table(io.BytesIO(data))
        return f"{table.schema}\n{table.to_pylist()}"
    return data.decode("utf-8")


def left_over(data: bytes) -> list[str]:
    """What of the secrets is still in a file, however spelt or written."""
    text = unpacked(data)
    folded = " ".join(fold_text(text).split())
    digits = "".join(char for char in folded if char.isdigit() or char.isalpha())
    found = [word for word in (*HIDDEN_NAMES, *HIDDEN_WORDS, REVIEWER) if fold_text(word) in folded]
    return found + [number for number in HIDDEN_NUMBERS if number in digits]
