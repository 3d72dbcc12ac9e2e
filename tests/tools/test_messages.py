"""The Russian messages and the code belong together."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po

from tests.tools.extraction import PACKAGE, messages_in, messages_of
from tests.tools.messages import COMPILED, RUSSIAN, compiled, merged

CLICK = Path(click.__file__).parent
SHOWN_BY_CLICK = ("core.py", "decorators.py", "exceptions.py", "formatting.py", "parser.py", "types.py")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|\{\w+")


def test_every_message_has_a_russian_translation() -> None:
    catalogue = merged()
    missing = {
        place: text for text, place in messages_of(PACKAGE).items() if not _translated(catalogue, text)
    }
    assert missing == {}


def test_no_message_hides_in_an_f_string() -> None:
    """The extraction doesn't see it there."""
    hidden = re.compile(r"\{(_|ngettext|N_)\([\"']")
    assert [
        path.name for path in PACKAGE.rglob("*.py") if hidden.search(path.read_text(encoding="utf-8"))
    ] == []


def test_every_message_of_click_has_a_russian_translation() -> None:
    catalogue = merged()
    said = {text: name for name in SHOWN_BY_CLICK for _line, text in messages_in(CLICK / name)}
    assert {text for text in said if not _translated(catalogue, text)} == set()


def test_every_translation_is_used() -> None:
    used = {text if isinstance(text, str) else text[0] for text in messages_of(PACKAGE)}
    for path in RUSSIAN.glob("*.po"):
        if path.name != "click.po":
            with path.open("rb") as file:
                texts = [
                    message.id if isinstance(message.id, str) else message.id[0] for message in read_po(file)
                ]
            assert [text for text in texts if text and text not in used] == [], path.name


def test_no_message_stands_in_two_files() -> None:
    seen: Counter[str] = Counter()
    for path in RUSSIAN.glob("*.po"):
        with path.open("rb") as file:
            seen.update(str(message.id) for message in read_po(file) if message.id)
    assert [text for text, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("message", [m for m in merged() if m.id], ids=lambda m: str(m.id)[:40])
def test_a_translation_keeps_the_placeholders(message) -> None:  # type: ignore[no-untyped-def]
    texts = [message.id] if isinstance(message.id, str) else list(message.id)
    forms = [message.string] if isinstance(message.string, str) else list(message.string)
    wanted = [set(PLACEHOLDER.findall(text)) for text in texts]
    for form in forms:
        assert set(PLACEHOLDER.findall(form)) in wanted


def test_the_compiled_catalogue_is_up_to_date() -> None:
    assert COMPILED.read_bytes() == compiled(), "run: python -m tests.tools.messages"


def _translated(catalogue, text) -> bool:  # type: ignore[no-untyped-def]
    message = catalogue.get(text if isinstance(text, str) else text[0])
    if message is None:
        return False
    forms = [message.string] if isinstance(message.string, str) else list(message.string)
    return all(forms) and (isinstance(text, str) or len(forms) == 3)
