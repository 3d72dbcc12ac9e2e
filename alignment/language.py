"""The language of messages: Russian by default, English with `--lang en`.

Texts in the code are English and go through gettext; alignment/locale/ru holds the Russian ones
(`python tests/tools/messages.py` compiles them; a test holds both files and the code together).
"""

from __future__ import annotations

import gettext
from pathlib import Path
from typing import Literal

Language = Literal["ru", "en"]

_LOCALE = Path(__file__).parent / "locale"
_translations: gettext.NullTranslations | None = None
_language: Language = "ru"


def set_language(language: Language) -> None:
    """Choose the language of every message from now on."""
    global _language, _translations
    _language, _translations = language, None


def get_language() -> Language:
    """Return the language of messages."""
    return _language


def _catalogue() -> gettext.NullTranslations:
    global _translations  # noqa: PLW0603
    if _translations is None:
        _translations = (
            gettext.NullTranslations()
            if _language == "en"
            else gettext.translation("align", _LOCALE, languages=[_language])
        )
    return _translations


def _(text: str) -> str:
    """Return `text` in the language of messages."""
    return _catalogue().gettext(text)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the form that goes with `number` («1 замечание, 2 замечания, 5 замечаний»)."""
    return _catalogue().ngettext(singular, plural, number)


def N_(text: str) -> str:  # noqa: N802 - the customary name of gettext's marker
    """Mark a text in a table for translation where it is shown."""
    return text
