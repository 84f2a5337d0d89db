"""A thing that an article names → the events in which it has a part: "iPhone 4", "Airbus A380", "the bill"."""

import itertools
from collections.abc import Iterator

import pandas as pd

from analysis.lexicons import lexicon
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax

_NOMINAL = ("PROPN", "NOUN", "NUM")
_BEFORE = ("compound", "nmod", "nummod", "amod", "poss", "appos", "punct", "case", "prep", "pobj", "conj", "quantmod")
_PARTS = frozenset({"dobj", "attr", "dative", "agent", "oprd", "acl"}) | SUBJECTS
_BACK = frozenset({"the", "this", "that", "its"})
_WITHIN = 3  # sentences from the name to "the plane"
_LONG = 4  # letters of a word that stands for a whole name


def concerned(tree: Syntax, events: pd.DataFrame, name: str) -> set[int]:
    """Return the `event_id` of the events in which what goes under `name` has a part; none where nothing does.

    It takes part as subject or object, behind a preposition, or before the noun that names the event ("A380 flight").
    The thing goes on as its number or last word ("the A380"), as the noun that the article gives it or another for the
    same ("the A380, a passenger plane … the aircraft": `things_alike.tsv`) up to three sentences on, and as "it" behind
    a sentence of which it is the subject. What begins a longer name is another: "Lyon" of "the Lyon A320".

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> story = analyse(Article("Lyon Motors unveiled the Lynx 400 in May. The Lynx 400 was praised by drivers."))
    >>> len(concerned(story.tree, story.events, "Lynx 400"))
    2
    """
    marks = set(_marks(tree, name))
    at = {int(token) - tree.first_id: int(event) for token, event in zip(events.token_id, events.event_id, strict=True)}
    return {at[each] for mark in marks for each in _acts(tree, mark, at) if each in at}


def _marks(tree: Syntax, name: str) -> Iterator[int]:
    """Yield the positions of the nouns and pronouns that stand for the thing."""
    words = name.casefold().split()
    own = {_head(tree, first, last) for first, last in _named(tree, words)} if words else set()
    yield from own
    kinds = _alike({kind for mark in own for kind in _kinds(tree, mark)})
    last = -_WITHIN - 1
    known = set(own)
    for at, pos in enumerate(tree.pos):
        if at in own:
            last = tree.sentence[at]
        elif tree.sentence[at] - last > _WITHIN:
            continue
        elif pos == "NOUN" and tree.lemma[at] in kinds and _is_back(tree, at):
            known.add(at)
            last = tree.sentence[at]
            yield at
        elif tree.lemma[at] == "it" and tree.tag[at] in ("PRP", "PRP$") and _is_it(tree, at, known):
            known.add(at)
            yield at


def _named(tree: Syntax, words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and last position of each place where the name stands: whole, with a word between, in short."""
    shorts = [word for word in words if _is_short(word, words) and not _is_of_others(tree, word, words)]
    tokens = [token.casefold() for token in tree.token]
    at = 0
    while at < len(tokens):
        end = _end(tokens, at, words)
        if end >= 0 and _goes_on(tree, end):
            end = -1
        elif end < 0 and _is_name(tree, at) and any(_is_same(tokens[at], short) for short in shorts):
            end = at
        if end >= 0:
            yield at, end
        at = end + 1 if end >= 0 else at + 1


def _is_name(tree: Syntax, at: int) -> bool:
    """Return whether a word may be a name's, not "airlines" at the beginning of a sentence."""
    is_proper = tree.pos[at] == "PROPN" and not tree.is_first(at)
    return is_proper or tree.pos[at] == "NUM" or any(sign.isdigit() for sign in tree.token[at])


def _goes_on(tree: Syntax, end: int) -> bool:
    """Return whether a name goes on behind its last word to be another's: "Lyon" of "Lyon A320"."""
    after = end + 1
    if after >= len(tree.token) or tree.sentence[after] != tree.sentence[end]:
        return False
    token = tree.token[after]
    is_model = any(sign.isdigit() for sign in token) and any(sign.isalpha() for sign in token)
    is_part = tree.dep[end] in ("compound", "nmod", "nummod") and tree.pos[tree.head[end]] == "PROPN"
    return is_model or (tree.pos[after] in ("PROPN", "NUM") and is_part and tree.head[end] >= after)


def _is_of_others(tree: Syntax, word: str, words: list[str]) -> bool:
    """Return whether a last word is that of other names, too: "Airlines", "Party"."""
    tokens = [token.casefold() for token in tree.token]
    places = [at for at, token in enumerate(tokens) if _is_same(token, word) and at and tree.pos[at - 1] == "PROPN"]
    return any(tokens[at - 1] not in words for at in places)


def _end(tokens: list[str], at: int, words: list[str]) -> int:
    """Return where a name ends that begins at `at`, a word more in it allowed for; -1 where it does not begin."""
    where = at
    for number, word in enumerate(words):
        if number and where < len(tokens) and not _is_same(tokens[where], word):
            where += 1
        if where >= len(tokens) or not _is_same(tokens[where], word):
            return -1
        where += 1
    return where - 1


def _is_same(token: str, word: str) -> bool:
    return token == word or token in (f"{word}s", f"{word}'s")


def _is_short(word: str, words: list[str]) -> bool:
    """Return whether a word stands for the whole name: "A380", "787", the last of three."""
    is_number = any(sign.isdigit() for sign in word) and len(word) > 2
    return len(words) > 1 and (is_number or (len(words) > 2 and word == words[-1] and len(word) > _LONG))


def _head(tree: Syntax, first: int, last: int) -> int:
    """Return the noun that what stands from `first` to `last` hangs on: "the A380 superjumbo"."""
    at = tree.head_of((first, last))
    while tree.dep[at] in ("compound", "nmod", "nummod") and tree.pos[tree.head[at]] in _NOMINAL:
        if tree.head[at] < at or tree.head[at] - last > 3:
            break
        at = tree.head[at]
    return at


def _kinds(tree: Syntax, mark: int) -> Iterator[str]:
    """Yield what kind of thing the article says it is: "A380 airliner", "the A380, a passenger plane"."""
    if tree.pos[mark] == "NOUN":
        yield tree.lemma[mark]
    yield from (tree.lemma[kid] for kid in tree.kids(mark, "appos", "compound") if tree.pos[kid] == "NOUN")
    verb = tree.head[mark]
    if tree.dep[mark] == "nsubj" and tree.lemma[verb] == "be":
        yield from (tree.lemma[kid] for kid in tree.kids(verb, "attr") if tree.pos[kid] == "NOUN")
    if tree.dep[mark] == "appos" and tree.pos[verb] == "NOUN":
        yield tree.lemma[verb]


def _alike(kinds: set[str]) -> set[str]:
    """Return `kinds` and the nouns that tell of the same in other words: of a jet "plane" and "aircraft"."""
    groups = (frozenset(row["nouns"].split()) for row in lexicon("things_alike"))
    return kinds.union(*(group for group in groups if group & kinds))


def _is_back(tree: Syntax, noun: int) -> bool:
    """Return whether a noun points back: "the plane", "the massive airliner", no other name before it."""
    before = [kid for kid in tree.children[noun] if kid < noun]
    return any(tree.lemma[kid] in _BACK for kid in before) and not any(tree.pos[kid] == "PROPN" for kid in before)


def _is_it(tree: Syntax, pronoun: int, known: set[int]) -> bool:
    """Return whether "it" goes back to the thing: the subject of the sentence before, or of its own clause above."""
    here = tree.sentence[pronoun]
    subjects = [
        each
        for each in range(pronoun - 1, -1, -1)
        if tree.sentence[each] >= here - 1 and tree.dep[each] in SUBJECTS and tree.tag[each] not in ("WDT", "WP")
    ]
    return bool(subjects) and subjects[0] in known and tree.dep[pronoun] in (*SUBJECTS, "poss", "dobj")


def _acts(tree: Syntax, mark: int, at: dict[int, int]) -> Iterator[int]:
    """Yield the positions of the verbs and nouns in which what stands at `mark` has a part."""
    here = mark
    for _ in range(8):
        if here in at and here != mark:
            yield here
            if tree.pos[here] not in VERBAL:
                return
        dep, head = tree.dep[here], tree.head[here]
        if head == here:
            return
        if tree.pos[head] in VERBAL:
            if dep not in _PARTS and dep != "prep":
                return
            yield head
            if dep in SUBJECTS:
                yield from _shared(tree, head)
            return
        if dep not in _BEFORE:
            return
        here = head


def _shared(tree: Syntax, verb: int) -> Iterator[int]:
    """Yield the verbs that have the subject of `verb`: "was said to begin and end"."""
    for kid in itertools.chain(tree.kids(verb, "xcomp"), tree.kids(verb, "conj"), tree.kids(verb, "advcl")):
        if tree.pos[kid] in VERBAL and not tree.kids(kid, *SUBJECTS):
            yield kid
            yield from _shared(tree, kid)
