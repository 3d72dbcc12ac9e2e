"""The clerks: each style is a list of rewritings with strengths, and notations for the other cells."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from alignment.roadmap import Roadmap
from tests.clerks import rewriting as say
from tests.clerks import scan, structure
from tests.clerks.notation import deadline_text, executors_text, indicator_text
from tests.clerks.plan import Draft, Row, Truth


@dataclass(frozen=True)
class Style:
    """`says` rewrite titles, `does` rewrite the map; `band` is where the mean likeness of a title to its source lies (0–100)."""

    about: str
    says: tuple[tuple[say.Rewriting, float], ...] = ()
    does: tuple[tuple[Callable[[Draft, random.Random, float], None], float], ...] = ()
    dates: str = "plain"
    executors: str = "plain"
    indicator: str = "plain"
    noise: float = 0.0
    band: tuple[float, float] = (0, 100)


SENTENCE = {say.turn, say.plain, say.verbs}  # a clerk restructures a sentence once
CLOSE = ((say.marks, 0.4), (say.shorten, 0.15))
STYLES: dict[str, Style] = {
    "verbatim": Style("the region's own words, only dates and marks differ", says=((say.marks, 0.3),), dates="mixed", band=(90, 100)),
    "close": Style("close in wording: a few words dropped or replaced", says=((say.synonym, 0.1), *CLOSE),
                   does=((structure.look_alikes, 0.12),), dates="mixed", executors="people", indicator="figures", band=(86, 98)),
    "scan": Style("close wording, badly scanned", says=CLOSE, does=((structure.look_alikes, 0.1),), dates="digits", indicator="plain",
                  noise=1.0, band=(80, 92)),
    "abbreviated": Style("abbreviations everywhere", says=((say.abbreviate, 0.8), (say.shorten, 0.2)),
                         does=((structure.look_alikes, 0.1),), dates="short", executors="short", indicator="figures", band=(81, 93)),
    "verbs": Style("nouns of action into verbs", says=((say.verbs, 0.95), (say.synonym, 0.15), (say.marks, 0.2)),
                   does=((structure.look_alikes, 0.1),), dates="words", executors="people", indicator="sentences", band=(84, 96)),
    "paraphrase": Style("heavy paraphrase in plain speech, events split and merged",
                        says=((say.turn, 0.8), (say.plain, 0.8), (say.verbs, 0.5), (say.synonym, 0.8), (say.reorder, 0.6), (say.shorten, 0.4), (say.drop_words, 0.6)),
                        does=((structure.split_events, 0.5), (structure.merge_events, 0.4), (structure.look_alikes, 0.2)),
                        dates="mixed", executors="people", indicator="sentences", band=(67, 79)),
    "officialese": Style("longer official wording, other set phrases", says=((say.synonym, 0.75), (say.reorder, 0.6)),
                         does=((structure.look_alikes, 0.1),), dates="words", executors="people", indicator="sentences", band=(78, 90)),
    "split-merged": Style("events split in two and merged into one", says=((say.synonym, 0.2), (say.marks, 0.3)),
                          does=((structure.split_events, 1.0), (structure.merge_events, 1.0), (structure.look_alikes, 0.1)),
                          dates="mixed", executors="people", indicator="figures", band=(85, 97)),
    "own-dates": Style("the municipality's own dates inside the windows, a third of the rows own initiatives",
                       says=((say.synonym, 0.3), (say.shorten, 0.3), (say.marks, 0.2)),
                       does=((structure.own_dates, 0.9), (structure.look_alikes, 0.5)), dates="mixed", executors="people",
                       indicator="sentences", band=(84, 96)),
    "look-alikes": Style("a third of the rows are own initiatives like some item", says=((say.synonym, 0.15), (say.shorten, 0.2)),
                         does=((structure.look_alikes, 0.55),), dates="mixed", executors="people", indicator="figures", band=(87, 99)),
    "terse": Style("as few words as possible", says=((say.shorten, 1.0), (say.drop_words, 0.8), (say.abbreviate, 0.25)),
                   does=((structure.look_alikes, 0.15),), dates="short", executors="short", indicator="terse", band=(80, 92)),
    "reordered": Style("rows moved and renumbered, sections merged", says=((say.synonym, 0.15), (say.reorder, 0.4), *CLOSE),
                       does=((structure.look_alikes, 0.15), (structure.merge_sections, 1.0), (structure.shuffle_rows, 1.0), (structure.renumber, 0.7)),
                       dates="mixed", executors="people", indicator="figures", band=(87, 99)),
    "twins": Style("the words that tell twins apart are dropped, dates still tell", says=((say.drop_telling_word, 1.0), (say.synonym, 0.15), *CLOSE),
                   does=((structure.look_alikes, 0.1),), dates="digits", executors="people", indicator="figures", band=(85, 97)),
    "everything": Style("a clerk of many habits", says=((say.turn, 0.3), (say.plain, 0.3), (say.verbs, 0.3), (say.synonym, 0.4), (say.abbreviate, 0.2), (say.shorten, 0.4),
                                                        (say.reorder, 0.3), (say.marks, 0.4)),
                        does=((structure.split_events, 0.3), (structure.merge_events, 0.3), (structure.own_dates, 0.4), (structure.look_alikes, 0.35),
                              (structure.merge_sections, 0.5), (structure.shuffle_rows, 0.3), (structure.renumber, 0.4)),
                        dates="mixed", executors="people", indicator="sentences", noise=0.3, band=(73, 85)),
}  # fmt: skip


@dataclass(frozen=True)
class Clerk:
    """A made roadmap and the truth about it. `draft` keeps the meaning of every cell, so that defects can be put in."""

    roadmap: Roadmap
    truth: Truth
    draft: Draft = field(repr=False)


def rewrite(draft: Draft, style: str, seed: int) -> Clerk:
    """Rewrite a draft as the clerk of `style` would; `draft` itself is left as it was. The same seed, the same bytes."""
    rng = random.Random(f"{style} {seed}")
    manner = STYLES[style]
    made = replace(
        draft,
        rows=[row.copy() for row in draft.rows],
        sections=list(draft.sections),
        omitted=list(draft.omitted),
        style=style,
    )
    for change, strength in manner.does:
        change(made, rng, strength)
    made.rows = [_reword(row, manner, rng, bare=len(draft.parent.years) == 1) for row in made.rows]
    return Clerk(made.roadmap(), made.truth(), made)


def _reword(row: Row, style: Style, rng: random.Random, *, bare: bool) -> Row:
    title = row.title
    if "title" not in row.fixed:
        restructured = False
        for change, strength in style.says:
            if change in SENTENCE and restructured:
                continue
            before, title = title, change(title, rng, strength * (0.5 if row.own else 1))
            restructured = restructured or (change in SENTENCE and title != before)
    cells = {"title": title} | render(row, style, rng, bare=bare)
    for name, text in cells.items():
        if style.noise and name in {"title", "indicator"} and name not in row.fixed:
            cells[name] = scan.noise(text, rng, style.noise)
        if style.noise and name == "deadline" and name not in row.fixed:
            cells[name] = scan.noisy_date(text, rng, style.noise)
    return row.copy(**{k: v.replace("ё", "е") if k == "title" else v for k, v in cells.items()})


def render(row: Row, style: Style, rng: random.Random, *, bare: bool = False) -> dict[str, str]:
    """Deadline, executors and indicator as this clerk writes them; cells that are fixed stay."""
    cells = {
        "deadline": row.deadline
        if style.dates == "plain" and row.deadline
        else deadline_text(row.windows, style.dates, rng, bare=bare),
        "executors": executors_text(row.named, style.executors, None if style.executors == "plain" else rng),
        "indicator": indicator_text(row.promises, row, style.indicator, rng),
    }
    return {
        name: (row.__dict__[name] if name in row.fixed else text.replace("ё", "е"))
        for name, text in cells.items()
    }
