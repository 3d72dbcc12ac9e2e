"""The evidence of a pair: how an event and an item are alike, cell by cell.

Each grade is a number that the weights (words/weights.yaml) turn into a share of the score. What speaks for a pair (title, found, kept,
named, deadline, exact, executors, indicator, order, vacant) is graded 0 to 1; what can only speak against it, since its agreement is seen in the words
already (name, kind, theme, cycle, level, manner, rival), −1 to 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from alignment.matching.cells import Days, days_likeness, days_of, roles_likeness, roles_of
from alignment.matching.continued import full_titles
from alignment.matching.cycles import Cycle, cycle_of, ordinals
from alignment.matching.lexicon import lexicon
from alignment.matching.names import found_in, names_of, sameness, short_names_of
from alignment.matching.normal import words
from alignment.matching.roots import root
from alignment.matching.wording import NOTHING, Likeness, Wording
from alignment.reading.rows import Row
from alignment.roadmap import LEVELS, Level

NAMES = (
    "title",
    "found",
    "kept",
    "named",
    "name",
    "kind",
    "theme",
    "cycle",
    "level",
    "deadline",
    "exact",
    "executors",
    "indicator",
    "order",
    "vacant",
    "manner",
    "rival",
)
_SAME_DATES = 4  # items of the very same days that are looked at whatever their wording
_OWN_WORDS = 0.8  # share of the event's words in the item from which its name needs no look
_NEARLY_ALL = 0.8  # share of a further item's days that an event covers
_ANOTHER_PART = 0.2  # share of an item's words that makes a second event of it another part
_UNSAID = -0.5  # what a theme of the event says against an item that names none, or shares only another
_SURELY_NAMED = 0.9  # share of an item's own name in the title from which no theme speaks against it
_OTHER_NAME = 0.4  # share of a quoted name's words below which it is another name than the item's
Grades = dict[str, float]


class Side:
    """A row and what matching needs of it, worked out once."""

    def __init__(self, row: Row, levels: Sequence[Level], title: str, spelt: str) -> None:
        """`levels` are the child's and those below it, `title` is the full one, `spelt` the row's own with its words written out."""
        self.event = event = row.event
        self.index = event.index
        self.title = title
        self.days: Days = days_of(row.deadline)
        self.roles = roles_of(row.executors, frozenset(levels))
        self.spelt = spelt
        self.cycle: Cycle = cycle_of(spelt)
        self.names = names_of(spelt)
        self.short_names = short_names_of(spelt)
        self.key = (event.deadline, event.executors, event.indicator)
        self.duty = bool(roles_of(row.executors, frozenset(levels[:1])))
        self.declared = event.derives_from


class Pairs:
    """All pairs of a child's rows and its parent's."""

    def __init__(self, rows: Sequence[Row], items: Sequence[Row], level: Level) -> None:
        """`level` is the parent's."""
        below = LEVELS[LEVELS.index(level) + 1 :]
        self._titles = Wording([item.event.title for item in items])
        spelt = self._titles.vocabulary.spelt
        self.items = [Side(item, below, item.event.title, item.event.title) for item in items]
        titles = full_titles([row.event for row in rows])
        self.events = [
            Side(row, below, title, spelt(row.event.title)) for row, title in zip(rows, titles, strict=True)
        ]
        self._indicators = Wording([item.event.indicator for item in items])
        self._kinds = [_kinds_in(row) for row in self._titles.rows]
        self._themes = [_themes_of(row) for row in self._titles.vocabulary.rows]
        self._events_themes: dict[int, frozenset[int]] = {}
        self._parents_themes = frozenset[int]().union(*self._themes)
        self._dated: dict[int, list[int]] = {}
        for index, side in enumerate(self.items):
            if side.days.mask:
                self._dated.setdefault(side.days.mask, []).append(index)
        self._deadlines: dict[tuple[str, str], float | None] = {}
        self._executors: dict[tuple[frozenset[str], frozenset[str]], float | None] = {}
        self._named = Counter(name for side in self.items for name in set(side.names))
        self.numbered: dict[str, list[int]] = {}
        for item in items:
            if item.event.number is not None:
                self.numbered.setdefault(item.event.number, []).append(item.event.index)

    def candidates(self, event: int, most: int = 8) -> dict[int, Grades]:
        """Return the grades of the items that an event may derive from, the likeliest by a quick look."""
        side = self.events[event]
        titles = self._titles.likeness(side.title)
        indicators = self._indicators.likeness(side.key[2])
        quick = []
        nearest = {**dict.fromkeys(self._dated.get(side.days.mask, ())[:_SAME_DATES], NOTHING), **titles}
        for index, likeness in nearest.items():
            days = self._days(side, self.items[index])
            roles = self._roles(side, self.items[index])
            quick.append((likeness.both + 0.25 * (days or 0.0) + 0.1 * (roles or 0.0), -index))
        return {
            -index: self._grades(side, -index, nearest[-index], indicators)
            for _, index in sorted(quick, reverse=True)[:most]
        }

    def _days(self, event: Side, item: Side) -> float | None:
        key = (event.key[0], item.key[0])
        if key not in self._deadlines:
            self._deadlines[key] = days_likeness(event.days, item.days)
        return self._deadlines[key]

    def _roles(self, event: Side, item: Side) -> float | None:
        key = (event.roles, item.roles)
        if key not in self._executors:
            self._executors[key] = roles_likeness(event.roles, item.roles)
        return self._executors[key]

    def _grades(self, event: Side, index: int, title: Likeness, indicators: dict[int, Likeness]) -> Grades:
        item = self.items[index]
        days = self._days(event, item)
        roles = self._roles(event, item)
        indicator = indicators.get(index)
        named = self._name_found(event, item)
        return {
            "title": title.both,
            "found": title.found,
            "kept": title.kept,
            "named": named,
            "name": self._other_name(event, item) if title.kept < _OWN_WORDS else 0.0,
            "kind": self._kind(event, index),
            "theme": 0.0 if named >= _SURELY_NAMED else self._theme(event, index),
            "cycle": _cycle(event, item),
            "level": _level(event, item),
            "deadline": 0.4 if days is None else days,
            "exact": self._exact(event, item),
            "executors": 0.4 if roles is None else roles,
            "indicator": indicator.both if indicator else 0.0,
        }

    def _exact(self, event: Side, item: Side) -> float:
        """1 where the days are the same to the day and no other item's, less where other items share them, 0 where they differ."""
        same = event.days.mask and event.days.mask == item.days.mask
        return 1.0 / len(self._dated[item.days.mask]) if same else 0.0

    def found(self, event: Side, item: int) -> float:
        """Return the share (0–1) of an item's words that the event's title has."""
        likeness = self._titles.likeness(event.title).get(item)
        return likeness.found if likeness else 0.0

    def kept(self, event: Side, items: Sequence[int]) -> float:
        """Return the share (0–1) of the event's words that the titles of the items have."""
        return self._titles.kept_by(event.title, items)

    def adds(self, event: Side, other: Side, item: int) -> float:
        """Return how surely an event carries out another part of an item than another event of it, 0–1.

        The mean of three shares: the item's words that only it has (a fifth is as good as all), its days that only it has, and its own words
        that are the item's. An item of several windows is held several times: an event in another window than the other's is another part.
        """
        words_added = min(1.0, self._titles.added(event.title, other.title, item) / _ANOTHER_PART)
        ours = event.days.mask & self.items[item].days.mask
        days_added = (ours & ~other.days.mask).bit_count() / ours.bit_count() if ours else 0.0
        if days_added == 1.0 and len(self.items[item].days.parts) > 1:
            return 1.0
        return (words_added + days_added + self.kept(event, (item,))) / 3

    def twins(self, item: int, other: int) -> float:
        """Return how alike the titles of two items are but for the number of the cycle, 0–1."""
        return self._titles.common(item, other, apart=ordinals())

    def peers(self, item: int, other: int) -> bool:
        """Return whether two items are alike in this: that their executors are of the child's levels, or that none is."""
        return bool(self.items[item].roles) == bool(self.items[other].roles)

    def reaches(self, event: Side, item: int, others: Sequence[int]) -> bool:
        """Return whether the event's days are those of an item beside those of others, the first of which is the closest.

        They are where a window of its own lies in the item's days, or where it covers nearly all of both. An item that is left to the
        parent's own executors is none of the latter beside one that isn't.
        """
        if self.apart(event, item, others):
            return True
        days, closest = self.items[item].days.mask, self.items[others[0]].days.mask
        covered = (event.days.mask & days & ~closest).bit_count()
        return bool(days) and self.peers(item, others[0]) and covered >= _NEARLY_ALL * days.bit_count()

    def goes_beyond(self, event: Side, item: int, other: int) -> bool:
        """Return whether the event has days of an item that another item hasn't."""
        return bool(event.days.mask & self.items[item].days.mask & ~self.items[other].days.mask)

    def apart(self, event: Side, item: int, others: Sequence[int]) -> bool:
        """Return whether a window of the event lies in an item's days and not in those of others, and another in those of the first."""
        days, closest = self.items[item].days.mask, self.items[others[0]].days.mask
        theirs = 0
        for other in others:
            theirs |= self.items[other].days.mask
        parts = event.days.parts
        return any(part & closest for part in parts) and any(
            part & days and not part & theirs for part in parts
        )

    def _name_found(self, event: Side, item: Side) -> float:
        """1 where a name of the item stands in the event's title, less where other items bear the name too, 0 where none does."""
        if not item.names:
            return 0.0
        title = " ".join(words(event.spelt))
        return max(found_in(name, title) / self._named[name] for name in item.names)

    def _kind(self, event: Side, item: int) -> float:
        """−1 where the titles name undertakings of other kinds."""
        ours, theirs = _kinds_in(self._stems(event)), self._kinds[item]
        return -1.0 if ours and theirs and not ours & theirs else 0.0

    def _theme(self, event: Side, item: int) -> float:
        """−1 where the titles are about other things, or the event about what no item is; half of it where that is half said.

        It is where the item names no theme, or where both share one and each has another beside it.
        """
        ours, theirs = self._themes_of(event), self._themes[item]
        if ours & theirs:
            return _UNSAID if ours - theirs and theirs - ours else 0.0
        if not ours:
            return 0.0
        return -1.0 if theirs or not ours & self._parents_themes else _UNSAID

    def _themes_of(self, event: Side) -> frozenset[int]:
        if event.index not in self._events_themes:
            self._events_themes[event.index] = _themes_of(self._stems(event))
        return self._events_themes[event.index]

    def _stems(self, event: Side) -> tuple[str, ...]:
        return tuple([token.stem for token in self._titles.vocabulary.read(event.title)])

    def _other_name(self, event: Side, item: Side) -> float:
        """−1 where both have names of their own in quotation marks and these are quite other ones."""
        theirs = item.names or item.short_names
        if not event.names or not theirs:
            return 0.0
        kept = max(self._titles.kept_by(name, (item.index,)) for name in event.names)
        return min(0.0, max(kept / _OTHER_NAME, sameness(event.names, theirs)) - 1.0)


def _kinds_in(tokens: Iterable[str]) -> frozenset[int]:
    kinds = lexicon().kinds
    return frozenset([kinds[token] for token in tokens if token in kinds])


def _themes_of(tokens: Iterable[str]) -> frozenset[int]:
    return lexicon().themes_in([root(token) for token in tokens])


def _cycle(event: Side, item: Side) -> float:
    """−1 where the titles name other cycles or other school classes, or one names a season or half-year that the other row's days don't touch."""
    ours, theirs = event.cycle, item.cycle
    if ours.numbers and theirs.numbers:
        return 0.0 if ours.numbers & theirs.numbers else -1.0
    if ours.classes and theirs.classes and not ours.classes & theirs.classes:
        return -1.0
    if ours.years and theirs.years and not ours.years & theirs.years:
        return -1.0
    if ours.months & theirs.months:
        return 0.0  # both say so, whatever the days («осенний срез» in December)
    named, wanted = _season(event), _season(item)
    if not named and not wanted:
        return 0.0
    named, wanted = named or event.days.months, wanted or item.days.months
    return -1.0 if named and wanted and not named & wanted else 0.0


def _season(side: Side) -> frozenset[int]:
    """Return the months (1–12) that a title names, unless the row's own deadline gainsays them (as halves of a school year do)."""
    named, dated = side.cycle.months, side.days.months
    return named if not dated or named & dated else frozenset()


def _level(event: Side, item: Side) -> float:
    """−1 where the titles name other levels."""
    ours, theirs = event.cycle.levels, item.cycle.levels
    return -1.0 if ours and theirs and not ours & theirs else 0.0
