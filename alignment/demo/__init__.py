"""Made-up municipal roadmaps, for trying out what the program does with a whole region; every one is marked as an example."""

from alignment.demo.folder import as_yaml, configuration, most, sent_and_awaited
from alignment.demo.making import MARK, Made, made_up

__all__ = ["MARK", "Made", "as_yaml", "configuration", "made_up", "most", "sent_and_awaited"]
