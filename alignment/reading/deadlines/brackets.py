"""Brackets of a deadline cell: an explanation that changes nothing, or a part of the date."""

from __future__ import annotations

from alignment.reading.deadlines.torn import Token

_REFINING = frozenset(
    {
        "number",
        "ordinal",
        "unit",
        "suffix",
        "year",
        "school",
        "and",
        ",",
        "-",
        ".",
        "/",
        "edge",
        "in",
        "day_number",
    }
)


def split_brackets(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return the tokens outside brackets and those inside.

    Brackets that hold only a year or a part of a month stay outside, without their signs: «март (2023 г.)», «март (3
    декада)». Those inside are read where nothing outside tells the days: «по графику (март)».
    """
    outer: list[Token] = []
    inner: list[Token] = []
    aside: list[Token] = []
    depth = 0
    for token in _without_excepted(tokens):
        if token.kind == "(":
            depth += 1
        elif token.kind == ")" and depth:
            depth -= 1
            if depth == 0:
                _put(aside, outer, inner)
                aside = []
        else:
            (aside if depth else outer).append(token)
    _put(aside, outer, inner)
    return outer, inner


def _without_excepted(tokens: list[Token]) -> list[Token]:
    """Leave out what is excepted: «ежемесячно, кроме июля и августа» is the whole year."""
    if not any(token.kind == "except" for token in tokens):
        return tokens
    left: list[Token] = []
    out = False
    for token in tokens:
        out = token.kind == "except" or (out and token.kind not in (";", ")") and not token.line)
        if not out:
            left.append(token)
    return left


def _put(aside: list[Token], outer: list[Token], inner: list[Token]) -> None:
    if not aside:
        return
    kinds = {token.kind for token in aside}
    dated = any(len(token.digits) == 4 for token in aside)
    known = any(len(token.digits) == 4 for token in outer)
    part = ("unit" in kinds or "edge" in kinds) and not kinds & {"school", "year"}
    if outer and kinds <= _REFINING and (part or (dated and not known)):
        outer += aside
    else:
        inner += [Token(";", ";", aside[0].start, aside[0].start), *aside]
