"""The consolidated report on all municipalities of a region: one model, and formats that only lay it out."""

from alignment.reporting.consolidated.build import consolidated
from alignment.reporting.consolidated.model import Consolidated

FORMATS = {
    "html": "alignment.reporting.consolidated.html:render",
    "xlsx": "alignment.reporting.consolidated.xlsx:render",
    "docx": "alignment.reporting.consolidated.docx:render",
    "md": "alignment.reporting.consolidated.markdown:render",
    "json": "alignment.reporting.consolidated.json:render",
}
SUFFIXES = {".html": "html", ".htm": "html", ".xlsx": "xlsx", ".docx": "docx", ".md": "md", ".json": "json"}
"""The format that `-o svod.SUFFIX` means."""

__all__ = ["FORMATS", "SUFFIXES", "Consolidated", "consolidated"]
