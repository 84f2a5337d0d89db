"""A mention of somebody in a sentence → what of the sentence may bear on him: words by place and by syntax."""

from collections import defaultdict
from collections.abc import Iterator

from analysis.sentiment.reading import MASKED
from analysis.sentiment.target_setting import setting
from analysis.sentiment.target_text import Evidence, Text
from analysis.sentiment.vader import vader_valences
from analysis.sentiment.valences import hand_tones, stem
from analysis.text.syntax import VERBAL

IDENTITY, FAMILY = 0.2, 0.6  # how much a word counts by itself and by its stem, beside its known tone
_COMPLEMENTS = frozenset(["dobj", "acomp", "attr", "xcomp", "ccomp", "advmod", "oprd", "prep", "agent"])
_INNER = frozenset(["amod", "pobj", "dobj", "acomp", "xcomp", "compound"])


def features(text: Text, first: int, last: int) -> dict[str, float]:
    """Return the features of the mention at the places `first` to `last` (inclusive) of `text`.

    A name is ZONE:word, ZONE~stem, ZONE#tone (by hand) or ZONE#V+ and ZONE#V- (by VADER). The zones are `sentence`, all
    of it but the mention; `before` and `after` the mention, less with distance; the `mention` itself; `below`, what
    hangs on it, and `below2`, what hangs on that; `above-ROLE`, the words that it hangs on as ROLE up to its verb;
    `beside-ROLE-OTHER`, the verb's other complements, and `beside-ROLE-2`, what hangs on these. Then those of
    `analysis.sentiment.target_setting`.

    >>> from analysis.article import Article
    >>> from analysis.sentiment.target_text import as_text
    >>> from analysis.story import analyse
    >>> names = features(as_text(analyse(Article("Smith lied.")).tree), 0, 0)
    >>> [name for name in names if name.endswith("lied")]
    ['sentence:lied', 'sentence~lied', 'after:lied', 'after~lied', 'above-nsubj:lied', 'above-nsubj~lied']
    """
    found: dict[str, float] = defaultdict(float)
    for zone, word, value, _ in evidence(text, first, last):
        for name, share in names(zone, word):
            found[name] += share * value
    return found


def names(zone: str, word: str | None) -> list[tuple[str, float]]:
    """Return the features that a word in a zone makes, and how much of its value each has.

    What is of no word, None, is one feature by itself; what is not read makes none.

    >>> names("before", "lied"), names("opens", None), names("before", MASKED)
    ([('before:lied', 0.2), ('before~lied', 0.6), ('before#-2', 1.0), ('before#V-', 0.8)], [('opens', 1.0)], [])
    """
    if word is None:
        return [(zone, 1.0)]
    if word == MASKED:
        return []
    found = [(f"{zone}:{word}", IDENTITY), (f"{zone}~{stem(word)}", FAMILY)]
    if word in hand_tones():
        found.append((f"{zone}#{hand_tones()[word]:g}", 1.0))
    if valence := vader_valences().get(word):
        found.append((f"{zone}#V{'+' if valence > 0 else '-'}", abs(valence) / 2))
    return found


def evidence(text: Text, first: int, last: int) -> Iterator[Evidence]:
    """Yield what makes the features of a mention, word by word."""
    begin, end = text.around(first, last)
    diluted = (20 / max(end - begin, 4)) ** 0.3
    words, factor = text.words, text.factor
    for at in range(begin, end):
        word = words[at]
        if first <= at <= last:
            yield text.evidence("mention", at, 1)
        elif word != MASKED:
            side, distance = ("before", first - at) if at < first else ("after", at - last)
            yield "sentence", word, diluted * factor[at], at
            yield side, word, 1 / (1 + distance / 4) * factor[at], at
    yield from _of_syntax(text, first, last)
    for name, value, at in setting(text, first, last):
        yield name, None, value, at
    yield "length", None, 0.1 * diluted, -1


def _of_syntax(text: Text, first: int, last: int) -> Iterator[Evidence]:
    """Yield the words that the mention hangs on up to its verb, the verb's complements, and what hangs on it."""
    tree = text.tree
    at = root = tree.head_of((first, last))
    yield f"role:{text.role(root)}", None, 0.5, -1
    for _ in range(4):
        above, role = tree.head[at], text.role(at)
        if above == at:
            break
        others = [child for child in text.children(above, first, last) if not first <= child <= last]
        sign = -0.5 if any(tree.dep[child] == "neg" for child in others) else 1.0
        yield text.evidence(f"above-{role}", above, sign)
        if tree.pos[above] in VERBAL:
            for child in others:
                if text.role(child) in _COMPLEMENTS:
                    yield text.evidence(f"beside-{role}-{text.role(child)}", child, sign)
                    for inner in text.children(child, first, last):
                        if text.role(inner) in _INNER:
                            yield text.evidence(f"beside-{role}-2", inner, sign)
            break
        at = above
    for child in text.children(root, first, last):
        if not first <= child <= last:
            yield text.evidence("below", child, 1)
            for inner in text.children(child, first, last):
                yield text.evidence("below2", inner, 1)
