"""The configuration of a folder of roadmaps: `align.toml`, or `[tool.align]` in pyproject.toml, found upwards from where align runs.

    rules = ["cascade", "our-rules.yaml"]   # bundled names, or files beside the configuration
    parent = "region.yaml"                  # of roadmaps that don't name theirs
    fail-on = "warning"

What the command line says goes before the file, the file before the defaults. Paths in it are relative to the file.
`find_config` and `load_config` are in file.py, what it holds in model.py; nothing is imported here, for most runs have none.
"""
