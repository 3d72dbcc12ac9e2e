"""What a command imports before it does anything: start-up time is a feature."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "rich",
    "yaml",
    "jinja2",
    "rapidfuzz",
    "msgspec",
    "Stemmer",
    "pymorphy3",
    "babel",
    "json",
    "difflib",
    "dataclasses",
)
OURS_FOR_HELP = {
    "alignment",
    "alignment.cli",
    "alignment.cli.app",
    "alignment.cli.translated",
    "alignment.language",
}


def imported(*arguments: str) -> set[str]:
    """Return the modules that are loaded after `align ARGUMENTS` in a fresh process."""
    code = (
        "import sys\n"
        "from alignment.cli import main\n"
        "try:\n"
        f"    main({list(arguments)!r})\n"
        "except SystemExit:\n"
        "    print('\\n' + ' '.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines()[-1].split())


def test_help_imports_nothing_heavy():
    modules = imported("--help")
    assert not modules & set(HEAVY)
    assert {name for name in modules if name.split(".")[0] == "alignment"} == OURS_FOR_HELP


@pytest.mark.parametrize(
    ("arguments", "never"),
    [
        (
            ("read", "indicator", "2 вебинара"),
            {"rich", "jinja2", "rapidfuzz", "yaml.loader", "pymorphy3", "babel"},
        ),
        (("match", "sayansk.yaml"), {"rich", "jinja2", "pymorphy3", "babel", "alignment.checking.engine"}),
        (("check", "sayansk.yaml"), {"rich", "pymorphy3", "babel", "numpy"}),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_commands_import_what_they_need(arguments, never, tmp_path, monkeypatch):
    monkeypatch.setenv("ALIGN_CACHE_DIR", str(tmp_path))
    imported(*arguments)  # fills the cache
    assert not imported(*arguments) & never
