"""What the report takes from rule packs and from the parent, and has no names for of its own."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from msgspec.structs import replace

from alignment.checking import check, load_packs
from alignment.checking.packs.model import Outcome
from alignment.reading.meaning import Window
from alignment.reading.rows import read_rows
from alignment.reporting.expertise import Particulars, expertise
from alignment.reporting.expertise.axis import Bar, Tick, TimelineRow
from alignment.reporting.expertise.cells import same
from alignment.reporting.expertise.reference import Reference
from alignment.reporting.expertise.strip import strip
from alignment.reporting.markdown import render as render_markdown
from alignment.roadmap import Event
from alignment.sources import load_parent, load_roadmap
from tests.reporting import made
from tests.reporting.reports import PARTICULARS, context, rules, typical

TITLE = {"ru": "Годится", "en": "Fit"}


@pytest.fixture(scope="module")
def sayansk():
    """Return the real roadmap, examined."""
    roadmap, packs = load_roadmap("sayansk.yaml"), load_packs()
    return check(roadmap, load_parent(roadmap), rules=packs), packs


def test_the_verdict_is_called_and_explained_as_the_packs_have_it() -> None:
    worded = {
        "partial": Outcome(title=TITLE, words={"ru": "в остальных случаях"}),
        "compliant": Outcome(title={"ru": "Хорошо"}, words={"ru": "ошибок нет"}),
    }
    report = expertise(typical(verdict="partial"), replace(rules(), outcomes=worded), PARTICULARS)
    assert report.opinion.sentence == "Годится"
    assert [(fact.name, fact.value) for fact in report.procedure.verdicts] == [
        ("Хорошо", "ошибок нет"),
        ("Годится", "в остальных случаях"),
    ]
    assert report.procedure.conditions_in_words


def test_a_condition_without_words_is_shown_as_it_is_written() -> None:
    procedure = expertise(typical(), rules(), PARTICULARS).procedure
    assert [fact.value for fact in procedure.verdicts] == ["errors == 0 and score >= 0.9"]
    assert not procedure.conditions_in_words


def test_the_bundled_packs_say_every_verdict_in_words(sayansk) -> None:
    procedure = expertise(*sayansk).procedure
    assert procedure.conditions_in_words
    assert len(procedure.verdicts) == 3
    assert not any(sign in fact.value for fact in procedure.verdicts for sign in "=<>_")


def test_criteria_of_other_names_are_marked_on_their_cells_too() -> None:
    """A pack may call its criteria as it likes."""
    renamed = replace(
        rules(), rules=tuple(replace(one, criterion=f"my-{one.criterion}") for one in rules().rules)
    )
    result = typical()
    mine = replace(
        result,
        criteria=tuple(replace(one, id=f"my-{one.id}") for one in result.criteria),
        findings=tuple(replace(one, criterion=f"my-{one.criterion}") for one in result.findings),
    )
    first = expertise(mine, renamed, PARTICULARS).pairings[0]
    assert {field: (mark.criterion, mark.outcome) for field, mark in first.outcomes.items()} == {
        "deadline": ("my-deadlines", "error"),
        "executors": ("my-executors", "good"),
        "indicator": ("my-indicators", "none"),
    }


def test_a_finding_on_an_own_initiative_is_not_taken_for_the_initiative() -> None:
    """Only a rule that speaks of all initiatives and of nothing else is told by their table."""
    about = made.finding("indicator-copied", severity="info", criterion="indicators", field="indicator", event="3", index=2, item=None,
                         item_index=None)  # fmt: skip
    report = expertise(typical(findings=(about,)), rules(), PARTICULARS)
    assert [one.rule for one in report.remarks] == ["indicator-copied"]


def test_what_is_wrong_with_an_item_by_itself_is_no_remark_on_the_roadmap(sayansk) -> None:
    report = expertise(*sayansk)
    assert any(one.rule == "item-twins" for one in sayansk[0].findings)
    assert not any(one.rule == "item-twins" for one in report.remarks)
    assert any(
        note.row and note.row.number == "56" and "ничем не отличается" in note.text for note in report.slips
    )


def with_item(*titles: str):
    """Return a result whose parent has more items."""
    result = typical()
    assert result.parent
    events = tuple(
        Event(index=4 + at, number=str(20 + at), title=title, section=0) for at, title in enumerate(titles)
    )
    sections = (replace(result.parent.sections[0], events=(*result.parent.sections[0].events, *events)),)
    parent = replace(result.parent, sections=sections)
    return replace(result, parent=parent, items=read_rows(parent))


@pytest.mark.parametrize(
    ("titles", "ground"),
    [
        (("Проведение экспертизы муниципальных дорожных карт",), "Пункт региональной карты №\u00a0"),
        (("Экспертиза школьных дорожных карт",), "Приказ № 28"),
        (
            ("Экспертиза муниципальных дорожных карт", "Экспертиза дорожных карт муниципальных образований"),
            "Приказ № 28",
        ),
        ((), "Приказ № 28"),
    ],
    ids=["the item", "another level's", "two of them", "none"],
)
def test_the_ground_is_the_item_that_asks_for_the_expertise(titles, ground) -> None:
    facts = {fact.name: fact.value for fact in expertise(with_item(*titles), rules()).head.facts}
    assert facts["Основание экспертизы"].startswith(ground)


def test_a_ground_that_is_given_goes_before() -> None:
    told = expertise(
        with_item("Экспертиза муниципальных дорожных карт"), rules(), Particulars(basis="Поручение")
    )
    assert "Поручение" in [fact.value for fact in told.head.facts]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("10.03.2022- 23.06.2022", "10.03.2022 – 23.06.2022", True),
        ("Учёт", "учет.", True),
        ("до 10.03", "после 10.03", False),
        ("100 % школ", "100 школ", False),
        ("", "", False),
    ],
)
def test_cells_that_say_the_same(one, other, alike) -> None:
    assert same(one, other) is alike


TICKS = tuple(Tick(start=25.0 * at, width=25.0, label=str(at), long_label=str(at)) for at in range(4))


@pytest.mark.parametrize(
    ("bars", "bands", "signs"),
    [
        ((), ((0, 50, "band"),), ("░", "░", "", "")),
        (((0, 30, "inside"),), ((0, 25, "band"),), ("█", "█", "", "")),
        (((0, 75, "inside"), (50, 25, "outside")), ((0, 50, "band"),), ("█", "█", "✗", "")),
        ((), ((75, 25.004, "missed"),), ("", "", "", "○")),
        (((30, 1, "doubt"), (60, 1, "waived")), (), ("", "?", "≈", "")),
    ],
    ids=["item alone", "event", "beyond the item", "missed", "doubt and accepted"],
)
def test_a_row_of_the_timeline_in_signs(bars, bands, signs) -> None:
    def made_of(all_bars):
        return tuple(Bar(start=start, width=width, kind=kind) for start, width, kind in all_bars)

    row = TimelineRow(
        event=Reference(kind="event", anchor="e", number="1", title="", index=0), items=(), bands=made_of(bands),
        bars=made_of(bars), violated=False, words="",
    )  # fmt: skip
    assert strip(row, TICKS) == signs


def test_an_unknown_end_is_not_drawn_as_a_violation() -> None:
    """«05.03.2022 – …» isn't compared beyond what is known."""
    result = typical()
    open_ended = replace(result.rows[0].deadline, windows=(Window(first=date(2022, 3, 5), last=None),))
    rows = (msgspec.structs.replace(result.rows[0], deadline=open_ended), *result.rows[1:])
    first = expertise(typical(rows=rows), rules(), PARTICULARS).timeline.rows[0]
    assert "outside" not in {bar.kind for bar in first.bars}


def test_markdown_tells_what_holds_and_when(sayansk) -> None:
    result, packs = sayansk
    text = render_markdown((result,), context(rules=packs))
    assert "## Сроки на шкале времени" in text
    assert "| 2 | 6 |  |  | ✗ |" in text
    assert "### Что проверено, по правилам" in text
    assert "| Сроки реализации | Срок позже регионального |" in text
    assert "| то же | то же | то же |" in text
