"""Rules, their language, and the engine that runs them."""

from alignment.checking.engine import check
from alignment.checking.packs.loader import load_packs

__all__ = ["check", "load_packs"]
