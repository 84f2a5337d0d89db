"""How often or how much in a time: twice a week, $3 million a year, 40 hours a week, per annum."""

from analysis.times.amounts import MONEY_SIGNS, amount
from analysis.times.patterns import DAY_FIGURE, FIGURE, MONEY, NUMBERS, OTHER, UNITS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("It is above $800 million (745 million euros) a year.", "P1Y"),
    ("a million dollars a year", "P1Y"),
    ("a plan of 28GB/month", "P1M"),
    ("Two Meals Per Day Will Do", "P1D"),
    ("9,000 cars a year", "P1Y"),
    ("She works 40 hours a week", "P1W"),
    ("open five days per week", "P1W"),
    ("They meet twice a month.", "P1M"),
    ("it runs eight hours a day", "P1D"),
    ("open 24 hours a day", None),
    ("They publish twelve a year.", "P1Y"),
    ("and sell a dozen a month", "P1M"),
    ("they left two weeks a year ago", "1997"),
    ("It brings thousands of dollars in health care savings a year.", "P1Y"),
    ("A cook earns 9,000 crowns (800 pounds) a month.", "P1M"),
    ("Each nurse makes five long visits a day.", "P1D"),
    ("It has some 30 million active users a month on average.", "P1M"),
    ("It drove at 60 miles per hour.", None),
    ("They will pay $8.50 an hour.", "PT1H"),
    ("They drive 60 miles a day.", "P1D"),
    ("Some 80 of them are dying a day.", "P1D"),
    ("It gave nine clerks a day off.", None),
    ("The three ministers met a week before the vote.", "P1W"),
    ("It grows by 30 percent per annum.", "P1Y"),
    ("The trade is worth $40m a year.", "P1Y"),
    ("The trade is worth $40bn (£32bn) a year.", "P1Y"),
    ("She makes 9,000 ($140) a month sewing.", "P1M"),
    ("They earn 900 yen ($8; 7 euros; 6 pounds) a day.", "P1D"),
    ("They want a $15-an-hour wage.", "PT1H"),
    ("It opened nine, or 3,000 new shops a year.", "P1Y"),
    ("He lost 9,000 ($140) a week ago.", "1998-W08"),
]

RULE = "repeated: a rate"


def each_year(_: Phrase) -> Reading:
    """Read "per annum"."""
    return Reading("SET", "P1Y", RULE)


def rate(phrase: Phrase) -> Reading | None:
    """Read "a year" after an amount ("$3 million a year", "three a week") as a rate; "60 miles per hour" is a speed."""
    thing = phrase.scene.words.words[phrase.match.start("rate") - 1]
    if phrase.word("unit") == "hour" and thing in _LENGTHS:
        return None
    return Reading("SET", amount(1, UNITS[phrase.word("unit")]), RULE, cut=phrase.match.start("rate") - phrase.first)


def rate_of_sum(phrase: Phrase) -> Reading | None:
    """Read "$130m a year"; "a $500 fine a week" is none."""
    return rate(phrase) if phrase.word("scale") in _SCALES else None


def rate_of_price(phrase: Phrase) -> Reading | None:
    """Read "9,000 ($140) a month"; a figure with no money in its brackets may be a year."""
    aside = phrase.scene.words.words[phrase.match.start("aside") : phrase.match.end("aside")]
    return None if MONEY_SIGNS.isdisjoint(aside) else rate(phrase)


def rate_of_things(phrase: Phrase) -> Reading | None:
    """Read "five long visits a day"; of "40 hours a week" `share` decides."""
    if phrase.before() in ("even", "than"):
        return None  # "within 30 days or even a week"
    before = phrase.scene.words.words[phrase.match.start("rate") - 1]
    return None if before in UNITS or before in _WHOM else rate(phrase)


def share(phrase: Phrase) -> Reading | None:
    """Read "a week" after a counted length ("40 hours a week", "five days a week"); "24 hours a day" means always."""
    count = phrase.before(2)
    if count == "24" or not (count[:1].isdigit() or count in NUMBERS):
        return None
    return rate(phrase)


_WHOM = frozenset({"us", "me", "him", "her", "them", "you", "it"})  # "that takes us a month"
_LENGTHS = frozenset({"miles", "kilometers", "kilometres", "km", "feet", "meters", "metres"})
_SCALES = frozenset({"b", "bn", "k", "m", "mn", "tn"})
_DAYS, _TIMES = letters_of(["days"]), "(NUMBER|several|many|a few)"
_COUNTED = "million billion thousand hundred dollars cents people pounds euros tons DAYNUMBER MONEY BIGFIGURE DECIMAL"
_WORDS = " ".join(word for word in NUMBERS if 1 < NUMBERS[word] < 100 and word.isalpha())
_UNIT = "(?P<unit>day|week|month|quarter|year|hour)"
_FAR = "ago|earlier|later|or|before|after|since|into|from|on|off|late|early"
_DISTANCE = f"(?!{_FAR}|of)"
_ASIDE = "(?P<aside>\\( [^\\n]{1,9} \\))"
# What may stand between a number and its rate: "five long visits a day", "9,000 crowns (800 pounds) a month".
_THINGS = "[^\\n \\. , ; : \\( \\) for in at on from with to before after gave give given]{1,4} (\\( [^\\n]{1,5} \\))?"
_ENDS = "(?=on average|[\\. , ; : \\n and but by for because in at])"
RULES = (
    Rule("repeated", pattern(f"(?P<rate>(once|twice|thrice|{_TIMES} times) (a|an|per|each|every) {_UNIT})"), rate),
    Rule("repeated", pattern(f"(?<=[times]) (?P<rate>(a|an|per|each|every) {_UNIT})"), rate),
    Rule("repeated", pattern("(?P<rate>NUMBER days (a|per|each|every) (?P<unit>week))"), rate, _DAYS),
    Rule("repeated", pattern(f"(?P<rate>per {_UNIT})"), rate),
    Rule("repeated", pattern(f"(?<=[_{FIGURE}{MONEY}{DAY_FIGURE}]) / (?P<rate>{_UNIT})"), rate),
    Rule("repeated", pattern(f"(?<=[million billion]) \\( [^\\n]{{1,5}} \\) (?P<rate>(a|per) {_UNIT})"), rate),
    Rule("repeated", pattern("per annum"), each_year, letters_of(["annum"])),
    Rule("repeated", pattern(f"NUMBER _ (?P<rate>(a|per) {_UNIT}) {_DISTANCE}"), rate),
    Rule("repeated", pattern(f"(dollars|pounds|euros) in {_THINGS} (?P<rate>(a|per) {_UNIT}) {_ENDS}"), rate),
    Rule("repeated", pattern(f"NUMBER {_THINGS} (?P<rate>(a|per) {_UNIT}) {_ENDS}"), rate_of_things),
    Rule("repeated", pattern(f"(?P<rate>[a per] (?<=[{_WORDS} dozen][a per]) {_UNIT}) {_DISTANCE}"), rate),
    Rule("repeated", pattern(f"(?P<rate>[a per] (?<=UNITS[a per]) {_UNIT}) (?!{_FAR})"), share),
    Rule(
        "repeated",
        pattern(f"(?<=[{_COUNTED}]) (?P<rate>(a|an|per) {_UNIT}) (?!ago|earlier|later|or)"),
        rate,
    ),
    Rule(
        "repeated",
        pattern(f"MONEY (?P<scale>{OTHER}) (\\( [^\\n]{{1,9}} \\))? (?P<rate>(a|per) {_UNIT}) {_DISTANCE}"),
        rate_of_sum,
    ),
    Rule(
        "repeated",
        pattern(f"(BIGFIGURE|MONEY) {OTHER}? {_ASIDE} (?P<rate>(a|an|per) {_UNIT}) {_DISTANCE}"),
        rate_of_price,
    ),
    Rule("repeated", pattern(f"(?<=MONEY -) (?P<rate>(a|an) - {_UNIT}) (?=-|{OTHER})"), rate),
)
