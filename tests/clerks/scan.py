"""Scan noise: what a poor copy and its recognition do to a cell, without hiding what it says."""

from __future__ import annotations

import random
import re

LETTERS = {"а": "a", "о": "o", "е": "e", "с": "c", "р": "p", "х": "x", "О": "0", "З": "3", "В": "B", "н": "п", "п": "н",
           "и": "н", "ш": "щ", "ц": "п", "т": "г", "л": "п", "ы": "ьг", "ж": "эк", "м": "rn"}  # fmt: skip
DIGITS = {"0": "О", "3": "З", "6": "б", "1": "l"}
TAGS = ("<b>", "</b>", "<i>", "</i>", "<br>", "_", "|", "'", "•")


def noise(text: str, rng: random.Random, strength: float) -> str:
    """Letters confused, spaces lost and found, a hyphen at a line's end, a stray tag; about one change in 25 letters at 1.0."""
    out: list[str] = []
    for i, sign in enumerate(text):
        chance = rng.random()
        if sign in LETTERS and chance < 0.035 * strength and i > 0:
            out.append(LETTERS[sign])
        elif sign == " " and chance < 0.04 * strength:
            out.append(rng.choice(["", "  ", "\n"]))
        elif (
            sign.isalpha()
            and chance > 1 - 0.008 * strength
            and 0 < i < len(text) - 2
            and text[i + 1].isalpha()
            and text[i - 1].isalpha()
        ):
            out.append(sign + "-\n")
        else:
            out.append(sign)
    noisy = "".join(out)
    if rng.random() < 0.15 * strength:
        noisy = rng.choice(TAGS) + noisy
    if rng.random() < 0.1 * strength:
        noisy += rng.choice([" .", "'", " |", "_"])
    return noisy


def noisy_date(text: str, rng: random.Random, strength: float) -> str:
    """One digit or sign of a date confused where it can be undone in one way: О for 0, З for 3, a comma for the point."""
    if rng.random() >= strength * 0.5:
        return text
    places = [m.start() for m in re.finditer(r"(?<=[\d.])[0](?=[\d.])|(?<=\d)\.(?=\d)", text)]
    if not places:
        return text.replace(" ", "  ", 1)
    at = rng.choice(places)
    return text[:at] + {"0": "О", ".": rng.choice([",", ". ", " ."])}[text[at]] + text[at + 1 :]
