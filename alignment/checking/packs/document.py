"""The YAML of a rule pack as plain values that know where they stand.

Only mappings, lists and scalars are read; aliases, tags and deep nesting are refused, so that a stranger's pack can neither
build objects nor grow without bound.
"""

# ruff: noqa: ANN401 - PyYAML has no types
from __future__ import annotations

from typing import Any

from alignment.errors import PackError, Problem
from alignment.language import _

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_NODES = 40_000
_FOLDED = 60  # lines of a folded text that are searched for a word

Path = tuple[str | int, ...]


class Document:
    """A YAML document: `value` as plain data, and the place of every value by its path.

    `at` gives a value's place (line and column from 1). `start` gives the line and column of a scalar's text itself, which
    for a block scalar («|», «>») is the line below.
    """

    def __init__(self, name: str, source: bytes) -> None:
        self.name = name
        self.value: Any = None
        self._places: dict[Path, tuple[int, int]] = {}
        self._blocks: set[Path] = set()
        self._texts: dict[Path, str] = {}
        self._keys: dict[Path, tuple[int, int]] = {}
        self._lines = source.decode("utf-8", "replace").splitlines()
        self.problems: list[Problem] = []
        root = self._compose(source)
        if root is not None:
            self.value = self._read(root, (), 0)

    def at(self, path: Path) -> tuple[int, int]:
        """Return the place of a value, or of the nearest one around it."""
        while path and path not in self._places:
            path = path[:-1]
        return self._places.get(path, (1, 1))

    def start(self, path: Path) -> tuple[int, int]:
        """Return where the text of a scalar begins."""
        line, column = self.at(path)
        return (line + 1, 1) if path in self._blocks else (line, column)

    def text(self, path: Path) -> str:
        """Return a scalar word for word: a cell `29.10` is no number."""
        return self._texts.get(path, "")

    def line(self, number: int) -> str:
        """Return a line of the source, counted from 1; empty beyond the end."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def problem(self, path: Path, what: str, advice: str = "") -> None:
        """Note a problem at a value."""
        line, column = self.at(path)
        self.problems.append(Problem(path=self.name, line=line, column=column, what=what, advice=advice))

    def problem_of_key(self, path: Path, what: str, advice: str = "") -> None:
        """Note a problem at a key of a mapping."""
        line, column = self._keys.get(path) or self.at(path)
        self.problems.append(Problem(path=self.name, line=line, column=column, what=what, advice=advice))

    def find(self, path: Path, line: int, word: str) -> tuple[int, int]:
        """Return where a word of a scalar stands, from a line of it on; the scalar's own place where it isn't found.

        A folded text («>») has fewer lines than the source, so the lines after are searched too.
        """
        start, column = self.start(path)
        last = start + line - 1 + (_FOLDED if path in self._blocks else 0)
        for number in range(start + line - 1, last + 1):
            shown = self.line(number)
            place = _place_of(word, shown, column - 1 if number == start else 0)
            if place >= 0:
                return number, place + 1
        return (start, column) if line == 1 else (start + line - 1, 1)

    def refuse(self) -> None:
        """Raise PackError with all problems noted so far, in the order of the file; return where there is none."""
        if self.problems:
            raise PackError(tuple(sorted(dict.fromkeys(self.problems), key=lambda p: (p.line, p.column))))

    def _compose(self, source: bytes) -> Any:
        import yaml

        if len(source) > MAX_BYTES:
            self._note(1, 1, _("The pack is larger than %(size)d bytes.") % {"size": MAX_BYTES})
            return None
        try:
            text = source.decode("utf-8-sig")
            loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            self._bound_depth(yaml.parse(text, Loader=loader))
            if self.problems:
                return None
            return yaml.compose(text, Loader=loader)
        except UnicodeDecodeError:
            self._note(1, 1, _("The pack isn't UTF-8 text."))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            self._note(*place, _("The YAML is broken: %(why)s.") % {"why": error.problem or error.context})
        except yaml.YAMLError as error:
            self._note(1, 1, _("The YAML is broken: %(why)s.") % {"why": str(error).splitlines()[0]})
        return None

    def _bound_depth(self, events: Any) -> None:
        """Go through the events before any tree is built: deep nesting and aliases would cost memory there."""
        import yaml

        depth = 0
        for count, event in enumerate(events):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            place = (event.start_mark.line + 1, event.start_mark.column + 1)
            if isinstance(event, yaml.AliasEvent):
                self._note(
                    *place, _("YAML aliases (*name) aren't allowed in a pack."), _("Write the value out.")
                )
                return
            if depth > MAX_DEPTH or count > MAX_NODES:
                self._note(*place, _("The pack is nested too deeply or has too many values."))
                return

    def _note(self, line: int, column: int, what: str, advice: str = "") -> None:
        self.problems.append(Problem(path=self.name, line=line, column=column, what=what, advice=advice))

    def _read(self, node: Any, path: Path, depth: int) -> Any:
        import yaml

        self._places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, depth)
        if isinstance(node, yaml.SequenceNode):
            self._plain(node, path, "tag:yaml.org,2002:seq")
            return [self._read(child, (*path, i), depth + 1) for i, child in enumerate(node.value)]
        return self._scalar(node, path)

    def _mapping(self, node: Any, path: Path, depth: int) -> dict[str, Any]:
        self._plain(node, path, "tag:yaml.org,2002:map")
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node.value, str) else ""
            here = (*path, key)
            if not key or key == "<<":
                self._places[here] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
                self.problem(here, _("A key must be a plain word."))
                continue
            self._keys[here] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            value = self._read(value_node, here, depth + 1)
            if key in found:
                self._places[here] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
                self.problem(here, _("The key “%(key)s” stands twice.") % {"key": key}, _("Remove one."))
            found[key] = value
        return found

    def _plain(self, node: Any, path: Path, tag: str) -> None:
        if node.tag != tag:
            self.problem(path, _("The tag %(tag)s isn't allowed in a pack.") % {"tag": node.tag})

    def _scalar(self, node: Any, path: Path) -> Any:
        if node.style in ("|", ">"):
            self._blocks.add(path)
        kind = node.tag.removeprefix("tag:yaml.org,2002:")
        text: str = node.value
        self._texts[path] = text
        if node.style or kind in ("str", "timestamp"):
            if kind not in ("str", "timestamp"):
                self._plain(node, path, "tag:yaml.org,2002:str")
            return text
        if kind == "null":
            return None
        if kind == "bool":
            return text.lower() in ("yes", "true", "on")
        if kind in ("int", "float"):
            return _number(text)
        self.problem(path, _("The tag %(tag)s isn't allowed in a pack.") % {"tag": node.tag})
        return text


def _place_of(word: str, line: str, start: int) -> int:
    """Return where a whole word stands in a line; -1 where it doesn't."""
    place = line.find(word, start) if word else -1
    while place >= 0:
        before, after = line[place - 1 : place], line[place + len(word) : place + len(word) + 1]
        if not (word[0].isalnum() and before.isalnum()) and not (
            word[-1].isalnum() and (after.isalnum() or after == "_")
        ):
            return place
        place = line.find(word, place + 1)
    return -1


def _number(text: str) -> int | float | str:
    """Read a decimal number; anything else that YAML takes for one (1e9, 0x10, 10:30, 1_000) stays text."""
    digits = text.lstrip("-")
    if digits.isdigit() and len(digits) < 16 and (digits == "0" or digits[0] != "0"):
        return int(text)
    whole, point, part = digits.partition(".")
    if (
        point
        and whole.isdigit()
        and part.isdigit()
        and len(digits) < 16
        and not (whole[0] == "0" and len(whole) > 1)
    ):
        return float(text)
    return text
