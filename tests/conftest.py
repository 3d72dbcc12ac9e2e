"""What holds for every test: none depends on the clock."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("align", deadline=None)
settings.load_profile("align")
