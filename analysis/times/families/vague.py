"""Now and some day: what points at the publication, before it or after it without a distance."""

from analysis.lexicons import words as lexicon_words
from analysis.times import anchor, calendar
from analysis.times.amounts import MONEY_SIGNS
from analysis.times.clauses import verb_behind
from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS, NUMBERS, UNITS, VAGUE, pattern, split
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("They pulled up. At this time, a man ran at them.", None),
    ("They saw that the current just does not flow fast.", None),
    ("It will rise from the current $90 million.", "PRESENT_REF"),
    ("They were last seen in the current being pulled out.", None),
    ("the present-day towns", "PRESENT_REF"),
    ("It has a wide current account gap.", None),
    ("they now own it", "PRESENT_REF"),
    ("it recently rose", "PAST_REF"),
    ("in the future", "FUTURE_REF"),
    ("nobody knows what the future holds", "FUTURE_REF"),
    ("as soon as Monday", "1998-03-02"),
    ("soon after that", None),
    ("the soon-to-be king", None),
    ("Soon afterward they left.", None),
    ("It rose again, most recently in 1995.", "1995"),
    ("They met now and then.", None),
    ('"We must be strong. Now, whether or not they like it, we are," she said.', None),
    ("its futures", None),
    ("The past government left it to rot.", None),
    ("The future for the Dow Jones average rose.", None),
    ("in current-day Poland", None),
    ("At the moment they are ahead", "PRESENT_REF"),
    ("at the moment they fell", None),
    ("there is no threat at this time", "PRESENT_REF"),
    ("it rains at this time of year", None),
    ("Prices will hold in the immediate term.", "FUTURE_REF"),
    ("Its immediate-term plans", None),
    ("in olden days they walked", "PAST_REF"),
    ("To this day nobody knows.", "PRESENT_REF"),
    ("a relic of bygone times", "PAST_REF"),
    ("They lost games over the past few seasons.", None),
    ("It will pay in the longer term.", "FUTURE_REF"),
    ("at the present time", "PRESENT_REF"),
    ("The strong current carrying them is cold.", None),
    ("They pushed against the current.", None),
    ("His place was now sure.", "PRESENT_REF"),
]

_VALUES = {" ".join(split(phrase)): value for phrase, value in VAGUE.items()}
_MARKS = frozenset({"-", '"', "'", "``", "(", ","})  # between it and its noun
_NOUNS = frozenset(
    {"the future", "the long term", "the short term", "the near term", "the medium term", "the immediate term"}
    | {"the longer term"}
)
_OF_YEAR = CONTEXTS["explains"] | {"of", "last", "next", "each", "every", "tomorrow", "yesterday"}
_FUNCTION = lexicon_words("stop_words")
_HOLDERS = frozenset({"administration", "administrations", "government", "governments", "owner", "owners"}) | {
    *("president", "presidents", "leaders", "ministers", "chairman", "champion", "champions", "winners", "masters")
}
_BRINGS = frozenset({"brings", "held", "holds"})  # "what the future holds"
_MARKETS = frozenset({"dow", "ftse", "index", "nasdaq", "nikkei", "s", "standard"})
_FLOWS = frozenset({"being", "kept", "pulled", "swept", "carried", "took", "dragged", "was", "is"})
_COUNTS = NUMBERS.keys() | UNITS.keys() | {"few", "several", "couple"}
_DATES = frozenset({"in", "on", "last", "this", "at", "during", "yesterday", "today"})
_WEIGHS = frozenset({"granted", "if", "let", "look", "whether"})
_LINKS = frozenset(
    {"as", "after", "before", "afterward", "afterwards", "thereafter"}
)  # "soon after" tells the order of events, not a time


def vague(phrase: Phrase) -> Reading | None:
    """Read what vague.tsv lists."""
    said = phrase.word("phrase")
    if said == "soon" and (
        (phrase.after() in _LINKS and phrase.after(3) != "result") or phrase.before() in ("as", "how", "so", "too")
    ):
        return None
    if said == "the future" and phrase.after() == "for" and not _MARKETS.isdisjoint(map(phrase.after, range(2, 6))):
        return None  # "the future for the Dow Jones rose"
    if said == "now" and (phrase.before() == "every" or (phrase.after(), phrase.after(2)) == ("and", "then")):
        return None  # "now and then", "every now and again"
    if (
        said == "now"
        and phrase.after() == ","
        and phrase.after(2) in _WEIGHS
        and anchor.opens(phrase.scene, phrase.first, 2)
    ):
        return None  # "Now, whether or not they like it"
    if said == "recently" and (phrase.before(), phrase.after()) == ("as", "as"):
        return None  # "as recently as this week"
    if said == "soon" and phrase.after() == "-":
        return None  # "the soon-to-be king"
    ends = not phrase.after()[:1].isalnum() and phrase.after() not in _MARKS
    if said == "current" and phrase.after() in ("account", "accounts"):
        return None  # "wider current account deficits"
    if said == "current" and phrase.after() in _FLOWS:
        return None  # "seen in the current being pulled out"
    if said == "current" and phrase.before() in CONTEXTS["flows"]:
        return None  # "the strong current carrying them"
    if said == "current" and phrase.before() == "the" and ends and phrase.after() not in MONEY_SIGNS:
        return None  # "they pushed against the current"
    if said == "current" and (phrase.after(), phrase.after(2)) == ("-", "day"):
        return None  # "in current-day Poland"
    if said == "most recently" and phrase.after() in _DATES:
        return None  # "most recently last October": the last of several, on that date
    if said == "the past" and (phrase.after() in _COUNTS or phrase.after()[:1].isdigit()):
        return None  # "the past three summers"
    noun = phrase.after().isalpha() and phrase.after() not in _FUNCTION | _BRINGS
    many = phrase.before() == "in" and phrase.after().endswith("s")  # "in the past leaders met in secret"
    if said == "the past" and phrase.after() in _HOLDERS and not many:
        return None  # "the past administration"
    if said in _NOUNS and noun:
        return None  # "the future king", "the long term prospects"
    if said == "soon" and phrase.before() not in CONTEXTS["modals"] and anchor.side(phrase) < 0:
        return None  # "it soon became": the order of what is over
    if said == "to this day" and phrase.after() == "as":
        return None  # "they refer to this day as the worst": the day told
    if said == "long ago" and phrase.before() in ("that", "so", "how", "too"):
        return None  # "not that long ago"
    if said.endswith("moment") and phrase.after() in CONTEXTS["explains"] and phrase.after(2) not in CONTEXTS["talks"]:
        return None  # "at the moment he was shot", but "at the moment they are ahead"
    if said == "current" and phrase.before() == "the" and phrase.after() in _CARRIES:
        return None  # "the current just does not flow fast enough"
    opens = anchor.opens(phrase.scene, phrase.first, 1) and not phrase.scene.tenor.is_told()
    if said == "at this time" and opens and verb_behind(*_behind(phrase)) < 0:
        return None  # "At this time, a man came in": the time told
    if said == "at this time" and phrase.after() in _OF_YEAR:
        return None  # "at this time of year"
    value, published = _VALUES[said], phrase.scene.published
    days = calendar.publication_days(published, value)
    if said == "now" and _is_of_story(phrase):
        days = (None, None)
    return Reading("DATE", value, "vague", anchor=anchor.PUBLICATION if published else None, days=days)


def _behind(phrase: Phrase) -> tuple[Words, int, int]:
    """Return where the verb of the clause behind the phrase is looked for."""
    return phrase.scene.words, phrase.last + (phrase.after() == ","), _NEXT


def _is_of_story(phrase: Phrase) -> bool:
    """Return whether now is the time that a story has reached: "his place was now sure", "Now he was alone"."""
    if anchor.follows(phrase, CONTEXTS["reports"]):
        return False  # "he said that they were now ready"
    if phrase.before() in _WAS:
        return True
    words = phrase.scene.words
    if not anchor.opens(phrase.scene, phrase.first, 1):
        return False
    near = range(phrase.last, min(len(words.words), phrase.last + _NEXT))
    end = next((index for index in near if words.letters[index] in ".,!?;"), near.stop)
    verbs = [words.words[index] for index in range(phrase.last, end) if words.words[index] in _WAS | CONTEXTS["talks"]]
    return bool(verbs) and verbs[-1] in _WAS


_CARRIES = frozenset({"just", "does", "doesn", "did", "didn", "is", "was", "carries", "carried", "can", "could"})
_WAS, _NEXT = frozenset({"was", "were", "had"}), 12  # words
RULES = (Rule("vague", pattern("(?P<phrase>VAGUE)"), vague),)
