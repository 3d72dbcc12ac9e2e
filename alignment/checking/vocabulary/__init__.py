"""The words of the rule language, and the attributes of what rules look at."""
