"""A PostgreSQL server of our own for the time of a test run, from the system's binaries, without a network port."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

_USERS = ("postgres", "nobody")


def missing() -> str | None:
    """Why no server can be started here, or None."""
    if _binaries() is None:
        return "no initdb and pg_ctl here (Debian: apt-get install postgresql)"
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return "psycopg is not installed (the extra `postgres`)"
    return None if _user() is not None or os.getuid() != 0 else "no user to run the server as"


@contextmanager
def running() -> Iterator[str]:
    """Starts a server, gives the URL of its database and stops it at the end."""
    home = Path(tempfile.mkdtemp(prefix="twpg-"))
    user = _user()
    if user is not None:
        shutil.chown(home, user)
    data, binaries = home / "data", _binaries()
    assert binaries is not None
    _run(user, binaries / "initdb", "-D", data, "-A", "trust", "-U", "tawatur", "-E", "UTF8", "--locale=C", "--no-sync")
    _run(user, binaries / "pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", f"-F -k {home} -h ''", "start")
    try:
        yield f"postgresql://tawatur@/postgres?host={quote(str(home), safe='')}"
    finally:
        _run(user, binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(home, ignore_errors=True)


def _binaries() -> Path | None:
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return installed[-1].parent if installed else None


def _user() -> str | None:
    """The server refuses to run as root: whom to run it as instead, or None to stay who we are."""
    if os.getuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in _USERS if name in names), None)


def _run(user: str | None, *command: object) -> None:
    # pg_ctl leaves the server behind with our pipes open, so its words must not be waited for.
    with tempfile.TemporaryFile() as out:
        done = subprocess.run([str(part) for part in command], user=user, stdout=out, stderr=out, cwd="/", check=False)
        out.seek(0)
        assert done.returncode == 0, out.read().decode(errors="replace")
