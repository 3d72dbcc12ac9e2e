"""The files of a demonstration: made-up roadmaps, and a configuration that awaits a few more than there are."""

from __future__ import annotations

from typing import Any

from alignment.demo.making import MARK, Made, made_up
from alignment.demo.names import most_towns
from alignment.roadmap import Roadmap

_HEAD = f"# {MARK.capitalize()}: составлен программой align, ни к какому действительному муниципалитету не относится.\n"


def most() -> int:
    """Return how many municipalities there can be."""
    return most_towns()


def sent_and_awaited(
    parent: Roadmap, *, count: int, missing: int, seed: int = 1
) -> tuple[tuple[Made, ...], tuple[str, ...]]:
    """Return `count` roadmaps, and the territories that are awaited: theirs and `missing` others, in one order."""
    everybody = made_up(parent, count=count + missing, seed=seed)
    absent = (
        {(2 * place + 1) * len(everybody) // (2 * missing) for place in range(missing)} if missing else set()
    )
    sent = tuple(one for place, one in enumerate(everybody) if place not in absent)
    return sent, tuple(one.territory for one in everybody)


def as_yaml(made: Made) -> str:
    """Return the file of a made-up roadmap."""
    import yaml

    dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(made.data, Dumper=dumper, allow_unicode=True, sort_keys=False, width=1_000_000)
    return _HEAD + text


def configuration(parent: str, awaited: tuple[str, ...]) -> str:
    """Return align.toml: the parent's file and whose roadmaps are awaited."""
    names = "".join(f'  "{name}",\n' for name in awaited)
    return (
        f"{_HEAD}"
        f'parent = "{parent}"\n'
        "# Чьи карты ожидаются; в отчете названы те, кто карту не прислал.\n"
        f"municipalities = [\n{names}]\n"
    )
