"""A surname that stands alone → the full name of the one person who has it."""

import pandas as pd

from analysis.actors.gender import gender_of
from analysis.actors.name_words import surname
from analysis.actors.nominals import is_title_word
from analysis.actors.table import names_at
from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, Syntax


def full_names(tree: Syntax, actors: pd.DataFrame) -> dict[str, str]:
    """Return by their surnames the full names of the persons of an article, where a surname is one person's.

    Nobody else goes under it, alone or behind another name; it is no month, no weekday and no word in small letters.
    Where the given name is not known as one, the surname alone does something in the text and is nowhere a place.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> story = analyse(Article("Ann Lee met Bo Kim and Jo Kim. Lee left."))
    >>> full_names(story.tree, story.actors)
    {'Lee': 'Ann Lee'}
    """
    bearers: dict[str, set[str]] = {}
    for name in names_at(tree, actors, types=("PERSON",), kinds=("name",)).values():
        bearers.setdefault(surname(tuple(name.split())), set()).add(name)
    common = {token for token in tree.token if token.islower()} | words("months") | words("weekdays")
    others: dict[str, set[str]] = {}  # words in capitals before what may be a surname: "Kim" Lee, "President" Lee
    for at in range(1, len(tree.token)):
        token, before = tree.token[at], tree.token[at - 1]
        if token in bearers and tree.pos[at - 1] == "PROPN" and before[:1].isupper():
            others.setdefault(token, set()).add(before)
    found = {}
    for last, names in bearers.items():
        full = [name for name in names if " " in name]
        own = set(" ".join(full).split())
        strange = {word for word in others.get(last, set()) - own if not is_title_word(word.lower())}
        is_one = len(names) == len(full) == 1 and not strange and last.lower() not in common
        if (
            is_one
            and last in _ends(full[0])
            and (gender_of(_ends(full[0])[0]) or _may_be_person(tree, last, full[0].split()))
        ):
            found[last] = full[0]
    return found


def _ends(name: str) -> tuple[str, str]:
    first, *_, last = name.split()
    return first, last


def _may_be_person(tree: Syntax, last: str, name: list[str]) -> bool:
    """Return whether a surname, where it stands without the rest of `name`, does something and is nowhere a place."""
    places = [at for at, token in enumerate(tree.token) if token == last]
    places = [at for at in places if at == 0 or tree.pos[at - 1] != "PROPN"]
    alone = [at for at in places if tree.token[at : at + len(name)] != name]
    where = [at for at in alone if tree.dep[at] == "pobj" and tree.lemma[tree.head[at]] in ("in", "at", "on", "near")]
    return not where and (not alone or any(tree.dep[at] in SUBJECTS for at in alone))
