"""What holds of every executors cell."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.reading.executors import read_executors
from alignment.reading.executors.words import roles
from tests.reading.test_executors import ROWS

SIMPLE = [
    "муниципальный координатор", "региональный координатор", "кураторы", "МОУО", "ММС", "ИМЦ", "директора школ", "МБОУ СОШ № 5",
    "ГАУ ДПО ИРО", "члены ППО", "МКУ «Центр, школы и дети»", "Управление образования", "педагоги-психологи", "родители", "РМО",
    "МОУ «Лицей № 2 (центр)»", "образовательные организации – участники проекта", "Комитет по образованию и науке",
]  # fmt: skip
PIECES = st.sampled_from(
    ["Муниципальный", "координатор", "и", ",", ";", "/", "\n", "№", "6", "школы", "школ", "директора", "«", "»", "(", ")", '"', "г.", "мун.",
     "А.А.", "Петрова", "-", "–", "МБОУ", "СОШ", "образования", "культуры", "совместно с", "1.", ".", "<b>", "региональный", " ", "зам."]
)  # fmt: skip


def told(text: str) -> list[tuple[str, str | None]]:
    return [(executor.text.lower(), executor.role) for executor in read_executors(text).executors]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for executor in read_executors(text).executors:
        assert executor.text.strip() == executor.text != ""
        assert executor.level == (roles()[executor.role].level if executor.role else "other")


@given(st.lists(PIECES, max_size=25), st.sampled_from(["", " "]))
def test_any_mixture_of_the_field_s_words_is_read(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    assert all(
        any(letter.isalnum() for letter in executor.text) for executor in read_executors(text).executors
    )


@given(
    st.lists(st.sampled_from(SIMPLE), min_size=1, max_size=6),
    st.sampled_from([", ", "; ", ",", ";\n", " / "]),
)
def test_joined_names_come_apart_again(names: list[str], separator: str) -> None:
    assert [executor.text for executor in read_executors(separator.join(names)).executors] == names


@pytest.mark.parametrize("cell", [cell for cell, _ in ROWS if "\n" not in cell and "-" not in cell])
def test_white_space_around_and_between_words_changes_nothing(cell: str) -> None:
    assert told(f"  {cell.replace(' ', '  ')}\u00a0\n") == told(cell)


@pytest.mark.parametrize(
    "cell", [cell for cell, _ in ROWS if cell[:2].isalpha() and cell[1:2].islower() and cell.isprintable()]
)
def test_the_case_of_the_first_letter_changes_nothing(cell: str) -> None:
    swapped = cell[0].swapcase() + cell[1:]
    if cell[:2] not in ("Пе", "Ив", "См"):  # a person's name is told by its capital
        assert told(swapped) == told(cell)


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(ROWS), st.sampled_from(ROWS))
def test_a_semicolon_parts_cells_whatever_they_hold(
    first: tuple[str, object], second: tuple[str, object]
) -> None:
    cells = [first[0], second[0]]
    if all("\n" not in cell and ":" not in cell and cell[:1].isalpha() for cell in cells):
        assert told("; ".join(cells)) == [*told(cells[0]), *told(cells[1])]


@pytest.mark.parametrize(
    "junk",
    [
        "(",
        "«",
        '"',
        "А",
        "и ",
        ", ",
        "№ 6, ",
        "региональный и ",
        "мун. ",
        "А.А. ",
        "<a ",
        "- \n",
        "9 ",
        "6, 7 г. ",
        "школа-",
        "(«",
        "а также ",
    ],
)
def test_a_hundred_kilobytes_of_junk_take_linear_time(junk: str) -> None:
    def seconds(size: int) -> float:
        text = junk * (size // len(junk))
        started = time.process_time()
        read_executors(text)
        return time.process_time() - started

    seconds(1000)
    assert seconds(100_000) < 40 * seconds(10_000) + 0.5
