"""A bare surname beside a relative of that name → not the relative's: "Kim, half-brother of Kim Il"."""

from analysis.actors.mention import Mention
from analysis.actors.name_words import surname
from analysis.lexicons import words
from analysis.text.syntax import Syntax


def apart(tree: Syntax, found: list[Mention]) -> set[str]:
    """Return the surnames that stand alone for somebody whose relative is named in full with the same.

    The relative stands in what is said of the bare name, "Lee, a brother of Ann Lee", or owns it, "Ann Lee's brother,
    Lee". `found` are the names of the article.
    """
    full = {at: name for name in found for at in range(name.first, name.last + 1) if name.first < name.last}
    alone = {name.head: name.text for name in found if name.first == name.last}
    strangers = set()
    for at, text in alone.items():
        beside = tree.kids(at, "appos") + ([tree.head[at]] if tree.dep[at] in ("appos", "compound", "nmod") else [])
        for noun in beside:
            inside = tree.subtree(noun) if tree.lemma[noun] in words("relatives") else []
            named = {tuple(full[each].text.split()) for each in inside if each in full}
            if any(surname(name) == text or name[0] == text for name in named):
                strangers.add(text)
    return strangers
