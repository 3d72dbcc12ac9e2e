"""Roadmap files for the generator: its own plain reader and writer of YAML, apart from `alignment.sources`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from alignment.roadmap import Event, Roadmap, Section

ROOT = Path(__file__).parents[2]
REGIONAL = {"irkutsk": ROOT / "roadmaps" / "irkutsk.yaml"} | {
    path.stem: path for path in sorted((ROOT / "tests" / "data" / "roadmaps").glob("region-*.yaml"))
}


@cache
def load(path: Path) -> Roadmap:
    """Read a roadmap file as it stands; waivers, notes and places are left out."""
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    sections, index = [], 0
    for number, section in enumerate(data["sections"]):
        events = []
        for row in section.get("events") or []:
            cells = {f: str(row.get(f) or "") for f in ("title", "deadline", "executors", "indicator")}
            merged = tuple(row.get("merged") or ())
            events.append(
                Event(index=index, section=number, number=_text(row.get("number")), merged=merged, **cells)
            )
            index += 1
        sections.append(
            Section(
                title=section.get("title") or "", purpose=section.get("purpose") or "", events=tuple(events)
            )
        )
    schools = data.get("schools")
    return Roadmap(
        level=data["level"], territory=data["territory"], years=tuple(data.get("years") or [data["year"]]),
        title=data.get("title") or "", project=data.get("project"), derives_from=data.get("derives_from"),
        schools=tuple(schools) if isinstance(schools, list) else schools, municipalities=data.get("municipalities"),
        organisations=data.get("organisations") or {}, sections=tuple(sections), path=str(path),
    )  # fmt: skip


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def regional(name: str) -> Roadmap:
    """A regional roadmap by its short name: "irkutsk", or the stem of tests/data/roadmaps/region-*.yaml."""
    return load(REGIONAL[name])


def dump(roadmap: Roadmap) -> str:
    """The roadmap as the text of a YAML file that `align check` takes; marked as made up in its first line."""
    data: dict[str, Any] = {"level": roadmap.level, "territory": roadmap.territory}
    if roadmap.project:
        data["project"] = roadmap.project
    data |= {"year": roadmap.years[0]} if len(roadmap.years) == 1 else {"years": list(roadmap.years)}
    data["title"] = roadmap.title
    if roadmap.derives_from:
        data["derives_from"] = roadmap.derives_from
    if roadmap.schools:
        data["schools"] = list(roadmap.schools) if isinstance(roadmap.schools, tuple) else roadmap.schools
    if roadmap.organisations:
        data["organisations"] = dict(roadmap.organisations)
    data["sections"] = [{"title": s.title, "events": [_row(e) for e in s.events]} for s in roadmap.sections]
    text: str = yaml.dump(data, allow_unicode=True, sort_keys=False, width=100_000, Dumper=yaml.CSafeDumper)
    return "# Вымышленный документ: сделан генератором tests/clerks.\n" + text


def _row(event: Event) -> dict[str, str]:
    row = {"number": event.number or ""}
    return row | {f: event.cell(f) for f in ("title", "deadline", "executors", "indicator") if event.cell(f)}
