"""What somebody calls an actor → the names that it goes under in an article."""

import difflib

import pandas as pd

_NEAR = 0.9  # how alike two spellings are (Ratcliff and Obershelp 1988): one letter of ten
_LEAST_INITIALS = 3


def called(actors: pd.DataFrame, name: str) -> list[str]:
    """Return the names in `actors` of whom `name` is said: in any case, by its initials, else with a slip of the pen.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> story = analyse(Article("The National Coast Guard met Ann Lee. Lee smiled."))
    >>> called(story.actors, "lee"), called(story.actors, "Anne Lee"), called(story.actors, "Bo Kim")
    (['Ann Lee'], ['Ann Lee'], [])
    """
    named = actors[(actors.kind == "name") & actors.actor.notna()]
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    said = {name.casefold(), initials.casefold()} if len(initials) >= _LEAST_INITIALS else {name.casefold()}
    found = list(dict.fromkeys(named.actor[named.text.str.casefold().isin(said)]))
    if found:
        return found
    names = {each.casefold(): each for each in named.actor}
    return [names[each] for each in difflib.get_close_matches(name.casefold(), names, cutoff=_NEAR)]
