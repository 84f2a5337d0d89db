"""Who is who: names, nouns and pronouns, each led back to one name."""

from analysis.actors.called import called
from analysis.actors.introduction import People, people
from analysis.actors.names import name_mentions
from analysis.actors.table import ACTOR_COLUMNS, actors, names, names_at

__all__ = ["ACTOR_COLUMNS", "People", "actors", "called", "name_mentions", "names", "names_at", "people"]
