"""What the system says when a file can't be read or written, in the language of messages."""

from __future__ import annotations

import errno

from alignment.language import N_, _

REASONS = {
    errno.ENOSPC: N_("there is no space left on the disk"),
    errno.EDQUOT: N_("the quota of the disk is used up"),
    errno.EFBIG: N_("the file would be too large"),
    errno.EACCES: N_("there is no permission"),
    errno.EPERM: N_("there is no permission"),
    errno.EROFS: N_("the disk is read-only"),
    errno.ENOENT: N_("there is no such file or folder"),
    errno.ENOTDIR: N_("a part of the path is no folder"),
    errno.EISDIR: N_("this is a folder"),
    errno.EEXIST: N_("it is there already"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ELOOP: N_("a symbolic link leads back to itself"),
    errno.EMFILE: N_("too many files are open"),
    errno.EIO: N_("the disk has failed"),
}


def reason(error: OSError) -> str:
    """Return why a file can't be read or written; the system's own words where none of ours fit."""
    if error.errno in REASONS:
        return _(REASONS[error.errno])
    return error.strerror or str(error)
