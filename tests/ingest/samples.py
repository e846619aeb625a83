"""Files of every format, made here: two reports each, of invented outlets."""

from __future__ import annotations

import gzip
import io
import json
import sys
import tarfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import msgspec
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tawatur.model.record import ReportInput

ONE = "قتل خمسة مدنيين بقصف مدفعي على مدينة سرمدا. وقال الدفاع المدني إن فرقه انتشلت الجثث من تحت الأنقاض."
TWO = "انفجرت سيارة مفخخة في حي الزهور ظهر اليوم، وأصيب في الانفجار أربعة أشخاص بحسب مراسلنا."
OUTLET = "وكالة السهل"
DAY = "2022-01-21"


class Sample(msgspec.Struct, frozen=True):
    """A file and the reports in it. ``bad`` is the same file with one item that has to be set aside."""

    name: str
    data: bytes
    format: str
    reports: tuple[ReportInput, ...]
    bad: bytes | None = None


def zipped(members: dict[str, bytes]) -> bytes:
    """A ZIP archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    """A TAR archive."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return data.getvalue()


def page(title: str, body: str, day: str = DAY) -> bytes:
    """A news page with the usual things around the article."""
    return f"""<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:site_name" content="{OUTLET}"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{day}T01:30:00+03:00">
<link rel="canonical" href="https://sahel.example/1"><script>var x = "قتل ألف";</script></head>
<body><nav><a href="/">الرئيسية</a> <a href="/news">الأخبار</a></nav>
<article><h1>{title}</h1><p>{body}</p><p>{TWO}</p><script>alert("قتل مئة")</script></article>
<aside><a href="/2">اقرأ أيضا</a></aside><footer>جميع الحقوق محفوظة</footer></body></html>""".encode()


def rss(items: list[tuple[str, str, str]]) -> bytes:
    """An RSS 2.0 feed of (title, body, date)."""
    entries = "".join(
        f"<item><title>{title}</title><link>https://sahel.example/{n}</link><guid>g{n}</guid><pubDate>{day}</pubDate>"
        f"<description><![CDATA[<p>{body}</p><script>alert(1)</script>]]></description></item>"
        for n, (title, body, day) in enumerate(items, 1)
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
    return f"{head}<title>{OUTLET}</title>{entries}</channel></rss>".encode()


def atom(items: list[tuple[str, str, str]]) -> bytes:
    """An Atom feed of (title, body, date)."""
    entries = "".join(
        f'<entry><title>{title}</title><id>urn:{n}</id><link href="https://sahel.example/{n}"/><published>{day}'
        f'</published><updated>2022-01-22T10:00:00+03:00</updated><content type="html">&lt;p&gt;{body}&lt;/p&gt;'
        f"</content></entry>"
        for n, (title, body, day) in enumerate(items, 1)
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{OUTLET}</title>{entries}</feed>'.encode()


def telegram(*messages: dict[str, object], kind: str = "public_channel") -> bytes:
    """An export of one chat."""
    return json.dumps({"name": OUTLET, "type": kind, "id": 900, "messages": messages}, ensure_ascii=False).encode()


def message(number: int, text: object, **more: object) -> dict[str, object]:
    """A message of half past one at night in Damascus, when it is still the day before in London."""
    fixed = {"id": number, "type": "message", "date": "2022-01-21T01:30:00", "date_unixtime": "1642717800"}
    return {**fixed, "from": OUTLET, "from_id": "channel900", "text": text, **more}


def mail(body: str, **fields: str) -> EmailMessage:
    """A mail of the outlet."""
    letter = EmailMessage()
    given = {"From": f"{OUTLET} <news@sahel.example>", "To": "desk@desk.example", "Subject": "نشرة", **fields}
    given.setdefault("Date", "Fri, 21 Jan 2022 10:00:00 +0300")
    for name, value in given.items():
        letter[name] = value
    letter["Message-ID"] = "<1@sahel.example>"
    letter.set_content(body)
    return letter


def capture(*pages: tuple[str, bytes, str], packed: bool = True) -> bytes:
    """A WARC file with a response for each (address, body, content type)."""
    data = io.BytesIO()
    writer = WARCWriter(data, gzip=packed, warc_version="1.1")
    for url, body, kind in pages:
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        fixed = {"WARC-Date": "2022-02-01T00:00:00Z"}
        record = writer.create_warc_record(
            url, "response", payload=io.BytesIO(body), http_headers=headers, warc_headers_dict=fixed
        )
        writer.write_record(record)
    return data.getvalue()


def workbook(*rows: tuple[object, ...]) -> bytes:
    """An Excel workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "أخبار"
    for row in rows:
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def parquet(**columns: list[object]) -> bytes:
    """A Parquet table."""
    data = io.BytesIO()
    pq.write_table(pa.table(columns), data)
    return data.getvalue()


def pdf(*lines: str, encrypted: bool = False) -> bytes:
    """A PDF that prints each line from the left, letter by letter, as programs write Arabic, in a font of boxes."""
    codes = {char: number for number, char in enumerate(sorted(set("".join(lines)) - {" "}), 1)}
    content = "\n".join(
        f"BT /F1 10 Tf 1 0 0 1 {40 + 6 * column} {780 - 16 * row} Tm <{codes[char]:02x}> Tj ET"
        for row, line in enumerate(lines)
        for column, char in enumerate(line)
        if char != " "
    ).encode()
    meant = "".join(f"<{code:02x}> <{char.encode('utf-16-be').hex()}>\n" for char, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{len(codes)} beginbfchar\n{meant}endbfchar endcmap end end"
    ).encode()
    box = b"600 0 0 0 550 700 d1 0 0 550 700 re f"
    names = " ".join(f"/g{code}" for code in codes.values()).encode()
    glyphs = b" ".join(b"/g%d 6 0 R" % code for code in codes.values())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << %s >> "
        b"/Encoding << /Differences [1 %s] >> /FirstChar 1 /LastChar %d /Widths [%s] /ToUnicode 7 0 R >>"
        % (glyphs, names, len(codes), b"600 " * len(codes)),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(box), box),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
    ]
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (
        b"11" * 32,
        b"22" * 32,
    )
    return _assembled(objects, lock if encrypted else b"")


def _assembled(objects: list[bytes], more: bytes) -> bytes:
    data, offsets = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count, start = len(objects) + 1, len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return data + b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (count, more, start)


def _jsonl(*rows: object) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def _text() -> Sample:
    return Sample("a.txt", ONE.encode(), "text", (ReportInput(ONE, "a"),))


def _json() -> Sample:
    rows = [{"id": "1", "text": ONE, "publisher": OUTLET}, {"id": "2", "text": TWO, "published_at": DAY}]
    reports = (ReportInput(ONE, "1", OUTLET), ReportInput(TWO, "2", published_at=DAY))
    return Sample("a.jsonl", _jsonl(*rows), "json", reports, _jsonl(rows[0], {"text": 5}, rows[1]))


def _csv() -> Sample:
    head, one, two = "text,publisher,date", f'"{ONE}",{OUTLET},{DAY}', f'"{TWO}",,21/1/2022'
    reports = (ReportInput(ONE, publisher=OUTLET, published_at=DAY), ReportInput(TWO, published_at=DAY))
    bad = f'"{ONE}",{OUTLET},someday'
    return Sample(
        "a.csv", "\n".join([head, one, two]).encode(), "csv", reports, "\r\n".join([head, one, bad, two]).encode()
    )


def _xlsx() -> Sample:
    rows = [("النص", "الناشر", "التاريخ"), (ONE, OUTLET, DAY), (TWO, None, None)]
    reports = (ReportInput(ONE, publisher=OUTLET, published_at=DAY), ReportInput(TWO))
    return Sample("a.xlsx", workbook(*rows), "xlsx", reports, workbook(*rows[:2], (None, OUTLET, None), rows[2]))


def _parquet() -> Sample:
    reports = (ReportInput(ONE, "1", OUTLET), ReportInput(TWO, "2"))
    good = parquet(text=[ONE, TWO], id=[1, 2], channel=[OUTLET, None])
    bad = parquet(text=[ONE, None, TWO], id=[1, 3, 2], channel=[OUTLET, None, None])
    return Sample("a.parquet", good, "parquet", reports, bad)


def _page() -> Sample:
    text = f"قصف على سرمدا\n{ONE}\n{TWO}"
    report = ReportInput(text, None, OUTLET, f"{DAY}T01:30:00+03:00", "قصف على سرمدا", "https://sahel.example/1")
    return Sample("a.html", page("قصف على سرمدا", ONE), "html", (report,))


def _entries(bodies: list[str], day: str, ids: list[str], edited: str | None = None) -> tuple[ReportInput, ...]:
    return tuple(
        ReportInput(f"خبر {n}\n\n{body}", name, OUTLET, day, f"خبر {n}", f"https://sahel.example/{n}", None, edited)
        for n, (body, name) in enumerate(zip(bodies, ids, strict=True), 1)
    )


def _rss() -> Sample:
    good, bad = "Fri, 21 Jan 2022 01:30:00 +0300", "someday"
    items = [("خبر 1", ONE, good), ("خبر 2", TWO, good)]
    reports = _entries([ONE, TWO], f"{DAY}T01:30:00+03:00", ["g1", "g2"])
    return Sample("a.rss", rss(items), "feed", reports, rss([*items, ("خبر 3", ONE, bad)]))


def _atom() -> Sample:
    day = f"{DAY}T01:30:00+03:00"
    items = [("خبر 1", ONE, day), ("خبر 2", TWO, day)]
    reports = _entries([ONE, TWO], day, ["urn:1", "urn:2"], "2022-01-22T10:00:00+03:00")
    return Sample("a.atom", atom(items), "feed", reports, atom([*items, ("خبر 3", ONE, "someday")]))


def _jsonfeed() -> Sample:
    def feed(*items: object) -> bytes:
        head = {"version": "https://jsonfeed.org/version/1.1", "title": OUTLET}
        return json.dumps({**head, "items": items}, ensure_ascii=False).encode()

    one = {"id": "1", "content_html": f"<p>{ONE}</p>", "date_published": f"{DAY}T01:30:00+03:00"}
    two = {"id": 2, "content_text": TWO, "url": "https://sahel.example/2"}
    reports = (
        ReportInput(ONE, "1", OUTLET, f"{DAY}T01:30:00+03:00"),
        ReportInput(TWO, "2", OUTLET, url="https://sahel.example/2"),
    )
    return Sample("feed.json", feed(one, two), "jsonfeed", reports, feed(one, {"content_text": 5}, two))


def _telegram() -> Sample:
    pieces = [ONE[:20], {"type": "bold", "text": ONE[20:30]}, ONE[30:]]
    one, two = message(1, pieces), message(3, TWO, forwarded_from="قناة النهر")
    joined = {"id": 2, "type": "service", "date": "2022-01-21T00:00:00", "action": "pin_message", "text": ""}
    at = f"{DAY}T01:30:00+03:00"
    reports = (
        ReportInput(ONE, "900/1", OUTLET, at),
        ReportInput(TWO, "900/3", OUTLET, at, forwarded_from="قناة النهر"),
    )
    return Sample("result.json", telegram(one, joined, two), "telegram", reports, telegram(one, {"id": "x"}, two))


def _mail() -> Sample:
    bad = mail(ONE).as_bytes().replace(b"Fri, 21 Jan 2022 10:00:00 +0300", b"someday")
    report = ReportInput(f"{ONE}\n", "<1@sahel.example>", OUTLET, f"{DAY}T10:00:00+03:00", "نشرة")
    return Sample("a.eml", mail(ONE).as_bytes(), "mail", (report,), bad)


def _pdf() -> Sample:
    lines = ("قتل 5 مدنيين في 21/1/2022 بقصف (مدفعي)", "على مدينة سرمدا بحسب وكالة SAHEL")
    printed = ("(يعفدم) فصقب 21/1/2022 يف نييندم 5 لتق", "SAHEL ةلاكو بسحب ادمرس ةنيدم ىلع")
    return Sample("a.pdf", pdf(*printed), "pdf", (ReportInput("\n".join(lines), "a"),))


def _within(name: str, form: str, make: Callable[[dict[str, bytes]], bytes]) -> Sample:
    inner = _json()
    whole = {"a.jsonl": inner.data, "pic.jpg": b"\xff\xd8"}
    return Sample(name, make(whole), form, inner.reports, make({**whole, "b.txt": b"\x00\x01" * 20}))


def _captured() -> Sample:
    first, photo = page("قصف على سرمدا", ONE), ("https://sahel.example/p.jpg", b"\xff\xd8", "image/jpeg")
    empty = ("https://sahel.example/2", b"<html><body></body></html>", "text/html")
    good = ("https://sahel.example/1", first, "text/html; charset=utf-8")
    (report,) = _page().reports
    return Sample("a.warc.gz", capture(good, photo), "html", (report,), capture(empty, good))


SAMPLES = {
    sample.name: sample
    for sample in (
        _text(), _json(), _csv(), _xlsx(), _parquet(), _page(), _rss(), _atom(), _jsonfeed(), _telegram(), _mail(),
        _pdf(), _captured(), _within("a.zip", "json", zipped), _within("a.tar", "json", tarred),
        Sample("a.jsonl.gz", gzip.compress(_json().data, mtime=0), "json", _json().reports),
        Sample("a.jsonl.zst", zstandard.ZstdCompressor().compress(_json().data), "json", _json().reports),
    )
}  # fmt: skip


def write_all(folder: Path) -> None:
    """The samples as files, and the others that the documents speak of."""
    folder.mkdir(parents=True, exist_ok=True)
    head = f"الناشر: {OUTLET}\nالتاريخ: ٢٠٢٢/١/٢١\nالرابط: https://sahel.example/1\n\n{ONE}"
    more = {
        "headed.txt": head.encode(),
        "old.txt": ONE.encode("windows-1256"),
        "mojibake.txt": ONE.encode().decode("latin-1").encode(),
        "persian.txt": "پلیس گفت که در این حمله سه نفر کشته شدند.".encode(),
        "own.csv": f"when;words;who\n5/6/2022;{TWO};{OUTLET}\n".encode(),
        "capture.wacz": zipped(
            {
                "archive/data.warc.gz": SAMPLES["a.warc.gz"].data,
                "pages/pages.jsonl": _json().data,
                "datapackage.json": b"{}",
            }
        ),
        "broken.jsonl": SAMPLES["a.jsonl"].bad or b"",
    }
    for name, data in {**{sample.name: sample.data for sample in SAMPLES.values()}, **more}.items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
