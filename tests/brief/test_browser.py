"""The HTML brief in a real browser: it shows without network, and fits a telephone as well as a desk."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tawatur.cli.app import application

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
MEASURE = "<script>document.title = `${document.documentElement.scrollWidth} ${innerWidth}`</script>"
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    path = tmp_path_factory.mktemp("brief") / "brief.html"
    samples = request.config.rootpath / "samples"
    application("brief")(["brief", str(samples), "--html", str(path)], standalone_mode=False)
    html = path.read_text(encoding="utf-8")
    path.write_text(html.replace("</body>", f"{MEASURE}</body>"), encoding="utf-8")
    return path


def _dom(page: Path, width: int) -> str:
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={width},900",
        "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={page.parent / 'profile'}", "--dump-dom",
        page.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


@pytest.mark.parametrize("width", [600, 1280])
def test_the_page_fits_the_window(page: Path, width: int) -> None:
    found = re.search(r"<title>(\d+) (\d+)</title>", _dom(page, width))
    assert found is not None
    assert int(found[1]) <= int(found[2])


def test_the_page_is_arabic_and_asks_nobody_for_anything(page: Path) -> None:
    dom = _dom(page, 1280)
    assert re.search(r'<html[^>]* dir="rtl"', dom)
    assert re.findall(r'(?:src|href)="(?:https?:)?//[^"]*"', dom) == []
    assert "سجن الصناعة" in dom
