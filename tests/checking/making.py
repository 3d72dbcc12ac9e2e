"""Small roadmaps, links and packs for the tests of checking."""

from pathlib import Path

from alignment.checking.engine import judge
from alignment.checking.packs.loader import load_packs
from alignment.matching.links import Candidate, Link
from alignment.reading.rows import read_rows
from alignment.roadmap import Event, Roadmap, Section

PACK = """\
pack: mine
criteria:
  form: {title: Форма, weight: 10}
rules:
  - id: my-rule
    title: Правило
    criterion: form
    for: RULE_FOR
    severity: error
    assert: ASSERT
    message: MESSAGE
"""


def roadmap(*rows, level="municipal", schools=2, **header):
    """A roadmap whose rows are dicts of cells; `section` parts them."""
    sections, titles = [], []
    for index, row in enumerate(rows):
        cells = dict(row)
        title = cells.pop("section", "Раздел")
        if not titles or titles[-1] != title:
            titles.append(title)
            sections.append([])
        number = str(cells.pop("number", index + 1))
        sections[-1].append(Event(index=index, section=len(sections) - 1, number=number, **cells))
    return Roadmap(
        level=level,
        territory="Городок",
        years=header.pop("years", (2022,)),
        schools=schools,
        path=f"{level}.yaml",
        sections=tuple(Section(title=t, events=tuple(e)) for t, e in zip(titles, sections, strict=True)),
        **header,
    )


def parent(*rows, **header):
    """A regional roadmap of 36 municipalities and 149 schools."""
    return roadmap(*rows, level="regional", schools=149, municipalities=36, **header)


def link(event, *items, status="certain", score=0.9, candidates=()):
    """A link; `candidates` are further items that it may go to."""
    return Link(
        event=event,
        items=items,
        status=status if items else "none",
        origin="matched",
        score=score,
        probability=score,
        candidates=tuple(
            Candidate(item=i, score=score, probability=0.4, evidence=()) for i in (*items, *candidates)
        ),
    )


def judged(child, above=None, links=(), rules=("cascade",), on=None):
    """Judge a roadmap with links made by hand."""
    rules = load_packs(rules) if isinstance(rules, tuple) else rules
    rows, items = read_rows(child, above), read_rows(above) if above else ()
    return judge(child, above, rows, items, tuple(links), rules=rules, on=on)


def found(result, *, confidence=None):
    """The findings as (rule, event, item)."""
    return [
        (finding.rule, finding.event, finding.item)
        for finding in result.findings
        if confidence in (None, finding.confidence)
    ]


def check_of(result, rule):
    """The counts of a rule."""
    return next(check for check in result.checks if check.rule == rule)


def write_pack(folder: Path, text: str, name: str = "mine.yaml") -> str:
    """Write a pack and return its path as a name for load_packs."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def one_rule(check="event.title", subject="event", message="Нет", **more):
    """The text of a pack with one rule."""
    extra = "".join(f"    {key}: {value}\n" for key, value in more.items())
    text = PACK.replace("RULE_FOR", subject).replace("MESSAGE", f"'{message}'")
    return text.replace("ASSERT", "'" + check.replace("'", "''") + "'") + extra
