"""How values are put into a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from alignment.reading.meaning import Window

LONGEST = 400  # characters of a cell that a message quotes


def shown(value: object) -> str:
    """Return a value as a message shows it: «2,5» and «3», never «3.0»."""
    if isinstance(value, float):
        value = int(value) if value.is_integer() else round(value, 2)
        return str(value).replace(".", ",")
    return str(value)


def quoted(text: str) -> str:
    """Put a text between quotation marks; a long one is cut, inner «…» become „…“."""
    text = " ".join(text.split())
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rstrip() + "…"
    return "«" + text.replace("«", "„").replace("»", "“") + "»"


def quoted_all(texts: Sequence[str]) -> str:
    """Put each text between quotation marks, with commas between; what stands twice is said once."""
    return ", ".join(quoted(text) for text in dict.fromkeys(texts))


def listed(texts: Sequence[str]) -> str:
    """Join texts by commas; empty ones and repeats are left out."""
    return ", ".join(dict.fromkeys(filter(None, texts)))


def dates(scope: Mapping[str, Any], windows: Sequence[Window]) -> str:
    """Say windows as dates: «01.03.2022 – 25.03.2022; до 10.04.2022»."""
    return "; ".join(_window(window, scope.get("@language", "ru")) for window in windows)


def _window(window: Window, language: str) -> str:
    first, last = (day.strftime("%d.%m.%Y") if day else "" for day in (window.first, window.last))
    if first == last:
        return first
    if first and last:
        return f"{first} – {last}"
    if last:
        return f"до {last}" if language == "ru" else f"until {last}"
    return f"с {first}" if language == "ru" else f"from {first}"


def plural(number: float, one: str, few: str, many: str = "") -> str:
    """Say a number with the right form of a word: «1 день, 2 дня, 5 дней»; in English two forms are given."""
    if not many:
        return f"{shown(number)} {one if number == 1 else few}"
    if number != int(number):
        return f"{shown(number)} {few}"
    tens, ones = abs(int(number)) % 100, abs(int(number)) % 10
    form = one if ones == 1 and tens != 11 else few if 2 <= ones <= 4 and not 12 <= tens <= 14 else many
    return f"{shown(number)} {form}"
