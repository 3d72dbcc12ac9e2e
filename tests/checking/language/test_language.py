"""The rule language: what it allows, and how it refuses the rest."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.checking.language.evaluation import TooLargeError, evaluator
from alignment.checking.language.grammar import Grammar
from alignment.checking.language.parsing import Fault
from alignment.checking.sheets.sheet import Sheet
from alignment.reading.rows import read_rows
from tests.checking.making import roadmap

NAMES = {
    "event": "event",
    "item": "item",
    "items": "[item]",
    "roadmap": "roadmap",
    "n": "number",
    "word": "text",
}


@pytest.fixture
def scope():
    child = roadmap(
        {"title": "Опрос", "deadline": "апрель; сентябрь", "executors": "куратор", "indicator": "2 отчета"},
        {"title": "", "deadline": "", "number": 7},
    )
    sheet = Sheet(child, read_rows(child))
    return {
        "event": sheet.rows[0],
        "item": sheet.rows[1],
        "items": sheet.rows,
        "roadmap": sheet,
        "parent": sheet,
        "n": 3,
        "word": "слово",
        "parameters.limit": 5,
    }


def value(source, scope):
    tree, _kind = Grammar(NAMES, {"limit": "number"}).expression(source)
    return evaluator(tree)(scope)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("event.title", "Опрос"),
        ("event.title and n > 2", True),
        ("not event.title or item.title", False),
        ("n + 2 * 3 - 1", 8),
        ("-n / 2", -1.5),
        ("1 < n <= 3", True),
        ("1 < n < 3", False),
        ("n != 3", False),
        ("word ~ '-' ~ n", "слово-3"),
        ("'сло' in word", True),
        ("word in ['слово', 'дело']", True),
        ("word not in ['слово']", False),
        ("items.number", ("1", "7")),
        ("items.windows | length", 2),
        ("event.windows is single_day", False),
        ("event.windows is within event.windows", True),
        ("event.windows is not within(item.windows)", False),
        ("item.title is blank", True),
        ("[] | length", 0),
        ("'да' if event.title else 'нет'", "да"),
        ("'да' if item.title else 'нет'", "нет"),
        ("n < parameters.limit", True),
        ("true and not false", True),
        ("roadmap.years", (2022,)),
        ("2.5 + n", 5.5),
    ],
)
def test_an_expression_has_a_value(source, expected, scope):
    assert value(source, scope) == expected


@pytest.mark.parametrize(
    ("source", "what", "advice"),
    [
        ("evnt.title", "Имя «evnt» здесь неизвестно.", "Возможно, имелось в виду «event»?"),
        (
            "event.widnows",
            "Значение «event»: нет свойства «widnows».",
            "Возможно, имелось в виду «windows»?",
        ),
        ("items.titel", "Значение «item»: нет свойства «titel».", "Возможно, имелось в виду «title»?"),
        (
            "event.windows is witihn item.windows",
            "Проверки «witihn» нет.",
            "Возможно, имелось в виду «within»?",
        ),
        (
            "items | lenght",
            "Фильтра «lenght» нет.",
            "Возможно, имелось в виду «length»?",
        ),
        (
            "event.title is within item.windows",
            "«within» не применяется к таким значениям: текст, список значений «window».",
            "Пишется так: windows is within other.windows.",
        ),
        (
            "event.windows is within",
            "«within» не применяется к таким значениям: список значений «window».",
            "Пишется так: windows is within other.windows.",
        ),
        ("event.title > 3", "«>» не сравнивает текст и число.", ""),
        ("event.title == 3", "«==» не сравнивает текст и число.", ""),
        ("3 in event.title", "«in» не сравнивает число и текст.", ""),
        ("event.title + 1", "«+» применяется к числам, а здесь текст.", ""),
        ("-event.title", "«-» применяется к числам, а здесь текст.", ""),
        ("n / 0", "Делить можно только на записанное число, не равное 0.", ""),
        ("n / n", "Делить можно только на записанное число, не равное 0.", ""),
        ("[1, 'два']", "Все значения списка должны быть одного вида.", ""),
        ("'да' if n", "Здесь у «if» должно быть «else».", ""),
        ("'да' if n else 3", "Обе ветви «if … else» должны быть одного вида, а здесь текст и число.", ""),
        ("none", "В языке правил нет значения «none»: каждое значение известно.", ""),
        ("event.title == none", "В языке правил нет значения «none»: каждое значение известно.", ""),
        ("99999999999", "Слишком большое число.", ""),
        ("parameters.lmit", "В наборе нет параметра «lmit».", "Возможно, имелось в виду «limit»?"),
        ("items | length(key=3)", "Аргументы указываются по порядку, без имен и звездочек.", ""),
        ("items | length(*items)", "Аргументы указываются по порядку, без имен и звездочек.", ""),
        ("event.title event", "«event» здесь не на месте.", ""),
        ("event.", "Ошибка записи выражения: expected name or number.", ""),
    ],
)
def test_a_mistake_is_told_with_what_is_known(source, what, advice):
    with pytest.raises(Fault) as caught:
        Grammar(NAMES, {"limit": "number"}).expression(source)
    assert (caught.value.what, caught.value.advice) == (what, advice)


ALLOWED = "Допускаются имена, свойства, сравнения, арифметика, проверки, фильтры, а в сообщениях – {{ … }} и {% if %}."


@pytest.mark.parametrize(
    ("source", "node"),
    [
        ("event.title()", "Call"),
        ("range(10)", "Call"),
        ("event['title']", "Getitem"),
        ("items[0]", "Getitem"),
        ("items[1:]", "Getitem"),
        ("n ** n", "Pow"),
        ("n // 2", "FloorDiv"),
        ("n % 2", "Mod"),
        ("{'a': 1}", "Dict"),
        ("(1, 2)", "Tuple"),
        ("+n", "Pos"),
    ],
)
def test_what_isnt_on_the_list_is_refused(source, node):
    with pytest.raises(Fault) as caught:
        Grammar(NAMES).expression(source)
    assert (caught.value.what, caught.value.advice) == (f"«{node}» не входит в язык правил.", ALLOWED)


@pytest.mark.parametrize(
    "template",
    [
        "{% for x in items %}{{ x }}{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% extends 'base' %}",
        "{% set x = 1 %}",
        "{% macro m() %}{{ m() }}{% endmacro %}",
        "{% filter upper %}x{% endfilter %}",
        "{% block b %}{% endblock %}",
        "{% call x() %}{% endcall %}",
    ],
)
def test_a_message_has_no_statement_but_if(template):
    with pytest.raises(Fault):
        Grammar(NAMES).message(template)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Срок {{ event.deadline | quoted }}.", "Срок «апрель; сентябрь»."),
        ("{% if item.title %}есть{% elif n == 3 %}три{% else %}нет{% endif %}", "три"),
        ("{% if item.title %}есть{% elif n == 4 %}три{% else %}нет{% endif %}", "нет"),
        ("{% raw %}{{ event }}{% endraw %}", "{{ event }}"),
        ("{# примечание #}n = {{ n }}", "n = 3"),
        ("{{ n / 2 }} и {{ n * 2 / 2 }}", "1,5 и 3"),
        ("{{ items.number | listed }}", "1, 7"),
    ],
)
def test_a_message_is_text_with_values(template, expected, scope):
    assert evaluator(Grammar(NAMES).message(template))(scope) == expected


@pytest.mark.parametrize(
    ("template", "kind"),
    [
        ("{{ event }}", "значение «event»"),
        ("{{ event.windows }}", "список значений «window»"),
        ("{{ n > 2 }}", "да или нет"),
    ],
)
def test_a_message_shows_texts_and_numbers_only(template, kind):
    with pytest.raises(Fault) as caught:
        Grammar(NAMES).message(template)
    assert caught.value.what == f"В сообщение нельзя вставить {kind}."


@pytest.mark.parametrize(
    "source",
    [
        "event.__class__",
        "event.row",
        "word.__class__.__mro__",
        "event.title.format",
        "roadmap.roadmap",
        "self",
        "event | attr('__class__')",
        "lipsum",
        "cycler",
    ],
)
def test_nothing_can_be_reached_but_the_typed_model(source):
    with pytest.raises(Fault):
        Grammar(NAMES).expression(source)


@pytest.mark.parametrize(
    "source",
    [
        "(" * 500 + "1" + ")" * 500,
        "[" * 60 + "]" * 60,
        "not " * 700 + "n",
        "1" + " + 1" * 600,
        "'" + "а" * 4000 + "'",
        "n" + " ~ n" * 900,
        "-" * 2500 + "1",
        "9" * 2900,
        "event" + ".title" * 500,
        "n if n else " * 200 + "n",
    ],
    ids=["brackets", "lists", "nots", "sums", "text", "joins", "minuses", "digits", "attributes", "ifs"],
)
def test_an_expression_is_of_bounded_size(source):
    with pytest.raises(Fault):
        Grammar(NAMES).expression(source)


def test_a_text_cant_be_multiplied():
    with pytest.raises(Fault) as caught:
        Grammar(NAMES).expression("'a' * 1000000000")
    assert caught.value.what == "«*» применяется к числам, а здесь текст."


def test_a_number_cant_grow_without_bound(scope):
    with pytest.raises(TooLargeError):
        value("999999999 * 999999999", scope)


def test_a_text_cant_grow_without_bound(scope):
    tree = Grammar(NAMES).message("{{ word }}" * 100)
    with pytest.raises(TooLargeError):
        evaluator(tree)({**scope, "word": "а" * 1000})


@given(st.text(alphabet="event.titlwnds()[]{}'\"|~+-*/%<>=!, 019\n_", max_size=60))
def test_no_text_makes_the_grammar_break(source):
    grammar = Grammar(NAMES)
    for translate in (grammar.expression, grammar.message, grammar.each):
        with suppress(Fault):
            translate(source)


def test_each_names_the_members_of_a_list():
    name, tree, kind = Grammar(NAMES).each("role in event.roles")
    assert (name, tree, kind) == ("role", ["get", ["name", "event"], "event", "roles"], "role")


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("event.roles", "«each» пишется так: имя in список."),
        ("a in event.roles in items", "«each» пишется так: имя in список."),
        ("event in event.roles", "Имя «event» уже занято."),
        ("x in event.title", "«each» перебирает список, а здесь текст."),
    ],
)
def test_each_is_refused(source, what):
    with pytest.raises(Fault) as caught:
        Grammar(NAMES).each(source)
    assert caught.value.what == what


def test_a_trace_tells_every_part(scope):
    seen = []
    tree, _kind = Grammar(NAMES).expression("n > 2 and event.title")
    evaluator(tree, lambda part, result: seen.append((part[0], result)))(scope)
    assert seen == [
        ("name", 3),
        ("compare", True),
        ("name", scope["event"]),
        ("get", "Опрос"),
        ("and", True),
    ]
