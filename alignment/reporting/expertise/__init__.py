"""The expertise report on one roadmap as a document without a form."""

from alignment.reporting.expertise.build import expertise
from alignment.reporting.expertise.model import Expertise, Particulars

__all__ = ["Expertise", "Particulars", "expertise"]
