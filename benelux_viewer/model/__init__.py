"""The letter as frozen values, and what is derived from it."""
