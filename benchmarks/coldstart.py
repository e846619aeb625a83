"""How long ``tawatur read`` takes on a short text from a standing start, as a new process each time.

The compiled lexicon is in the user's cache after the first run, which is not counted.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from time import perf_counter

TEXT = "قتل ثلاثة مدنيين وأصيب آخرون مساء أمس بغارة جوية على حي سكني شرقي المدينة، بحسب مصدر طبي.\n"
RUNS = 9


def main() -> None:
    _seconds("read", "-")
    times = [_seconds("read", "-", "--format", "json") for _ in range(RUNS)]
    bare = [_seconds("--version") for _ in range(RUNS)]
    print(f"tawatur read of a short text: {_summary(times)}")
    print(f"tawatur --version:            {_summary(bare)}")


def _summary(times: list[float]) -> str:
    return f"min {min(times):.2f} s, median {statistics.median(times):.2f} s of {len(times)}"


def _seconds(*arguments: str) -> float:
    begin = perf_counter()
    command = [sys.executable, "-m", "tawatur", *arguments]
    run = subprocess.run(command, input=TEXT, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}: {run.stderr.strip()}")
    return perf_counter() - begin


if __name__ == "__main__":
    main()
