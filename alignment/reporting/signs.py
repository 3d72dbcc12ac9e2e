"""The signs that stand beside colours, so that nothing is told by colour alone."""

SIGNS = {
    "good": "✓",
    "error": "✗",
    "bad": "✗",
    "warning": "!",
    "warned": "!",
    "doubt": "?",
    "info": "i",
    "waived": "≈",
    "none": "–",
    "unchecked": "–",
}
