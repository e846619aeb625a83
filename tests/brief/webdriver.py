"""A real browser for tests, driven over the WebDriver protocol that chromedriver speaks: HTTP and JSON, no client.

https://www.w3.org/TR/webdriver2/; what begins with ``goog`` is chromedriver's own.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")
MISSING = CHROMIUM is None or DRIVER is None
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
# No name is looked up: a page that asks for anything beyond its file fails, and says so in the log.
_OPTIONS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


class Browser:
    """One window of a headless Chromium. A context manager; closing it ends the browser and its driver."""

    def __init__(self, profile: Path) -> None:
        self._process = subprocess.Popen(
            [str(DRIVER), "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._root = f"http://127.0.0.1:{self._port()}"
        options = {"binary": CHROMIUM, "args": [*_OPTIONS, f"--user-data-dir={profile}"]}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        made = self._send("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._session = f"/session/{made['sessionId']}"

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        self._send("DELETE", self._session)
        self._process.terminate()
        self._process.wait(10)

    def open(self, page: Path) -> None:
        """Shows a file."""
        self._post("/url", {"url": page.as_uri()})

    def resize(self, width: int, height: int = 900) -> None:
        """Sets the size of the page's view; windows as narrow as a telephone are not to be had otherwise."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.devtools("Emulation.setDeviceMetricsOverride", **size)

    def media(self, kind: str) -> None:
        """Lets the page believe that it is on ``screen`` or in ``print``."""
        self.devtools("Emulation.setEmulatedMedia", media=kind)

    def devtools(self, command: str, **parameters: Any) -> Any:
        """A command of the browser's own protocol."""
        return self._post("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def run(self, script: str, *arguments: Any) -> Any:
        """What a script returns in the page."""
        return self._post("/execute/sync", {"script": script, "args": list(arguments)})

    def click(self, selector: str, index: int = 0) -> None:
        """A click of the mouse on the ``index``-th element; fails where something lies over it."""
        found = self._post("/elements", {"using": "css selector", "value": selector})
        self._post(f"/element/{found[index][_ELEMENT]}/click", {})

    def back(self) -> None:
        """The page before."""
        self._post("/back", {})

    def log(self, kind: str) -> list[dict[str, Any]]:
        """What came into the ``browser`` or ``performance`` log since it was asked for last."""
        return list(self._post("/se/log", {"type": kind}))

    def requests(self) -> list[str]:
        """The addresses that the browser asked for since the log was asked for last."""
        messages = (json.loads(entry["message"])["message"] for entry in self.log("performance"))
        return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]

    def pdf(self) -> bytes:
        """The page as it prints."""
        return base64.b64decode(self._post("/print", {"background": True}))

    def _port(self) -> int:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if "successfully on port" in line:
                return int(line.rsplit("port", 1)[1].strip(" .\n"))
        raise RuntimeError("chromedriver did not start")

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        return self._send("POST", self._session + path, body)

    def _send(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._root + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as fault:
            raise RuntimeError(json.load(fault)["value"]["message"]) from fault


def settled(browser: Browser, script: str, tries: int = 50) -> Any:
    """What a script returns once it is true; pages scroll softly."""
    for _ in range(tries):
        found = browser.run(script)
        if found:
            return found
        time.sleep(0.1)
    return None
