"""The words of a name → its surname, what tells the son from the father, and whether two spell one name."""

from analysis.actors.gender import gender_of

Words = tuple[str, ...]

_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_PARTICLES = frozenset(
    ("da", "das", "de", "del", "della", "der", "den", "di", "do", "dos", "du", "la", "le", "van", "von", "zu", "bin",
     "ter", "ó", "o'")
)  # fmt: skip
_LEAST_ALIKE = 5  # letters of a given name that may be spelt in two ways


def without_article(name: Words) -> Words:
    """Return the words of a name without "the" before them."""
    return name[1:] if len(name) > 1 and name[0].lower() == "the" else name


def surname(name: Words) -> str:
    """Return the surname in the words of a person's name, without what tells the son from the father.

    It stands first where the last word is a given name of two, the second with a small letter, as in Korea.

    >>> surname(("Martin", "Luther", "King", "Jr.")), surname(("Kim", "Jong-un"))
    ('King', 'Kim')
    """
    words = without_suffix(name)
    is_given = words[-1].rpartition("-")[2].islower() and "-" in words[-1]
    return words[0] if is_given else words[-1]


def given_name(name: Words) -> str:
    """Return the given name in the words of a person's name, which stands last in Korea.

    >>> given_name(("Ann", "Lee")), given_name(("Kim", "Jong-un"))
    ('Ann', 'Jong-un')
    """
    words = without_suffix(name)
    return words[-1] if len(words) > 1 and surname(name) == words[0] else words[0]


def is_suffix(word: str) -> bool:
    """Return whether `word` behind a name tells the son from the father: "Jr."."""
    return word.lower() in _SUFFIXES


def without_suffix(name: Words) -> Words:
    """Return the words of a name without "Jr." behind them."""
    return name[:-1] if len(name) > 1 and is_suffix(name[-1]) else name


def suffix_of(name: Words) -> str:
    """Return what tells the son from the father behind a name: "jr", "" where nothing does."""
    return name[-1].lower().rstrip(".") if without_suffix(name) != name else ""


def is_particle(word: str) -> bool:
    """Return whether `word` stands before a surname and belongs to it: "Le"."""
    return word.lower() in _PARTICLES


def is_surname(name: Words) -> bool:
    """Return whether a name is a surname with its particle: "De Souza"."""
    return len(name) > 1 and all(is_particle(word) for word in name[:-1])


def is_alike(given: str, other: str) -> bool:
    """Return whether two given names are one, spelt in two ways: "Yahya", "Jahya"; not "Maria", "Marie"."""
    if given == other:
        return True
    if min(len(given), len(other)) < _LEAST_ALIKE or (gender_of(given) and gender_of(other)):
        return False
    while given and other and given[0] == other[0]:
        given, other = given[1:], other[1:]
    while given and other and given[-1] == other[-1]:
        given, other = given[:-1], other[:-1]
    return max(len(given), len(other)) <= 1
