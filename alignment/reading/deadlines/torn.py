"""Tokens of a deadline cell, and its dates that spaces and hyphens have torn: «2 5 . 0 3», «2 8.02.2022», «15-марта-2022»."""

from __future__ import annotations

import msgspec

_FEWEST_SPACED = 6  # figures of a date
_LONGEST_SPACED = 60
_LAST_DAY, _LAST_MONTH = 31, 12
# Before these two figures side by side are no torn number: «этап 1 5.03».
_BEFORE_DATE = frozenset(("from", "from_or_document", "to", "and", "-", ",", ";", "(", "/", "in", "month"))


class Token(msgspec.Struct):
    """A number, a word or a sign of the cell.

    `digits` are the figures of a number, spoilt ones put right; `sure` is false where a number has no figure of its own
    («III», «ОЗ»), so that only its neighbours can make it one. `gap` and `line` say whether white space and a line
    break stand before it; `start` and `end` are its place in the cell.
    """

    kind: str
    text: str
    start: int
    end: int
    value: int = 0
    digits: str = ""
    sure: bool = True
    gap: bool = False
    line: bool = False


def mended(tokens: list[Token]) -> list[Token]:
    """Return the tokens with the numbers of torn dates whole."""
    return _without_hyphens(_torn_in_two(_figures_together(tokens)))


def _whole(first: Token, last: Token) -> Token:
    digits = first.digits + last.digits
    return Token("number", digits, first.start, last.end, int(digits), digits, gap=first.gap, line=first.line)


def _figures_together(tokens: list[Token]) -> list[Token]:
    """Join the figures of a date that stand one by one: «2 5 . 0 3 . 2 0 2 2»."""
    numbers = [token for token in tokens if token.kind == "number"]
    if not _FEWEST_SPACED <= len(numbers) <= _LONGEST_SPACED or any(
        len(token.digits) != 1 for token in numbers
    ):
        return tokens
    done: list[Token] = []
    for token in tokens:
        before = done[-1] if done else None
        if (
            token.kind == "number"
            and before is not None
            and before.kind == "number"
            and len(before.digits) < 4
        ):
            done[-1] = _whole(before, token)
        else:
            done.append(token)
    return done


def _torn_in_two(tokens: list[Token]) -> list[Token]:
    """Join a day, a month or a year that a space parts: «2 8.02.2022», «28.0 2.2022», «март 20 22»."""
    done: list[Token] = []
    for at, token in enumerate(tokens):
        if (
            token.kind == "number"
            and done
            and done[-1].kind == "number"
            and token.gap
            and not token.line
            and token.digits
            and done[-1].digits
        ):
            before = done[-2].kind if len(done) > 1 else ""
            numbered = len(done) > 2 and done[-3].kind == "number"
            after = tokens[at + 1 : at + 3]
            if _is_one(done[-1].digits, token.digits, before, [t.kind for t in after], numbered=numbered):
                done[-1] = _whole(done[-1], token)
                continue
        done.append(token)
    return done


def _is_one(first: str, last: str, before: str, after: list[str], *, numbered: bool) -> bool:
    """Whether two numbers side by side are the halves of one; `numbered` where a number and a point stand before them."""
    number = int(first + last)
    if len(first) == len(last) == 1:
        if before == "." and numbered:
            return first in "01" and 0 < number <= _LAST_MONTH and after != [".", ""]
        dated = after[:1] == ["month"] or after == [".", "number"]
        return dated and 0 < number <= _LAST_DAY and (not before or before in _BEFORE_DATE)
    year = len(first) + len(last) == 4 and first.startswith("20") and before == "month"
    return year and after[:1] in ([], ["year"], [".", "year"], [","], [";"])


def _without_hyphens(tokens: list[Token]) -> list[Token]:
    """Leave out the hyphens of «15-марта-2022»; «1-март» is a row of a list."""
    done: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            token.kind == "-"
            and after is not None
            and not (token.gap or after.gap)
            and _is_hyphen(done, after)
        ):
            continue
        done.append(token)
    return done


def _is_hyphen(done: list[Token], after: Token) -> bool:
    if not done:
        return False
    if done[-1].kind == "number":
        return after.kind == "month" and after.text[-1] in "ая"
    return done[-1].kind == "month" and len(done) > 1 and len(after.digits) == 4
