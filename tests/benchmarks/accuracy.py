"""How right links, findings and readings are, beside other ways of matching on the same data. One command:

    python tests/benchmarks/accuracy.py            Markdown on standard output
    python tests/benchmarks/accuracy.py --quick    four styles, no peers
    python tests/benchmarks/accuracy.py --wrong    also every wrong link and finding of the hand-written maps

What was fitted on what (tests/tools/fit.py): the weights saw generated maps of the parents in corpus.FITTED, of other seeds, and the
hand-written maps of tests/data/gold, whose words the lexicon's authors also read. So those figures flatter; `--left-out` refits the
weights without each hand-written map, a ninth of them at a time. Maps of region-mentoring come from a parent that the fit hasn't seen but from the same
generator. tests/data/heldout is for nothing but this report: its maps were written after the last fit by people who had seen neither words nor
weights. Fit nothing on it and take no words from it, or the figure is lost; a map that has been read moves to tests/data/gold.
Peers get the best threshold on the very maps that are reported.
Needs the extra «bench» (scikit-learn, recordlinkage) for the peers.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import itertools

from alignment.checking import check
from alignment.checking.findings import Finding, Result
from alignment.matching import match
from alignment.reading import read_deadline, read_indicator
from tests.benchmarks.corpus import Case, generated, written
from tests.clerks import KINDS
from tests.clerks.duties import asks_everybody, is_duty

# What may come along with a defect without being a false alarm.
ALLOWED = {
    "deadline_wrong_year": {"deadline-after-window", "deadline-before-window", "deadline-window-skipped"},
    "deadline_reversed": {"deadline-window-skipped"}, "deadline_unreadable": {"deadline-window-skipped"},
    "deadline_missing": {"deadline-window-skipped"}, "deadline_after_window": {"deadline-window-skipped"},
    "deadline_before_window": {"deadline-window-skipped"}, "executor_empty": {"executor-role-missing"},
    "executor_wrong_level": {"executor-role-missing"}, "executor_missing_municipal_role": {"executor-wrong-level"},
    "indicator_copy_paste": {"indicator-incomplete", "indicator-without-quantity", "indicator-below-share"},
    "indicator_wrong_unit": {"indicator-incomplete", "indicator-below-share", "indicator-without-quantity"},
    "indicator_missing": {"indicator-without-quantity", "indicator-incomplete"},
    "title_missing": {"item-not-covered", "item-without-participation"},
    "omitted_regional_item": {"item-without-participation"},
}  # fmt: skip
BINS = (0.0, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.995, 1.01)


class Links:
    """Counts of links over some maps."""

    def __init__(self) -> None:
        self.n: Counter[str] = Counter()
        self.reliability: Counter[tuple[float, bool]] = Counter()
        self.wrong: list[str] = []

    def add(self, case: Case) -> None:
        numbers = [item.number or "" for item in case.parent.events]
        for link in match(case.roadmap, case.parent, remember=False):
            wanted = case.known.get(link.event)
            if wanted is None:
                continue
            found = numbers[link.items[0]] if link.items and link.status != "none" else None
            right = found is not None and found in wanted
            self.n.update(events=1, tp=right, fp=found is not None and not right, fn=bool(wanted) and not right,
                          sure=link.status == "certain", sure_right=link.status == "certain" and right,
                          review=link.status == "review")  # fmt: skip
            self.n["none"] += not wanted
            self.n["none_kept"] += not wanted and found is None
            if found is not None:
                low = max(b for b in BINS if b <= link.probability)
                self.reliability[low, right] += 1
            if not right and (found or wanted):
                title = case.roadmap.events[link.event].title.replace("\n", " ")[:90]
                self.wrong.append(
                    f"{case.name} {case.roadmap.events[link.event].number} «{title}»: {found} instead of {wanted or 'none'} ({link.status} {link.probability:.2f})"
                )

    def cells(self) -> list[str]:
        n = self.n
        precision, recall = n["tp"] / max(1, n["tp"] + n["fp"]), n["tp"] / max(1, n["tp"] + n["fn"])
        f1 = 2 * n["tp"] / max(1, 2 * n["tp"] + n["fp"] + n["fn"])
        return [f"{f1:.3f}", f"{precision:.3f}", f"{recall:.3f}", f"{n['sure_right']}/{n['sure']}", f"{n['sure'] / max(1, n['events']):.0%}",
                f"{n['review'] / max(1, n['events']):.0%}", f"{n['none_kept']}/{n['none']}"]  # fmt: skip


HEAD = ["F1", "precision", "recall", "certain and right", "certain", "review", "initiatives kept"]


def table(head: list[str], rows: Iterable[list[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def links_report(cases: list[Case], *, wrong: bool) -> str:
    groups: dict[str, Links] = defaultdict(Links)
    whole = Links()
    for case in cases:
        keys = [case.group]
        if case.rows:
            keys += [
                "*generated, parents of the fit*" if case.fitted else "*generated, parent not of the fit*"
            ]
        else:
            keys += ["*hand-written, of the fit*" if case.fitted else "*hand-written, held out*"]
        for key in keys:
            groups[key].add(case)
        whole.add(case)
    rows = [[name, *links.cells()] for name, links in groups.items()]
    text = table(["maps", *HEAD], [*rows, ["**all**", *whole.cells()]])
    bins = [[f"{low:.3f}–{min(1, high):.3f}", str(right + false), f"{right / (right + false):.3f}"]
            for low, high in itertools.pairwise(BINS)
            if (right := whole.reliability[low, True]) + (false := whole.reliability[low, False])]  # fmt: skip
    text += "\nHow often a link of a probability is right:\n\n" + table(
        ["probability", "links", "right"], bins
    )
    if wrong:
        lines = [w for name, links in groups.items() if "hand-written" in name for w in links.wrong]
        text += "\n".join(f"- {line}" for line in lines) + "\n"
    return text


class Findings:
    """Found and missed defects and false alarms, by rule."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.false: Counter[str] = Counter()
        self.lines: list[str] = []

    def add(self, case: Case, result: Result) -> None:
        mine = [f for f in result.findings if f.index not in case.tolerated]
        explained: set[int] = set()
        for kind, event, item in case.defects:
            rules = KINDS[kind]
            hits = [f for f in mine if f.rule in rules and _at(f, kind, event, item)]
            rule = hits[0].rule if hits else min(rules)
            (self.found if hits else self.missed)[rule] += 1
            if not hits:
                self.lines.append(f"{case.name}: missed {kind} at event {event}, item {item}")
            allowed = rules | ALLOWED.get(kind, set())
            explained |= {id(f) for f in hits}
            explained |= {
                id(f)
                for f in mine
                if f.rule in allowed
                and ((event is not None and f.index == event) or (item and f.item == item))
            }
            if kind == "numbering_gap" or kind == "duplicate_event":
                explained |= {id(f) for f in mine if f.rule in rules}
        explained |= {id(f) for f in mine if f.index is None and f.item in _uncovered(case, f.rule)}
        for f in mine:
            if id(f) not in explained and f.severity != "info" and f.confidence == "high":
                self.false[f.rule] += 1
                self.lines.append(
                    f"{case.name}: false {f.rule} at event {f.event}, item {f.item}: {f.message[:150]}"
                )

    def rows(self) -> list[list[str]]:
        rules = sorted({*self.found, *self.missed, *self.false})
        return [[r, str(self.found[r]), str(self.missed[r]), str(self.false[r]),
                 f"{self.found[r] / max(1, self.found[r] + self.false[r]):.3f}", f"{self.found[r] / max(1, self.found[r] + self.missed[r]):.3f}"]
                for r in rules]  # fmt: skip


def _uncovered(case: Case, rule: str) -> set[str | None]:
    """Items that truly have no event and ask for one: what is said of their coverage is right, put in or not."""
    asks = {
        "item-not-covered": is_duty,
        "item-without-participation": lambda item: asks_everybody(item, case.parent),
    }.get(rule)
    covered = {number for items in case.known.values() for number in items}
    return {i.number for i in case.parent.events if asks and i.number not in covered and asks(i)}


def _at(finding: Finding, kind: str, event: int | None, item: str | None) -> bool:
    if event is None or kind in {"numbering_gap", "duplicate_event"}:
        return item is None or kind == "numbering_gap" or finding.item == item or kind == "duplicate_event"
    return finding.index == event


def findings_report(cases: Iterable[Case], title: str, *, wrong: bool) -> str:
    counted = Findings()
    for case in cases:
        counted.add(case, check(case.roadmap, case.parent))
    text = f"\n### {title}\n\n" + table(
        ["rule", "found", "missed", "false", "precision", "recall"], counted.rows()
    )
    return text + ("\n".join(f"- {line}" for line in counted.lines) + "\n" if wrong else "")


def cells_report(cases: Iterable[Case]) -> str:
    """Deadline and indicator cells of generated maps against the meaning that they were written from."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for case in cases:
        for event, row in zip(case.roadmap.events, case.rows, strict=True):
            windows = read_deadline(event.deadline, years=case.roadmap.years).windows
            seen["deadlines"] += 1
            right["deadlines"] += [(w.first, w.last) for w in windows] == list(row.windows)
            targets = read_indicator(event.indicator).targets
            numbers = [(t.quantity, t.percent) for t in targets if t.quantity is not None]
            wanted = [(p.quantity, p.percent) for p in row.promises if p.quantity is not None]
            seen["indicators"] += 1
            right["indicators"] += (
                numbers == wanted
                or "принял участие" in event.indicator
                or event.indicator.startswith("100 % (")
            )
    rows = [[kind, str(seen[kind]), f"{right[kind] / seen[kind]:.3f}"] for kind in seen]
    return table(["cells of generated maps", "read", "right"], rows)


def peers_report(cases: list[Case]) -> str:
    from tests.benchmarks.peers import PEERS, best_threshold, counts

    groups = {"generated, parents of the fit": [c for c in cases if c.rows and c.fitted], "generated, another parent": [c for c in cases if c.rows and not c.fitted],
              "hand-written, of the fit": [c for c in cases if not c.rows and c.fitted],
              "hand-written, held out": [c for c in cases if not c.rows and not c.fitted]}  # fmt: skip
    rows = []
    for name, peer in PEERS.items():
        cells, started = [name], time.perf_counter()
        for group in groups.values():
            made = [(peer(c.roadmap.events, c.parent.events), _wanted(c)) for c in group]
            threshold = best_threshold(made)
            tp, fp, fn = (sum(p) for p in zip(*(counts(m, w, threshold) for m, w in made), strict=True))
            cells.append(f"{2 * tp / max(1, 2 * tp + fp + fn):.3f} (≥ {threshold:.2f})")
        rows.append([*cells, f"{(time.perf_counter() - started) / len(cases) * 1000:.0f} ms"])
    mine, started = ["**align**"], time.perf_counter()
    for group in groups.values():
        links = Links()
        for case in group:
            links.add(case)
        mine.append(f"**{links.cells()[0]}**")
    return table(
        ["F1 of links", *groups, "a map"],
        [*rows, [*mine, f"{(time.perf_counter() - started) / len(cases) * 1000:.0f} ms"]],
    )


def _wanted(case: Case) -> list[list[int] | None]:
    index = {item.number: item.index for item in case.parent.events}
    return [
        None if (w := case.known.get(e.index)) is None else [index[n] for n in w] for e in case.roadmap.events
    ]


def main(arguments: list[str]) -> None:
    warnings.simplefilter("ignore")
    wrong, quick = "--wrong" in arguments, "--quick" in arguments
    styles = {"styles": ("close", "scan", "paraphrase", "own-dates")} if quick else {}
    clean = list(generated(**styles))
    cases = [*clean, *written(), *written("heldout")]
    print(f"## Accuracy, {date.today().isoformat()}\n")  # noqa: DTZ011 - the day of the person who runs it
    print(links_report(cases, wrong=wrong), flush=True)
    print("## Findings: one defect of every kind in each map")
    print(
        findings_report(
            [*generated(("close", "verbatim"), defects=True), *generated(("close", "verbatim"))],
            "Close wording",
            wrong=wrong,
        ),
        flush=True,
    )
    if not quick:
        print(findings_report([*generated(defects=True), *clean], "All styles", wrong=False), flush=True)
    print(findings_report(written(), "Hand-written maps", wrong=wrong), flush=True)
    print(cells_report(clean), flush=True)
    if "--left-out" in arguments:
        from tests.benchmarks.left_out import report

        print("## Left out of the fit\n\n" + table(["map", "F1", "certain and right"], report()), flush=True)
    if not quick:
        print("## Other ways of matching, the same maps, the same run\n")
        print(peers_report(cases))


if __name__ == "__main__":
    main(sys.argv[1:])
