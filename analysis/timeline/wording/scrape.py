"""Words and sentences that a scrape has glued together → words and sentences."""

import itertools
from dataclasses import replace

from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, Syntax

# Scrapes have hyphens for spaces: "valued at $24 billion-after", "the-PSD", "actor-Andrew".
_FIRST = frozenset({"the", "a", "of", "and", "or", "but", "with", "from", "that", "under", "has", "was", "is", "are",
                    "were"})  # fmt: skip
_SECOND = frozenset({"at", "after", "has", "have", "had", "was", "were", "are", "who", "which", "that", "with",
                     "from", "the", "because", "his", "their", "when", "will", "during", "under", "without",
                     "these", "this", "those", "it", "she", "he", "they", "no", "also", "is", "would", "could",
                     "should", "said", "says", "told", "still", "already", "now", "inside", "outside", "into",
                     "about", "between", "through", "against", "where", "while", "if", "then"})  # fmt: skip
_LAST = frozenset({"of", "and", "for", "as", "but", "on", "in", "to", "by"})
_NEVER_LAST = frozenset({"of", "and", "or", "but", "as", "for", "to", "the", "a", "that", "with"})
_TIMES = frozenset({"earlier", "today", "yesterday", "tomorrow", "tonight", "recently", "currently"})
_HELPERS = frozenset({"will", "is", "was", "has", "had", "have", "would", "who", "are", "were"})  # "Lavrov-will"
_MOST_PARTS = 4  # of a word that a scrape has glued together
_OPENING = ("DET", "PRON", "ADP", "SCONJ", "ADV", "NUM", "NOUN")  # words that are small within a sentence
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_HEADING = 8  # words of a heading
_CAPITALS = 4  # letters of a place in capitals
_DASHES = frozenset({"-", "--", "–", "—"})
_STOPS = frozenset({".", "?", "!"})
_QUOTES = frozenset({'"', "'", ")"})
_PREFIXES = frozenset({"anti", "pro", "non", "pre", "post", "mid", "all", "pan", "trans", "half", "neo", "then",
                       "former", "inter", "cross", "sub", "super", "ultra", "vice", "north", "south", "east", "west",
                       "self", "intra", "multi", "counter", "extra", "semi", "quasi", "euro", "micro", "mini",
                       "afro", "anglo", "franco", "sino", "indo", "russo", "now", "soon", "once", "arch", "like",
                       "based"})  # fmt: skip


def unglued(word: str, is_last: bool) -> str:
    """Return a word, as two where a scrape has a hyphen for the space between them.

    >>> unglued("the-PSD", False), unglued("billion-after", True), unglued("anti-Trump", False)
    ('the PSD', 'billion after', 'anti-Trump')
    """
    parts = [part for part in word.split("-") if part]
    if len(parts) > _MOST_PARTS:
        return word  # "take-it-or-leave-it"
    if len(parts) < 2:
        return word if word[1:2].isdigit() else "".join(parts)  # "-0.4"
    text = parts[0]
    for number, (first, second) in enumerate(itertools.pairwise(parts)):
        is_name = second[:1].isupper() and first.islower() and len(first) > 2 and first not in _PREFIXES
        is_first = number == 0 and (first.lower() in _FIRST or (len(parts) == 2 and _is_name_before(first, second)))
        is_first = is_first or (len(parts) == 2 and second in ("and", "but", "or"))
        is_glued = is_first or second in _SECOND or (second == "to" and first.endswith(("ed", "illion", "percent")))
        is_end = is_last and number == len(parts) - 2 and second in (_LAST if first[:1].isupper() else _NEVER_LAST)
        text += "" if is_end or _is_dropped(first, second) else (" " if is_name or is_glued else "-") + second
    return text


def _is_dropped(first: str, second: str) -> bool:
    """Return whether a word glued on is a date, or the helper of a verb that the headline has in another form."""
    return second in _TIMES or (second in _HELPERS and first[:1].isupper() and first[1:].islower())


def _is_name_before(first: str, second: str) -> bool:
    """Return whether a name is glued to the small word after it: "Lavrov-to"."""
    return first[:1].isupper() and first[1:].islower() and second in _LAST | {"a", "an", "into", "both"}


def severed(tree: Syntax) -> Syntax:
    """Return the tree without what hangs across a full stop in a sentence that is two: "was over.- The army fled".

    Where the sentences were told apart already, nothing hangs across:

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("Ann left.- Bo stayed.")).tree
    >>> tree.head[5], severed(tree).head[5]
    (4, 4)
    """
    stops = [
        at
        for at in range(len(tree.token) - 2)
        if (tree.token[at] in _STOPS and _is_glued(tree, at))
        or _is_signed(tree, at)
        or _is_headed(tree, at)
        or _is_dateline(tree, at)
        or _is_labelled(tree, at)
    ]
    if not stops:
        return tree
    part, number = [], 0
    for at in range(len(tree.token)):
        part.append(number)
        number += at in stops
    cut = [at for at, head in enumerate(tree.head) if part[at] != part[head]]
    head, dep = list(tree.head), list(tree.dep)
    for at in cut:
        head[at], dep[at] = at, "ROOT"
    for at in cut:
        if (verb := _verb_after(tree, at, part)) is not None:
            head[at], dep[at] = verb, "nsubjpass" if tree.kids(verb, "auxpass") else "nsubj"
    return replace(tree, head=head, dep=dep)


def _verb_after(tree: Syntax, at: int, part: list[int]) -> int | None:
    """Return the verb that has lost its subject by the cut and has the noun at `at` before it."""
    if tree.pos[at] not in ("NOUN", "PROPN"):
        return None
    verbs = (each for each in range(tree.right[at] + 1, min(tree.right[at] + 4, len(tree.token))))
    verb = next((each for each in verbs if tree.pos[each] == "VERB" and part[each] == part[at]), None)
    if verb is None or at in tree.ancestors(verb):
        return None
    own = tree.kids(verb, *SUBJECTS)
    return verb if own and all(part[kid] < part[at] for kid in own) else None


def _is_signed(tree: Syntax, at: int) -> bool:
    """Return whether the hour of a post with its zone or an address ends at `at`: "at 8:38am PDT The mayor left"."""
    if "@" in tree.token[at][1:] and "." in tree.token[at]:
        return tree.sentence[at] == tree.sentence[at + 1] and tree.token[at + 1][:1].isupper()
    is_zone = tree.token[at].isupper() and tree.token[at].lower() in words("zones")
    return is_zone and tree.sentence[at] == tree.sentence[at + 1] and tree.token[at + 1].istitle()


def _is_headed(tree: Syntax, at: int) -> bool:
    """Return whether a heading ends at `at` and its sentence begins: "Heavy price to pay More than 3,000 men died"."""
    after = at + 1
    if not tree.token[after].istitle() or tree.pos[at] not in ("NOUN", "VERB", "ADJ"):
        return False
    is_small = tree.pos[after] in _OPENING or tree.lemma[after] in ("more", "many", "much", "few")
    if not is_small or tree.sentence[at] != tree.sentence[after] or not tree.token[at].islower():
        return False
    first = at
    while first > 0 and tree.sentence[first - 1] == tree.sentence[at] and at - first < _HEADING:
        first -= 1
    is_first = first == 0 or tree.sentence[first - 1] != tree.sentence[at]
    own = range(first, after)
    is_plain = all(tree.token[each].isalpha() and tree.tag[each] not in _FINITE for each in own)
    return is_first and is_plain and after - first > 1


def _is_dateline(tree: Syntax, at: int) -> bool:
    """Return whether the place and the day of a report end at `at`: "LIMA (Agency) - Two men", "OSLO A court said"."""
    if at > 0 and tree.token[at] not in _DASHES and tree.token[at] != "/":
        return False
    first = _first(tree, at)
    place, after = tree.token[first], tree.token[at + 1]
    if at - first > _HEADING or not (place.isupper() and place.isalpha() and len(place) >= _CAPITALS):
        return False
    is_apart = tree.token[at] in _DASHES and at > first and (after[:1].isupper() or after[:1].isdigit())
    is_apart = is_apart or (
        tree.token[at] == "/" and tree.token[at - 2 : at - 1] == ["/"]
    )  # "MOSCOW, May 3 /TASS/ Two"
    is_place = tree.entity[first] == "GPE" and len(place) > _CAPITALS
    is_bare = at == first and first == 0 and is_place and not after.isupper() and after[:1].isupper()
    return tree.sentence[at] == tree.sentence[at + 1] and (is_apart or is_bare)


def _is_labelled(tree: Syntax, at: int) -> bool:
    """Return whether a label that a scrape has glued to its sentence ends at `at`: "Mayor resigns- Ann Lee said"."""
    if tree.token[at] not in _DASHES:
        return False
    first = _first(tree, at)
    own = range(first, at)
    is_dash = at > first + 1 and tree.end[at - 1] == tree.start[at]
    if not is_dash or len(own) > _HEADING or not tree.token[at + 1].istitle() or not tree.token[first][:1].isupper():
        return False
    is_plain = all(tree.token[each].isalpha() and tree.tag[each] not in _FINITE for each in own)
    return is_plain and tree.sentence[at] == tree.sentence[at + 1] and tree.token[at - 1].islower()


def _first(tree: Syntax, at: int) -> int:
    """Return the first position of the sentence of `at`, or one that is further back than any heading."""
    first = at
    while first > 0 and tree.sentence[first - 1] == tree.sentence[at] and at - first <= _HEADING:
        first -= 1
    return first


def _is_glued(tree: Syntax, stop: int) -> bool:
    """Return whether a hyphen and another sentence follow the full stop at `stop`."""
    after = stop + 1
    while after < len(tree.token) - 1 and tree.token[after] in _QUOTES:
        after += 1
    return tree.sentence[after] == tree.sentence[stop] and tree.token[after] in ("-", "--")


def are_paired(tree: Syntax, marks: list[int]) -> bool:
    """Return whether each of some quotation marks that opens is closed by the next."""
    before = [at > 0 and tree.end[at - 1] == tree.start[at] for at in marks]
    behind = [tree.start[at + 1 : at + 2] == [tree.end[at]] for at in marks]
    sides = list(zip(before, behind, strict=True))
    opens, closes = sides[::2], sides[1::2]
    return len(opens) == len(closes) and (True, False) not in opens and (False, True) not in closes
