from tests.cli.conftest import maps

__all__ = ["maps"]
