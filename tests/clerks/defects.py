"""Known defects, put into a made roadmap one at a time or together.

Every kind names the rules that may rightly report it (kinds.KINDS). A defect is put only where it is sure to be one: at an event with
one item that has no other event, since the events of one item are judged together.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from tests.clerks.duties import EACH, MUNICIPAL, is_duty, promises_of, roles_of
from tests.clerks.kinds import KINDS, family
from tests.clerks.language import decline, upper_first
from tests.clerks.notation import deadline_text
from tests.clerks.plan import Defect, Draft, Named, Promise, Row, Window, parent_windows
from tests.clerks.styles import STYLES, Clerk, render

SHOWN = re.compile(r"публикац|материал|новост|журнал|ролик|работ|сборник|грамот|письм")
"""Units that an expert may count in publications, videos, drawings or certificates."""

Made = TypeVar("Made", Draft, Clerk)
REGIONAL = re.compile(
    r"^(?:Министерство|Департамент|региональн|КГАУ|ГАУ|ОГБУ|ГБУ|КГКУ|ЦНППМ|члены ППО)", re.IGNORECASE
)


def inject(made: Made, kinds: Iterable[str], seed: int) -> Made:
    """Put one defect of each kind into a draft or a clerk's map; kinds that find no place are passed over.

    What was put in stands in the truth's `defects`. Numbers that rows have are kept, but for "numbering_gap".
    """
    source = made.draft if isinstance(made, Clerk) else made
    rng = random.Random(f"defects {seed}")
    plan = replace(
        source,
        rows=[row.copy() for row in source.rows],
        sections=list(source.sections),
        omitted=list(source.omitted),
    )
    last = {"numbering_gap", "section_missing"}
    for kind in sorted(kinds, key=lambda k: (k in last, list(KINDS).index(k))):
        _WHOLE[kind](plan, rng) if kind in _WHOLE else _put(plan, kind, rng)
    return Clerk(plan.roadmap(), plan.truth(), plan) if isinstance(made, Clerk) else plan  # type: ignore[return-value]


def _eligible(plan: Draft) -> list[int]:
    """Rows where a defect is sure to be one."""
    uses = Counter(item for row in plan.rows for item in row.items)
    numbers = Counter(e.number for e in plan.parent.events)
    return [i for i, row in enumerate(plan.rows)
            if len(row.items) == 1 and uses[row.items[0]] == 1 and numbers[row.items[0]] == 1 and not row.defects and not row.open]  # fmt: skip


def _put(plan: Draft, kind: str, rng: random.Random) -> None:
    places = _eligible(plan)
    rng.shuffle(places)
    for i in places:
        row = plan.rows[i]
        changed = _ROW[kind](plan, row, rng)
        if changed is None:
            continue
        cell = next(
            (c for c in ("deadline", "executors", "indicator") if kind.startswith(c.rstrip("s"))), None
        )
        if cell and getattr(changed, cell) == getattr(row, cell):
            blank = changed.copy(deadline="") if cell == "deadline" else changed
            manner = STYLES.get(plan.style, STYLES["verbatim"])
            changed = changed.copy(**{cell: render(blank, manner, rng)[cell]})
        if cell and getattr(changed, cell) == getattr(row, cell):
            continue
        fixed = row.fixed | {cell} if cell else row.fixed | {"title"}
        plan.rows[i] = changed.copy(fixed=fixed, defects=(*row.defects, (kind, row.items[0])))
        return


def _item(plan: Draft, row: Row):  # type: ignore[no-untyped-def]
    return next(e for e in plan.parent.events if e.number == row.items[0])


def _region(plan: Draft, row: Row) -> tuple[Window, ...]:
    item = _item(plan, row)
    return parent_windows(item.deadline, plan.parent.years, item.title)


def _after(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    windows = _region(plan, row)
    if len(windows) != 1 or len(row.windows) != 1:
        return None
    late = windows[0][1] + timedelta(days=rng.randint(4, 30))
    if late.year != windows[0][1].year:
        return None
    start = row.windows[0][0]
    first = late if start == row.windows[0][1] and rng.random() < 0.5 else start
    return row.copy(windows=((first, late),))


def _before(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    windows = _region(plan, row)
    if len(windows) != 1 or len(row.windows) != 1 or windows[0][0] is None or windows[0][0] == windows[0][1]:
        return None
    early = windows[0][0] - timedelta(days=rng.randint(4, 30))
    return row.copy(windows=((early, row.windows[0][1]),)) if early.year == windows[0][0].year else None


def _reversed(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    first, last = row.windows[0]
    if len(row.windows) != 1 or first is None or first == last:
        return None
    return row.copy(deadline=f"{last:%d.%m.%Y} – {first:%d.%m.%Y}")


def _unreadable(plan: Draft, row: Row, rng: random.Random) -> Row:
    year = plan.parent.years[0]
    return row.copy(
        deadline=rng.choice(
            [
                f"31.04.{year}",
                f"30 февраля {year} г.",
                f"32.03.{year}",
                f"31 июня {year} г.",
                "весеннее-осенний",
            ]
        )
    )


def _no_deadline(plan: Draft, row: Row, rng: random.Random) -> Row:
    return row.copy(deadline=rng.choice(["", "–", "-"]), windows=())


def _wrong_year(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    if len(row.windows) != 1:
        return None
    shift = rng.choice([plan.parent.years[0] - 1, plan.parent.years[-1] + 1])
    first, last = row.windows[0]
    if (last.month == 2 and last.day > 28) or (first and first.month == 2 and first.day > 28):
        return None
    moved = (
        (None if first is None else date(shift, first.month, first.day), date(shift, last.month, last.day)),
    )
    if first and first.year != last.year:
        return None
    return row.copy(windows=moved, deadline=deadline_text(moved, "digits", rng))


def _skip_window(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    if len(_region(plan, row)) < 2 or len(row.windows) < 2:
        return None
    lost = rng.randrange(len(row.windows))
    kept = tuple(w for i, w in enumerate(row.windows) if i != lost)
    return row.copy(windows=kept, deadline=deadline_text(kept, "digits", rng))


def _lose_role(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    asked = [r for r in roles_of(_item(plan, row)) if r in MUNICIPAL]
    if not asked:
        return None
    lost = rng.choice(asked)
    kept = tuple(p for p in row.named if p.role != lost)
    if any(p.role == "schools" for p in kept) or not kept:
        kept = (*[p for p in kept if p.role != "schools"], Named("head", "директора школ"))
    return row.copy(named=kept)


def _wrong_level(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    pieces = [p.strip() for e in plan.parent.events for p in e.executors.replace(";", ",").split(",")]
    regional = sorted({p for p in pieces if p and "(" not in p and len(p) < 60 and REGIONAL.search(p)})
    return row.copy(executors=f"{row.executors}, {rng.choice(regional)}") if regional else None


def _no_executor(plan: Draft, row: Row, rng: random.Random) -> Row:
    return row.copy(executors=rng.choice(["", "–"]), named=())


def _no_indicator(plan: Draft, row: Row, rng: random.Random) -> Row:
    return row.copy(indicator=rng.choice(["", "-"]), promises=())


def _no_number(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    if len(row.promises) != 1 or row.promises[0].quantity is None or row.promises[0].percent:
        return None
    promise = row.promises[0]
    if promise.unit.isupper():
        return None
    text = f"{decline(promise.unit, 'nomn', 'plur')} {promise.tail}".strip()
    return row.copy(
        indicator=upper_first(text).replace("ё", "е"),
        promises=(replace(promise, quantity=None, comparator=""),),
    )


def _below(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    item, parent = _item(plan, row), plan.parent
    for k, (mine, asked) in enumerate(zip(row.promises, promises_of(item), strict=False)):
        shared = (
            asked.quantity
            and not asked.percent
            and (
                EACH.search(asked.tail)
                or any(n and asked.quantity % n == 0 for n in (parent.school_count, parent.municipalities))
            )
        )
        if shared and mine.quantity and mine.quantity > 1:
            return _with(row, k, replace(mine, quantity=rng.randint(1, mine.quantity - 1)))
        if (
            asked.percent
            and asked.quantity == 100
            and any(w in mine.unit for w in ("школ", "организац", "педагог", "обучающ", "родител"))
        ):
            return _with(row, k, replace(mine, comparator=">=", quantity=rng.choice([30, 50, 60, 75])))
    return None


def _with(row: Row, k: int, promise: Promise) -> Row:
    return row.copy(promises=(*row.promises[:k], promise, *row.promises[k + 1 :]))


def _incomplete(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    if len(row.promises) < 2 or len({p.unit for p in row.promises}) < 2:
        return None
    lost = rng.randrange(len(row.promises))
    return row.copy(promises=tuple(p for i, p in enumerate(row.promises) if i != lost))


def _wrong_unit(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    if len(row.promises) != 1 or row.promises[0].percent or SHOWN.search(row.promises[0].unit):
        return None
    unit = rng.choice(["публикация в газете", "видеоролик", "рисунок", "сертификат"])
    return row.copy(promises=(Promise(">=", rng.choice([1, 2, 5]), percent=False, unit=unit),))


def _copy_paste(plan: Draft, row: Row, rng: random.Random) -> Row | None:
    mine = {family(p.unit) for p in row.promises}
    others = [r for r in plan.rows if r is not row and r.promises and r.items and not r.defects and not ({family(p.unit) for p in r.promises} & mine)
              and len(r.indicator) > 40]  # fmt: skip
    return row.copy(indicator=rng.choice(others).indicator) if others else None


def _no_title(plan: Draft, row: Row, rng: random.Random) -> Row:
    return row.copy(title="", open=True)


def _duplicate(plan: Draft, rng: random.Random) -> None:
    places = _eligible(plan)
    if places:
        at = rng.choice(places)
        row = plan.rows[at]
        number = None if row.number is None else f"{row.number}а"
        plan.rows.insert(at + 1, row.copy(number=number, defects=(("duplicate_event", row.items[0]),)))


def _gap(plan: Draft, rng: random.Random) -> None:
    order = sorted(range(len(plan.rows)), key=lambda i: plan.rows[i].section)
    at = rng.randrange(1, len(order))
    for position, i in enumerate(order):
        row = plan.rows[i]
        row.number = str(position + 1 + (position >= at))
        if position == at:
            row.defects = (*row.defects, ("numbering_gap", None))


def _omit(plan: Draft, rng: random.Random) -> None:
    duties = [(i, _item(plan, plan.rows[i])) for i in _eligible(plan)]
    places = [i for i, item in duties if is_duty(item) and "executors" not in item.merged]
    if places:
        row = plan.rows.pop(rng.choice(places))
        plan.omitted.append(Defect("omitted_regional_item", None, row.items[0]))


def _no_section(plan: Draft, rng: random.Random) -> None:
    plan.sections[rng.randrange(len(plan.sections))] = ""
    plan.omitted.append(Defect("section_missing", None, None))


_ROW: dict[str, Callable[[Draft, Row, random.Random], Row | None]] = {
    "deadline_after_window": _after, "deadline_before_window": _before, "deadline_reversed": _reversed,
    "deadline_unreadable": _unreadable, "deadline_missing": _no_deadline, "deadline_wrong_year": _wrong_year,
    "deadline_window_skipped": _skip_window, "executor_missing_municipal_role": _lose_role, "executor_wrong_level": _wrong_level,
    "executor_empty": _no_executor, "indicator_missing": _no_indicator, "indicator_no_number": _no_number,
    "indicator_below_share": _below, "indicator_incomplete": _incomplete, "indicator_wrong_unit": _wrong_unit,
    "indicator_copy_paste": _copy_paste, "title_missing": _no_title,
}  # fmt: skip
_WHOLE: dict[str, Callable[[Draft, random.Random], None]] = {
    "duplicate_event": _duplicate,
    "numbering_gap": _gap,
    "omitted_regional_item": _omit,
    "section_missing": _no_section,
}
