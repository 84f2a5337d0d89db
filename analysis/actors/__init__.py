"""Who is who: names, nouns and pronouns, each led back to one name."""

from analysis.actors.table import ACTOR_COLUMNS, actors

__all__ = ["ACTOR_COLUMNS", "actors"]
