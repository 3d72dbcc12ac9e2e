"""From probabilities to links: the status of each, further items of one event, what the author declares."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.matching.assign import Choice
from alignment.matching.evidence import Pairs, Side
from alignment.matching.links import Candidate, Link, Origin, Status, compared_texts
from alignment.matching.weights import Weights

_SHOWN = 4  # candidates that a link shows
_WHOLE = 0.72  # share of a further item's words that an event must have to carry it out as well
_MORE = 0.15  # share of the event's words that only the further item explains
_SOME_MORE = (
    0.03  # such a share where the event would probably carry out the further item if the closest didn't stand
)
_SURE = 0.9  # probability, if the closest didn't stand, of a further item whose days are the closest's
_MUCH_MORE = 0.2  # such a share from which even an item that the closest one dwarfs is carried out too
_LIKELY = 0.5  # probability, if the closest didn't stand, of a further item whose days a window of the event's own lies in
_APART = 0.03  # such a probability where a window of the event's own lies in the further item's days
_BESIDE = 0.1  # probability of a further item beside the closest one from which it isn't dwarfed
_DATED = 0.5  # likeness of the deadlines from which a further item's days don't speak against it
_BY_ITSELF = 0.4  # probability below which a link rests on the duty's being vacant, and a person must look
_ANOTHER_THEME = -1.0  # grade of the theme, in a map whose themes count in full, with which only a person may say that the link holds, if at all
_CLAIMED = -0.3  # grade of a rival from which a further item is another event's
_TWINS = (
    0.7  # likeness from which the titles of two items are twins, to both of whose days an event may reach
)


def decide(pairs: Pairs, choices: Sequence[Choice], weights: Weights) -> tuple[Link, ...]:
    """Return the link of every event."""
    return tuple(
        _link(pairs, event, choice, weights) for event, choice in zip(pairs.events, choices, strict=True)
    )


def _link(pairs: Pairs, event: Side, choice: Choice, weights: Weights) -> Link:
    candidates = tuple(
        Candidate(
            item=item,
            score=choice.scores[item],
            probability=choice.probabilities[item],
            evidence=weights.evidence(
                choice.grades[item], compared_texts(event.event, pairs.items[item].event)
            ),
        )
        for item in sorted(choice.scores, key=lambda item: (-choice.scores[item], item))[:_SHOWN]
    )
    declared = tuple(index for number in event.declared for index in pairs.numbered.get(number, ()))
    if declared:
        first = next((candidate for candidate in candidates if candidate.item == declared[0]), None)
        return _made(event, declared, "certain", "declared", 1.0, candidates, first)
    best = choice.best
    if best is None:
        return _made(event, (), "none", "matched", 0.0, (), None)
    items = (best, *_further(pairs, event, choice, best, weights))
    probability = min(1.0, sum(choice.probabilities[item] for item in items))
    status = _status(probability, weights)
    if choice.grades[best]["theme"] <= _ANOTHER_THEME:
        status = "review" if status in ("certain", "probable") else "none"
    elif status in ("certain", "probable"):
        # that nobody else carries a duty out is no proof that this event does: a duty may have been forgotten
        alone = choice.by_itself(weights)
        status = "review" if sum(alone[item] for item in items) < _BY_ITSELF else status
    return _made(
        event, items if status != "none" else (), status, "matched", probability, candidates, candidates[0]
    )


def _made(
    event: Side,
    items: tuple[int, ...],
    status: Status,
    origin: Origin,
    probability: float,
    candidates: tuple[Candidate, ...],
    first: Candidate | None,
) -> Link:
    return Link(
        event=event.index,
        items=items,
        status=status,
        origin=origin,
        score=first.score if first else float(origin == "declared"),
        probability=probability,
        evidence=first.evidence if first else (),
        candidates=candidates,
    )


def _status(probability: float, weights: Weights) -> Status:
    if probability >= weights.certain:
        return "certain"
    if probability >= weights.probable:
        return "probable"
    return "review" if probability >= weights.review else "none"


def _further(pairs: Pairs, event: Side, choice: Choice, best: int, weights: Weights) -> list[int]:
    """Return the other items that the event carries out as well, the closest first.

    A further item explains words of the event that the closest one doesn't, and is found in it nearly whole; or is a twin of the closest
    to whose days the event's reach; or would be the event's own if the closest didn't stand, and explains words or a window that the closest
    doesn't. A twin none of whose own days the event has, and an item that another event claims with better right, is none.
    """
    further: list[int] = []
    for item in sorted(
        choice.scores, key=lambda item: (not pairs.peers(item, best), -choice.scores[item], item)
    ):
        if not _barred(choice, item, best) and _carried_out_too(
            pairs, event, choice, item, (best, *further), weights
        ):
            further.append(item)
    return further


def _barred(choice: Choice, item: int, best: int) -> bool:
    """Whether an item is no further one: it is of another cycle or level than the closest, or another event's."""
    grades, closest = choice.grades[item], choice.grades[best]
    return (
        item == best
        or any(grades[name] < closest[name] for name in ("cycle", "level"))
        or grades["rival"] <= _CLAIMED
    )


def _carried_out_too(
    pairs: Pairs, event: Side, choice: Choice, item: int, others: tuple[int, ...], weights: Weights
) -> bool:
    """Return whether an event carries out an item beside others, the first of which is the closest."""
    if pairs.twins(others[0], item) >= _TWINS:
        if pairs.reaches(event, item, others):
            return True
        if not pairs.goes_beyond(event, item, others[0]):
            return False
    more = pairs.kept(event, (*others, item)) - pairs.kept(event, others)
    if more >= _MORE and pairs.found(event, item) >= _WHOLE:
        return True
    apart = pairs.apart(event, item, others)
    return (
        (apart or more >= _SOME_MORE)
        and pairs.peers(item, others[0])
        and (choice.probabilities[item] >= (_APART if apart else _BESIDE) or more >= _MUCH_MORE)
        and choice.grades[item]["deadline"] >= _DATED
        and weights.alone(choice.scores[item]) >= (_LIKELY if apart else _SURE)
    )
