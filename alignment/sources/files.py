"""Where a roadmap's file is, under which name messages speak of it, and its bytes.

A name that is no path is looked up in the folders of the configuration, then among the bundled roadmaps. A bundled file is
called roadmaps/NAME wherever align runs, and that name finds it again.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from alignment.data import folder
from alignment.errors import Problem, SourceError
from alignment.language import _

BUNDLED = "roadmaps"
LARGEST = 20_000_000
"""Bytes; the bundled regional roadmap has 95 000."""


def locate(name: str, folders: Sequence[Path] = ()) -> Path:
    """Return the file that `name` means; `name` itself as a path where there is none."""
    path = Path(name)
    if not name or is_there(path) or path.is_absolute() or ".." in path.parts:
        return path
    bundled = folder(BUNDLED)
    for place in (*folders, bundled):
        if (place / path).is_file():
            return place / path
    if path.parts[:1] == (BUNDLED,) and bundled.joinpath(*path.parts[1:]).is_file():
        return bundled.joinpath(*path.parts[1:])
    return path


def is_there(path: Path) -> bool:
    """Return whether something stands at a path; what can't be told is for `read` to report."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return True
    return True


def shown(name: str, path: Path) -> str:
    """Return what messages call the file at `path` that was asked for as `name`."""
    bundled = folder(BUNDLED)
    if path.parent != bundled or str(path) == name:
        return str(path) if name else name
    short = f"{BUNDLED}/{path.name}"
    return str(path) if is_there(Path(short)) and not Path(short).samefile(path) else short


def read(path: Path, name: str) -> bytes:
    """Return the bytes of an ordinary file.

    Raises SourceError where there is none, it can't be opened, or it is larger than LARGEST.
    """
    try:
        status = path.stat()
        if problem := _unfit(status, name):
            raise SourceError((problem,))
        with path.open("rb") as file:
            source = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise SourceError((_unopened(error, path, name),)) from None
    if len(source) > LARGEST:
        raise SourceError((_too_large(name),))
    return source


def _unfit(status: os.stat_result, name: str) -> Problem | None:
    if stat.S_ISDIR(status.st_mode):
        return Problem(
            path=name or ".", what=_("This is a folder, not a file."), advice=_("Name a file in it.")
        )
    if not stat.S_ISREG(status.st_mode):
        return Problem(
            path=name,
            what=_("This is not an ordinary file."),
            advice=_("Save it as a file, or give it to standard input: “align check -”."),
        )
    return _too_large(name) if status.st_size > LARGEST else None


def _too_large(name: str) -> Problem:
    return Problem(
        path=name,
        what=_("The file is larger than %(limit)d MB.") % {"limit": LARGEST // 1_000_000},
        advice=_("A roadmap is a text file of some hundred kilobytes: check that this is the right one."),
    )


def _unopened(error: Exception, path: Path, name: str) -> Problem:
    if isinstance(error, PermissionError):
        return Problem(
            path=name, what=_("There is no permission to read the file."), advice=_("Allow reading it.")
        )
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        return Problem(path=name or "“”", what=_("There is no such file."), advice=_nearest(path))
    import errno

    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return Problem(
            path=name,
            what=_("The symbolic link leads back to itself."),
            advice=_("Name the file that it should lead to."),
        )
    reason = (isinstance(error, OSError) and error.strerror) or str(error)
    return Problem(
        path=name,
        what=_("The file can't be read: %(reason)s.") % {"reason": reason},
        advice=_("Check the path and the disk."),
    )


def _nearest(path: Path) -> str:
    """Return advice that names the likeliest file beside the missing one or among the bundled roadmaps."""
    import difflib
    from contextlib import suppress

    near: dict[str, str] = {}
    bundled = folder(BUNDLED)
    for place in (bundled, path.parent):
        with suppress(OSError, ValueError):
            for entry in sorted(place.iterdir()):
                if entry.suffix in {".yaml", ".yml"}:
                    near[entry.name] = entry.name if place == bundled else str(entry)
    found = difflib.get_close_matches(path.name, near, n=1, cutoff=0.7)
    if found:
        return _("Did you mean %(path)s?") % {"path": near[found[0]]}
    names = ", ".join(entry.name for entry in sorted(bundled.glob("*.yaml")))
    return _("Check the path. Bundled roadmaps: %(names)s.") % {"names": names}
