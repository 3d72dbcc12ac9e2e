"""The data that comes with the package (word lists, rule packs, templates, roadmaps) and a cache of parsed YAML.

In a checkout rules/, templates/ and roadmaps/ stand beside the package, in an installed wheel inside it.
Parsed YAML is cached as MessagePack (data, never code) under the user's cache folder, named by a hash of the
file's bytes and the version of align; a cache that can't be read or written is passed over in silence, since
the source is always at hand.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from alignment import __version__

T = TypeVar("T")
_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder of bundled data called `name`: rules, templates or roadmaps."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def cache_folder() -> Path:
    """Return the user's cache folder for align (ALIGN_CACHE_DIR, XDG_CACHE_HOME or the platform's own)."""
    if chosen := os.environ.get("ALIGN_CACHE_DIR"):
        return Path(chosen)
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "align" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "align"


def cached(source: bytes, shape: type[T], parse: Callable[[bytes], T], *, kind: str) -> T:
    """Return `parse(source)`, remembered between runs.

    `shape` is the msgspec type of the result; `kind` tells apart what different code makes of the same bytes.
    Only the result of a parse that raised nothing is remembered.
    """
    key = hashlib.blake2b(source, digest_size=16, person=__version__.encode()[:16], key=kind.encode()[:64])
    try:
        path = cache_folder() / f"{kind}-{key.hexdigest()}.msgpack"
        return msgspec.msgpack.decode(path.read_bytes(), type=shape)
    except (OSError, RuntimeError, msgspec.DecodeError, msgspec.ValidationError):
        result = parse(source)
        with suppress(OSError, RuntimeError):
            write_whole(cache_folder() / f"{kind}-{key.hexdigest()}.msgpack", msgspec.msgpack.encode(result))
        return result


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: into a temporary file beside it, then put in its place.

    It has the rights of the file that it replaces, or those of any new file; a link stays a link.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(_rights(path))
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _rights(path: Path) -> int:
    """Return the mode of a file, or the one that a new file has."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def load_words(path: Path, shape: type[T]) -> T:
    """Return a YAML file of word forms, validated against the msgspec type `shape`.

    Raises msgspec.ValidationError where the file isn't of that shape: such files come with the package.
    """

    def parse(source: bytes) -> T:
        import yaml

        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        return msgspec.convert(yaml.load(source, Loader=loader), type=shape)  # noqa: S506 - a safe loader

    return cached(path.read_bytes(), shape, parse, kind=path.stem)
