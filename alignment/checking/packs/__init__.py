"""Rule packs: from YAML files to rules."""
