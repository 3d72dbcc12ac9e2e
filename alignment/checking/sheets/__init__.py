"""A roadmap as rules see it: its rows, and what they tell beside each other."""
