"""Words of the field have their lemma and part of speech without an analyser; all other words with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from alignment.reading import lemmas
from alignment.reading.lemmas import analyse, known, lemma
from tests.tools import lemmas as generator


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("обучающихся", ("noun", "обучающийся")),
        ("обучающих", ("adjective", "обучающий")),
        ("Отчётов", ("noun", "отчет")),
        ("людей", ("noun", "человек")),
        ("лет", ("noun", "год")),
        ("детей", ("noun", "ребенок")),
        ("нормативно-правового", ("adjective", "нормативно-правовой")),
        ("школ-участниц", ("noun", "школа")),
        ("семинаров-практикумов", ("noun", "семинар-практикум")),
        ("онлайн-дневников", ("noun", "онлайн-дневник")),
        ("онлайн-викторины", ("noun", "онлайн-викторина")),
        ("размещены", ("verb", "разместить")),
        ("приняли", ("verb", "принять")),
        ("подтверждающие", ("adjective", "подтверждающий")),
        ("обратившихся", ("adjective", "обратившийся")),
        ("практико-ориентированных", ("adjective", "практико-ориентированный")),
        ("вкс", ("noun", "вкс")),
        ("для", ("other", "для")),
        ("", ("other", "")),
        ("-", ("other", "-")),
        ("xyz", ("other", "xyz")),
    ],
)
def test_word_of_the_field(word: str, expected: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The data or an ending tells; the analyser isn't asked."""
    monkeypatch.setattr(lemmas, "analyzer", lambda: pytest.fail(f"asked the analyser for {word}"))
    analyse.cache_clear()
    assert analyse(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("черепах", "черепаха"), ("самолётов", "самолет"), ("бежали", "бежали")]
)
def test_any_other_word_by_the_analyser(word: str, expected: str) -> None:
    assert lemma(word) == expected


def test_junk_is_no_word() -> None:
    assert analyse("ы" * 100) == ("other", "ы" * 100)
    assert known("ы" * 100) == ()


def test_data_is_what_the_generator_makes() -> None:
    """words/lemmas.yaml is never edited by hand."""
    lexicon = (Path(generator.__file__).parent / "lexicon.txt").read_text(encoding="utf-8")
    assert generator.TARGET.read_text(encoding="utf-8") == generator.build(lexicon)


def test_generator_tells_parts_of_speech() -> None:
    made = generator.build("# words\n[nouns]\nшкола\n[fixed]\nвкс\n[others]\nдля\n")
    assert '- ["noun", "а", "- а ам ами ах е ой ою у ы"]' in made
    assert '- ["noun", "", "-"]' in made
    assert '"школ": [0]' in made


def test_there_are_enough_nouns() -> None:
    words = generator.words_of((Path(generator.__file__).parent / "lexicon.txt").read_text(encoding="utf-8"))
    assert len(set(words["noun"])) >= 500
    assert all(known(word) for word in words["noun"])
