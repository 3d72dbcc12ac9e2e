"""The rule language: how an expression is read, checked, evaluated, and written again."""
