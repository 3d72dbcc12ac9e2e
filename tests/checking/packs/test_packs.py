"""Rule packs: what is refused, where, and how packs extend each other."""

import pytest

from alignment.checking import examples
from alignment.checking.packs.loader import load_packs
from alignment.errors import PackError
from tests.checking.making import PACK, judged, one_rule, roadmap, write_pack


def refused(tmp_path, text):
    """The lines that a pack is refused with, without its path."""
    path = write_pack(tmp_path, text)
    with pytest.raises(PackError) as caught:
        load_packs([path])
    return str(caught.value).replace(f"{path}:", "")


def test_a_pack_is_loaded(tmp_path):
    rules = load_packs([write_pack(tmp_path, one_rule("event.title != 'Опрос'"))])
    assert [(rule.id, rule.title, rule.criterion) for rule in rules.rules] == [
        ("my-rule", {"ru": "Правило"}, "form")
    ]


def test_a_pack_is_the_same_from_the_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("ALIGN_CACHE_DIR", str(tmp_path / "cache"))
    path = write_pack(tmp_path, one_rule())
    first = load_packs([path])
    assert list((tmp_path / "cache").glob("rules-*.msgpack"))
    assert load_packs([path]) == first


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (
            "event.widnows",
            "10:20: Значение «event»: нет свойства «widnows». Возможно, имелось в виду «windows»?",
        ),
        ("evnt.title", "10:14: Имя «evnt» здесь неизвестно. Возможно, имелось в виду «event»?"),
        (
            "event.title is within item.windows",
            "10:36: Имя «item» здесь неизвестно. Известны: event, roadmap.",
        ),
        (
            "event.title is within event.windows",
            (
                "10:29: «within» не применяется к таким значениям: текст, список значений «window». "
                "Пишется так: windows is within other.windows."
            ),
        ),
    ],
)
def test_a_mistake_in_an_expression_is_told_at_its_word(tmp_path, check, told):
    assert refused(tmp_path, one_rule(check)) == told


def test_a_mistake_in_a_block_is_told_at_its_line(tmp_path):
    text = one_rule().replace("'event.title'", ">-\n      event.title\n      and event.titel")
    assert (
        refused(tmp_path, text)
        == "12:17: Значение «event»: нет свойства «titel». Возможно, имелось в виду «title»?"
    )


def test_all_mistakes_are_told_at_once(tmp_path):
    text = (
        one_rule().replace("severity: error", "severty: error").replace("criterion: form", "criterion: from")
    )
    assert refused(tmp_path, text).splitlines() == [
        "5:5: Не хватает ключа «severity».",
        "7:16: Критерия «from» нет. Возможно, имелось в виду «form»?",
        "9:5: Неизвестный ключ «severty». Возможно, имелось в виду «severity»?",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1:1: Набор правил – это пары «ключ: значение», он начинается с «pack: имя»."),
        ("- a\n", "1:1: Набор правил – это пары «ключ: значение», он начинается с «pack: имя»."),
        ("pack: x\n", "В наборе нет ни одного правила."),
        ("pack: x\npack: y\n", "2:1: Ключ «pack» указан дважды. Удалите один из них."),
        ("pack: x\nrules: 3\n", "2:8: «rules» – список."),
        ("pack: x\nrules: [3]\n", "2:9: Правило – это пары «ключ: значение», оно начинается с «- id: имя»."),
        ("pack: x\ncriteria: {a: {weight: 3}}\n", "2:15: Не хватает ключа «title»."),
        ("pack: x\ncriteria: {a: {title: А, weight: -3}}\n", "2:34: «weight» – число от 0 до 1000."),
        (
            "pack: x\nparameters: {a: [1]}\n",
            "2:17: Параметр – это слово и при нем число, текст, да или нет либо список текстов.",
        ),
        ("pack: x\nparameters: {doubt: много}\n", "2:21: «doubt» – число от 0 до 1."),
        (
            "pack: x\nverdict: {compliant: scor > 1}\n",
            "2:22: Имя «scor» здесь неизвестно. Возможно, имелось в виду «score»?",
        ),
        (
            "pack: x\nverdict: {partial: score < 1}\n",
            "2:20: «partial» – то, что остается: у него есть название и пояснение, но нет условия.",
        ),
        ("pack: x\nverdict: {compliant: {title: Годится}}\n", "2:22: Не хватает ключа «when»."),
        ("pack: x\noff: [nothing]\n", "2:7: Правила «nothing» нет."),
        ("pack: x\nextends: nothing.yaml\n", "2:10: Набора «nothing.yaml» нет."),
        ("pack: [a\n", "2:1: Ошибка в записи YAML: did not find expected ',' or ']'."),
        (
            "pack: !!python/object/apply:os.system [echo]\n",
            "Тег tag:yaml.org,2002:python/object/apply:os.system",
        ),
        ("pack: &a x\ntitle: *a\n", "2:8: Ссылки YAML (*имя) в наборе правил не допускаются."),
        ("pack: " + "[" * 30 + "]" * 30, "В наборе правил слишком глубокая вложенность"),
        ("pack: x\n? [a]\n: b\n", "2:3: Ключ – это простое слово."),
    ],
    ids=lambda text: text[:30].replace("\n", " "),
)
def test_a_broken_pack_is_refused_with_the_place(tmp_path, text, told):
    assert told in refused(tmp_path, text)


def test_a_yaml_bomb_is_refused_before_it_grows(tmp_path):
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
    )
    assert "Ссылки YAML" in refused(tmp_path, bomb)


def test_a_pack_of_other_bytes_than_utf_8_is_refused(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"pack: \xff\xfe")
    with pytest.raises(PackError, match="не в кодировке UTF-8"):
        load_packs([str(path)])


def test_a_large_pack_is_refused(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"#" * 1_000_100)
    with pytest.raises(PackError, match="больше 1000000 байт"):
        load_packs([str(path)])


def test_a_pack_that_isnt_there_names_the_nearest(tmp_path):
    with pytest.raises(PackError) as caught:
        load_packs(["cascde"])
    assert "Возможно, имелось в виду «cascade»?" in str(caught.value)


def test_a_folder_is_no_pack(tmp_path):
    with pytest.raises(PackError, match="Это папка"):
        load_packs([str(tmp_path)])


@pytest.mark.parametrize("name", ["/etc/passwd", "../other.yaml", "secret.txt", "/etc/x.yaml"])
def test_a_pack_extends_only_what_stands_beside_it(tmp_path, name):
    assert "Набор может расширять встроенный набор или файл .yaml рядом с ним" in refused(
        tmp_path, f"pack: x\nextends: {name}\n"
    )


def test_a_pack_that_extends_itself_is_refused(tmp_path):
    write_pack(tmp_path, "pack: other\nextends: mine.yaml\n", "other.yaml")
    with pytest.raises(PackError, match="расширяет сам себя"):
        load_packs([write_pack(tmp_path, "pack: mine\nextends: other.yaml\n")])


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("id: my-rule", "id: Моё правило", "Имя правила состоит из латинских слов"),
        ("for: event", "for: row", "Значение «row» для «for» не подходит."),
        (
            "for: event",
            "for: event\n    together: items",
            "«together» применяется только вместе с «for: link».",
        ),
        ("severity: error", "severity: grave", "Значение «grave» для «severity» не подходит."),
        ("assert: 'event.title'", "field: title", "Правилу нужно «assert», «each» или и то и другое."),
        ("assert: 'event.title'", "each: event.roles", "«each» пишется так: имя in список."),
        (
            "assert: 'event.title'",
            "assert: event.title\n    related: event.title",
            "«related» – список мероприятий",
        ),
        ("message: 'Нет'", "message: '{{ event.titel }}'", "нет свойства «titel»"),
        ("message: 'Нет'", "message: {en: No}", "Не хватает ключа «ru»."),
        ("message: 'Нет'", "message: 'Нет'\n    examples: [{works: {}}]", "Неизвестный ключ «works»."),
        ("message: 'Нет'", "message: 'Нет'\n    examples: [{holds: {}, fails: {}}]", "Пример – это одно из"),
    ],
)
def test_a_rule_with_a_wrong_key_is_refused(tmp_path, old, new, told):
    text = one_rule()
    assert old in text
    assert told in refused(tmp_path, text.replace(old, new))


def test_the_same_id_twice_is_refused(tmp_path):
    text = one_rule()
    assert "Правило «my-rule» уже есть." in refused(tmp_path, text + text.split("rules:\n")[1])


def test_a_pack_changes_what_it_extends(tmp_path):
    own = """\
pack: own
extends: form
off: [event-numbering]
criteria: {form: {weight: 40}}
change:
  title-missing:
    severity: warning
    message: Без названия ({{ event.number }}).
"""
    rules = load_packs([write_pack(tmp_path, own)])
    assert rules.rule("event-numbering").off
    assert repr(rules.criteria[0].weight) == "40.0"  # as it is when it comes from the cache
    result = judged(
        roadmap({"title": "", "number": 5, "deadline": "май"}, {"title": "Опрос", "number": 9}), rules=rules
    )
    assert [(f.rule, f.severity, f.message) for f in result.findings] == [
        ("title-missing", "warning", "Без названия (5).")
    ]


def test_parameters_are_used_and_overridden(tmp_path):
    base = one_rule("event.title | quoted != parameters.word").replace(
        "rules:", "parameters: {word: «Опрос»}\nrules:"
    )
    write_pack(tmp_path, base, "base.yaml")
    more = "pack: more\nextends: base.yaml\nparameters: {word: «Семинар»}\n"
    rules = load_packs([write_pack(tmp_path, more)])
    result = judged(roadmap({"title": "Опрос"}, {"title": "Семинар"}), rules=rules)
    assert rules.parameters == {"word": "«Семинар»"}
    assert [f.event for f in result.findings] == ["2"]


def test_a_parameter_keeps_its_kind(tmp_path):
    write_pack(tmp_path, one_rule().replace("rules:", "parameters: {least: 3}\nrules:"), "base.yaml")
    text = refused(tmp_path, "pack: more\nextends: base.yaml\nparameters: {least: три}\n")
    assert "Параметр «least» должен остаться того же вида: number." in text


def test_severity_may_hang_on_a_condition(tmp_path):
    text = one_rule("false").replace(
        "severity: error", "severity:\n      - {if: event.title, then: info}\n      - {else: warning}"
    )
    result = judged(
        roadmap({"title": "Опрос"}, {"title": ""}), rules=load_packs([write_pack(tmp_path, text)])
    )
    assert [finding.severity for finding in result.findings] == ["info", "warning"]


def test_a_rule_that_grows_a_value_is_named(tmp_path):
    text = one_rule("false", message="{{ event.title ~ event.title ~ event.title }}")
    rules = load_packs([write_pack(tmp_path, text)])
    with pytest.raises(PackError, match="Правило «my-rule» строит слишком большое значение"):
        judged(roadmap({"title": "а" * 9000}), rules=rules)


def test_examples_that_come_out_otherwise_are_told(tmp_path):
    text = one_rule() + (
        "    examples:\n"
        "      - {holds: {event: {title: ''}}}\n"
        "      - {fails: {event: {title: Опрос}}}\n"
        "      - {fails: {event: {title: ''}, message: Да}}\n"
        "      - {skips: {event: {title: Опрос}}}\n"
        "      - {fails: {event: {title: Опрос}, roadmap: {town: x}}}\n"
    )
    failures = examples.test_pack(load_packs([write_pack(tmp_path, text)]))
    assert [(failure.line, failure.what) for failure in failures] == [
        (13, "my-rule: здесь не должно быть замечания: Нет"),
        (14, "my-rule: в примере должно быть замечание, а его нет"),
        (15, "my-rule: замечание в примере – «Нет», а не «Да»"),
        (16, "my-rule: здесь правило не должно применяться, а оно выполнено"),
        (17, "my-rule: пример нельзя прочитать: Unexpected keyword argument 'town'"),
    ]


def test_a_rule_without_examples_is_told(tmp_path):
    failures = examples.test_pack(
        load_packs(
            [
                write_pack(
                    tmp_path,
                    PACK.replace("RULE_FOR", "event")
                    .replace("ASSERT", "event.title")
                    .replace("MESSAGE", "Нет"),
                )
            ]
        )
    )
    assert [failure.what for failure in failures] == [
        "Правилу «my-rule» нужны хотя бы один пример holds и один пример fails."
    ]
