"""Finds the configuration that holds for a folder; imported by every run, so it imports next to nothing."""

from __future__ import annotations

from pathlib import Path

NAME = "align.toml"
PROJECT = "pyproject.toml"


def find_config(start: Path) -> Path | None:
    """Return the nearest align.toml, or pyproject.toml with [tool.align], in a folder or above it."""
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
        project = folder / PROJECT
        if project.is_file() and _speaks_of_align(project):
            return project
    return None


def _speaks_of_align(project: Path) -> bool:
    """Whether a pyproject.toml has a table of ours; one that can't be read is somebody else's business."""
    try:
        source = project.read_bytes()
        if b"align" not in source:
            return False
        from alignment.config.toml import parsed
        from alignment.errors import ConfigError

        try:
            return "align" in parsed(source, str(project)).get("tool", {})
        except (ConfigError, AttributeError, TypeError):
            return False
    except OSError:
        return False
