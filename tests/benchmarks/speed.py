"""How fast `align` is beside the bare imports of its libraries' kin, in one run, and where the time goes.

    python tests/benchmarks/speed.py [--runs 15]

The reference is `python -c "import rapidfuzz, pydantic, jinja2, click, yaml"` (pydantic: the extra «bench»). The commands are run
in turn, so that a slow moment of the machine falls on all of them; the ratio of medians is what counts. Bytecode is
compiled first, as an installed package has it. "remembered" is a run that finds the readings of both roadmaps from the
run before; "first" has an empty memory.
"""

from __future__ import annotations

import argparse
import compileall
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
REFERENCE = [sys.executable, "-c", "import rapidfuzz, pydantic, jinja2, click, yaml"]
ALIGN = [sys.executable, "-m", "alignment"]
COMMANDS = {
    "reference": REFERENCE,
    "align --help": [*ALIGN, "--help"],
    "align check sayansk.yaml (remembered)": [*ALIGN, "check", "sayansk.yaml"],
    "align check sayansk.yaml (first)": [*ALIGN, "check", "sayansk.yaml"],
}
AIMS = {"align --help": 1.2, "align check sayansk.yaml (remembered)": 2.0}


def seconds(name: str, command: list[str], memory: str) -> float:
    """Return the wall time of one run."""
    environment = {**os.environ, "ALIGN_CACHE_DIR": memory}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as empty:
        if name.endswith("(first)"):
            environment["ALIGN_CACHE_DIR"] = empty
        start = time.perf_counter()
        subprocess.run(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
        return time.perf_counter() - start


def profile() -> list[str]:
    """Return the slowest imports of a check, themselves and what they import, in milliseconds."""
    command = [sys.executable, "-X", "importtime", "-m", "alignment", "check", "sayansk.yaml"]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False).stderr
    rows = re.findall(r"import time:\s+(\d+) \|\s+(\d+) \| ( *)(\S+)", told)
    outer = [(int(total) / 1000, name) for _, total, indent, name in rows if len(indent) <= 2]
    return [f"  {total:6.1f} ms  {name}" for total, name in sorted(outer, reverse=True)[:12]]


def main() -> None:
    """Print the ratios and where the time goes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    compileall.compile_dir(ROOT / "alignment", quiet=1)
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as memory:
        for turn in range(runs + 1):
            for name, command in COMMANDS.items():
                took = seconds(name, command, memory)
                if turn:
                    times[name].append(took)
    base = statistics.median(times["reference"])
    for name, all_of_them in times.items():
        median = statistics.median(all_of_them)
        aim = f"  (aim: at most {AIMS[name]})" if name in AIMS else ""
        print(
            f"{name:40} median {1000 * median:6.1f} ms  min {1000 * min(all_of_them):6.1f} ms  ratio {median / base:.2f}{aim}"
        )
    print("\nImports of a check, the slowest:")
    print("\n".join(profile()))


if __name__ == "__main__":
    main()
