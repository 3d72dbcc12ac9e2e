"""What a configuration holds, and its keys with their kinds: one table for reading, the schema, and `align config show`."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from alignment.language import N_
from alignment.model import Model

SEVERITIES = ("error", "warning", "info", "off")
THRESHOLDS = ("error", "warning", "info", "never")


class Key(NamedTuple):
    """A key: its kind (text, path, paths, name, names, count, date, threshold, severities), title, description, example."""

    kind: str
    title: str
    text: str
    example: Any


KEYS: dict[str, Key] = {
    "parent": Key(
        "name",
        N_("Parent of all roadmaps"),
        N_("The roadmap above, for roadmaps that don't say which they derive from."),
        "irkutsk.yaml",
    ),
    "roadmaps": Key(
        "paths",
        N_("Folders of roadmaps"),
        N_("Where a roadmap that is named without a path is looked up, before the bundled ones."),
        ["roadmaps"],
    ),
    "rules": Key(
        "names",
        N_("Rule packs"),
        N_("Bundled names, or paths of YAML files; those of --rules take their place."),
        ["cascade", "rules/region.yaml"],
    ),
    "lexicon": Key(
        "paths",
        N_("Words of one's own"),
        N_(
            "Files of words that matching takes for the same, close or another theme, beside the bundled ones."
        ),
        ["words.yaml"],
    ),
    "select": Key(
        "names",
        N_("Only these rules"),
        N_("Ids of the rules that are run, all others are not."),
        ["deadline-after-window"],
    ),
    "ignore": Key(
        "names", N_("Not these rules"), N_("Ids of the rules that aren't run."), ["indicator-copied"]
    ),
    "severity": Key(
        "severities",
        N_("Severity of rules"),
        N_("A rule's id and its severity here: error, warning, info, or off."),
        {"deadline-before-window": "warning"},
    ),
    "fail-on": Key(
        "threshold",
        N_("What fails a run"),
        N_("The severity from which a finding fails the run: error, warning, info, never."),
        "error",
    ),
    "max-errors": Key(
        "count",
        N_("Findings that are tolerated"),
        N_("How many findings of that severity and above don't fail the run yet."),
        0,
    ),
    "baseline": Key(
        "path", N_("Baseline"), N_("The file of known findings; only new ones fail the run."), "baseline.json"
    ),
    "date": Key(
        "date",
        N_("Day of the check"),
        N_("The day by which waivers expire and which the report bears; today where it isn't given."),
        "2022-04-20",
    ),
    "municipalities": Key(
        "names",
        N_("Municipalities awaited"),
        N_("Whose roadmaps are expected: who has sent none is told."),
        ["Саянск", "Тулун"],
    ),
    "order": Key(
        "text",
        N_("Order"),
        N_("The order by which the expertise is done; stands in the report."),
        "Приказ от 03.03.2022 № 28",
    ),
    "basis": Key(
        "text",
        N_("Basis of the expertise"),
        N_("What the expertise is done under; stands in the report."),
        "пункт 16",
    ),
    "people": Key(
        "people",
        N_("People"),
        N_("Who does the expertise and who signs it."),
        {"coordinator": "И. И. Иванова"},
    ),
}
PEOPLE: dict[str, Key] = {
    "coordinator": Key(
        "text", N_("Coordinator"), N_("The regional coordinator, who signs."), "И. И. Иванова"
    ),
    "experts": Key("names", N_("Experts"), N_("Who did the expertise."), ["П. П. Петров"]),
}


class Config(Model, frozen=True):
    """A configuration, read. Paths are ready to be opened; `lines` are those of the keys in the file.

    `path` is the file's name in messages, "" where there is none. `date` None is today.
    """

    path: str = ""
    lines: dict[str, int] = {}
    parent: str | None = None
    roadmaps: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    lexicon: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, str] = {}
    fail_on: str = "error"
    max_errors: int = 0
    baseline: str | None = None
    date: date | None = None
    municipalities: tuple[str, ...] = ()
    order: str | None = None
    basis: str | None = None
    coordinator: str | None = None
    experts: tuple[str, ...] = ()

    def line(self, key: str, member: str = "") -> int:
        """Return the line of a key, or of a member of it; 0 where the file has none."""
        return self.lines.get(f"{key}.{member}") or self.lines.get(key, 0)
