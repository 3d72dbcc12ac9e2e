"""What cells of two roadmaps mean beside each other: windows, roles, units, shares; nothing here knows the rule language."""
