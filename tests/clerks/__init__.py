"""A generator of clerks: made-up municipal roadmaps whose links, initiatives and defects are known.

    from tests.clerks import STYLES, draft, dump, regional, rewrite

    plan = draft(regional("irkutsk"), seed=1, schools=3)     # compliant, in the region's words
    clerk = rewrite(plan, "paraphrase", seed=1)              # clerk.roadmap, clerk.truth
    clerk = inject(clerk, ["deadline_reversed"], seed=1)     # clerk.truth.defects
    clerk.truth.yes                                          # event index → numbers of its items, the closest first

Everything is seeded by `random.Random`; the same seed gives the same bytes. Its words (words.yaml) were written apart
from those of the matcher, and its readers of parents apart from `alignment.reading`.
"""

from tests.clerks.defects import inject
from tests.clerks.drafting import draft
from tests.clerks.files import REGIONAL, dump, load, regional
from tests.clerks.kinds import KINDS
from tests.clerks.plan import Defect, Draft, Truth
from tests.clerks.styles import STYLES, Clerk, Style, rewrite

__all__ = [
    "KINDS",
    "REGIONAL",
    "STYLES",
    "Clerk",
    "Defect",
    "Draft",
    "Style",
    "Truth",
    "draft",
    "dump",
    "inject",
    "load",
    "regional",
    "rewrite",
]
