"""A word of the rule language: what it accepts, what it gives, what it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from alignment.checking.vocabulary.kinds import fits


class Word(NamedTuple):
    """A word: its key («is within», «| length»), the kinds of what it stands after and of its arguments, and of what it gives.

    `optional` arguments at the end may be left out. A `scoped` function also gets the scope, first.
    """

    key: str
    takes: str
    arguments: tuple[str, ...]
    returns: str
    function: Callable[..., Any]
    usage: str
    about: str
    scoped: bool = False
    optional: int = 0

    @property
    def name(self) -> str:
        """The word as it is written in an expression."""
        return self.key.split(" ", 1)[1]

    def accepts(self, kinds: Sequence[str]) -> bool:
        """Whether arguments of these kinds will do."""
        least = len(self.arguments) - self.optional
        return least <= len(kinds) <= len(self.arguments) and all(map(fits, kinds, self.arguments))
