"""Access to the values of a pack's document: each is of the wanted sort, or a problem is noted at its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from alignment.checking.language.parsing import nearest
from alignment.checking.packs.document import Document, Path
from alignment.language import _

Word = TypeVar("Word", bound=str)


class PackValues:
    """The values of a document by path."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def get(self, path: Path) -> Any:  # noqa: ANN401 - a value of a document may be anything
        """Return the value at a path; None where there is none."""
        value = self.document.value
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def keys(
        self, path: Path, value: dict[str, Any], known: Iterable[str], needed: Iterable[str] = ()
    ) -> None:
        """Note unknown and missing keys of a mapping."""
        known = tuple(known)
        for key in value:
            if key not in known:
                self.document.problem_of_key(
                    (*path, key), _("Unknown key “%(key)s”.") % {"key": key}, nearest(key, known)
                )
        for key in needed:
            if value.get(key) in (None, ""):
                self.document.problem(path, _("The key “%(key)s” is missing.") % {"key": key})

    def mapping(self, path: Path) -> dict[str, Any]:
        """Return the mapping at a path; empty where there is none."""
        value = self.get(path)
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.document.problem(path, _("“%(key)s” must be a mapping.") % {"key": path[-1]})
            return {}
        return value

    def items(self, path: Path) -> list[Any]:
        """Return the list at a path; empty where there is none."""
        value = self.get(path)
        if value is None:
            return []
        if not isinstance(value, list):
            self.document.problem(path, _("“%(key)s” must be a list.") % {"key": path[-1]})
            return []
        return value

    def text(self, path: Path) -> str | None:
        """Return the text at a path; None where there is none."""
        value = self.get(path)
        if value is None or isinstance(value, str):
            return value.strip() if value else None
        if isinstance(value, dict | list):
            self.document.problem(path, _("“%(key)s” must be a text.") % {"key": path[-1]})
            return None
        return self.document.text(path)

    def texts(self, path: Path) -> dict[str, str]:
        """Return a text by language: {ru: …, en: …}, or a plain text, which is Russian."""
        value = self.get(path)
        if not isinstance(value, dict):
            return {"ru": text} if (text := self.text(path)) else {}
        self.keys(path, value, ("ru", "en"), needed=("ru",))
        return {key: text for key in ("ru", "en") if (text := self.text((*path, key)))}

    def number(self, path: Path, least: float, most: float) -> float | None:
        """Return the number at a path, which must lie within bounds."""
        value = self.get(path)
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            what = _("“%(key)s” must be a number from %(least)g to %(most)g.")
            self.document.problem(path, what % {"key": path[-1], "least": least, "most": most})
            return None
        return value

    def choice(self, path: Path, known: Sequence[Word], default: Word) -> Word:
        """Return one of the known words at a path."""
        text = self.text(path)
        if text is None:
            return default
        chosen = next((word for word in known if word == text), None)
        if chosen is None:
            what = _("“%(value)s” isn't possible for “%(key)s”.") % {"value": text, "key": path[-1]}
            self.document.problem(
                path, what, _("Known are: %(names)s.") % {"names": ", ".join(filter(None, known))}
            )
            return default
        return chosen
