"""The words that reports use for the ids of the models."""

from __future__ import annotations

from alignment.language import N_, _

VERDICTS = {
    "compliant": N_("complies"),
    "partial": N_("complies in part, needs mending"),
    "noncompliant": N_("does not comply, to be returned for revision"),
    "unchecked": N_("not checked"),
}
SEVERITIES = {"error": N_("error"), "warning": N_("warning"), "info": N_("for information")}
STATUSES = {
    "certain": N_("certain"),
    "probable": N_("probable"),
    "review": N_("a person must look"),
    "none": N_("own initiative, no item"),
}
ORIGINS = {
    "matched": N_("found by the program"),
    "declared": N_("declared in the roadmap"),
    "decided": N_("decided by an expert"),
}
FIELDS = {
    "number": N_("Number"),
    "title": N_("Title"),
    "deadline": N_("Deadline"),
    "executors": N_("Executors"),
    "indicator": N_("Indicator"),
}
LEVELS = {
    "federal": N_("federal level"),
    "regional": N_("regional level"),
    "municipal": N_("municipal level"),
    "school": N_("school level"),
    "other": N_("no level"),
}
UNREAD = {
    "empty": N_("the cell is empty"),
    "impossible": N_("there is no such day"),
    "reversed": N_("the end is before the start"),
    "no-month": N_("a number without a month"),
    "no-year": N_("neither the text nor the plan names a year"),
    "open-ended": N_("cut off: the end is not written"),
    "unspecified": N_("no dates by intention"),
    "not-a-date": N_("not a date"),
}
COMPARATORS = {">=": N_("at least"), "<=": N_("at most"), "=": N_("exactly"), "all": N_("all")}

EVIDENCE = {
    "title": N_("wording of the title"),
    "found": N_("words of the item that are there"),
    "kept": N_("words of the event that are the item's"),
    "named": N_("the item's name in the title"),
    "name": N_("name in quotation marks"),
    "kind": N_("kind of event"),
    "theme": N_("what the event is about"),
    "cycle": N_("cycle and stage"),
    "level": N_("level"),
    "deadline": N_("deadline"),
    "exact": N_("exactly the same days"),
    "executors": N_("executors"),
    "indicator": N_("indicator"),
    "order": N_("place in the roadmap"),
    "vacant": N_("no other event carries the item out"),
    "manner": N_("other rows keep closer to the items' words"),
    "rival": N_("another event is closer"),
}
MEANINGS = {
    "certain": N_("The event carries out this item; nothing comes near it."),
    "probable": N_("The event most likely carries out this item."),
    "review": N_("The program is not sure: a person must say which item it is, or that it is none."),
    "none": N_("No item is close enough: the event is an own initiative, which is allowed."),
}


def word(table: dict[str, str], key: str) -> str:
    """Return the translated word for an id, or the id itself where the table doesn't know it."""
    return _(table[key]) if key in table else key
