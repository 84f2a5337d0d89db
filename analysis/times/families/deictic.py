"""Days that point at the publication and parts of the day: today, yesterday, this morning, overnight."""

from datetime import date, timedelta

from analysis.times import anchor, antecedent, calendar, habits
from analysis.times.nowadays import is_nowadays
from analysis.times.overnight import is_late, is_slow, last_night
from analysis.times.patterns import CONTEXTS, DAYPARTS, pattern
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.present_age import is_age, is_generic, is_imagined, is_show

EXAMPLES = [
    ("On the night of 3 May 1997 it fell. He ran. She hid. They met. It rained. He wept that night.", "1997-05-03TNI"),
    ('While on the air Wednesday, he said, "I would stop today. They told me so last night."', "1998-02-24TNI"),
    ('"We are closer today than we were," he said Thursday morning.', "1998-02-26"),
    ('Last week, she tweeted, "Seven were hurt yesterday in Rome".', "XXXX-XX-XX"),
    ('"Go and buy it," she told the paper on Feb. 9. "Go and buy it today, everybody."', "1998-02-09"),
    ("She died Thursday night. The city mourns a nurse who was killed tonight.", "1998-02-26TNI"),
    ("It will stay, whether today or tomorrow.", "FUTURE_REF"),
    ("Spend your last night in the old town.", None),
    ("If all of them left tomorrow, it would be of no use.", "FUTURE_REF"),
    (
        'A vigil was held on Wednesday. "We meet tonight to mourn those hurt in the raid yesterday," the mayor said.',
        "1998-02-25TNI",
    ),
    (
        'A vigil was held on Wednesday. "We meet tonight to mourn those hurt in the raid yesterday," the mayor said.',
        "1998-02-24",
    ),
    ("It was told on Monday. They met the day after the vote. He rang early that morning.", "XXXX-XX-XXTMO"),
    ('He was on the channel\'s "Today" show.', None),
    ('She sang on the "Tonight Show" in May 1997.', "1997-05"),
    ("He passed away today, February 26, 1998.", "1998-02-26"),
    ("She told TODAY that TODAY co-anchor Ann Lee is well.", None),
    ("They have applied to the ministry as of today.", "1998-02-27"),
    ("It is good to wake in the morning and read.", "XXXX-XX-XXTMO"),
    ("They sit together in the evenings.", "XXXX-XX-XXTEV"),
    ("it said today", "1998-02-27"),
    ("yesterday", "1998-02-26"),
    ("this morning", "1998-02-27TMO"),
    ("He was hurt yesterday-afternoon.", "1998-02-26TAF"),
    ("A barn burned down overnight.", "1998-02-26TNI"),
    ("On Tuesday they voted. Snow fell overnight.", "1998-02-26TNI"),
    ("On Tuesday they found that snow had fallen overnight.", "1998-02-23TNI"),
    ("On Tuesday prices sank after overnight losses.", "1998-02-23TNI"),
    ("They could become overnight millionaires.", None),
    ("an overnight success", None),
    ("On Tuesday it sank. The search was halted overnight due to fog.", "1998-02-26TNI"),
    ("He was shot late Tuesday and died overnight.", "1998-02-24TNI"),
    ("The port may have to close overnight.", "1998-02-27TNI"),
    ("Snow will fall overnight.", "1998-02-27TNI"),
    ("The fire may have been lit overnight.", "1998-02-26TNI"),
    ('her first "Today, I Am Free" show', None),
    ('"Today, I am free," she said.', "1998-02-27"),
    ("last night", "1998-02-26TNI"),
    ("tonight", "1998-02-27TNI"),
    ("on the same night that he left", "XXXX-XX-XXTNI"),
    ("In 1972 she came. That night, in her room, she wept.", "XXXX-XX-XXTNI"),
    ("She was born on 7 February 1927. She sang there in 1959. She wept that night.", "1959-XX-XXTNI"),
    ("mid-afternoon yesterday", "1998-02-26TAF"),
    ("Frost is forecast for the morning.", "1998-02-27TMO"),
    ("A protest was planned for the afternoon.", "1998-02-27TAF"),
    ("They may sail tomorrow. He said gales are forecast for the afternoon.", "1998-02-27TAF"),
    ("I remember it like it was yesterday.", None),
    ("He walks around today's Rome.", "1998-02-27"),
    ("They took the house for the evening.", None),
    ("the Warsaw of today is rich", "PRESENT_REF"),
    ("nothing like the farms of today", "PRESENT_REF"),
    ("the social media sites of today are vast", "PRESENT_REF"),
    ("In olden days they walked, but pupils today drive.", "PRESENT_REF"),
    ("The bakery that he opened is still going strong today.", "PRESENT_REF"),
    ("in today's highly competitive economy", None),
    ("There is no overnight solution.", None),
    ("An overnight train took them.", None),
    ("The singer who became rich overnight.", None),
    ("An overnight curfew was lifted.", "1998-02-26TNI"),
    ("by the end of today", "1998-02-27"),
    ("at lunchtime on Tuesday", "1998-02-24TMI"),
    ("tomorrow's factory towns", None),
    ("today's crises", None),
    ("today's climate and water crises", None),
    ("I was not born yesterday.", None),
    ("It has made the town what it is today.", "PRESENT_REF"),
    ("People gathered there the next morning.", "XXXX-XX-XXTMO"),
    ("The rules have not changed overnight.", None),
    ("They eat two meals a day, porridge in the morning and rice.", "XXXX-XX-XXTMO"),
    ("Every morning she goes out, and in the evening she comes home.", "XXXX-XX-XXTEV"),
    ("today's complex political realities", None),
    ("The storm will land on Monday, though it slowed during the night.", "1998-02-27TNI"),
    ("He died on Sunday. In 1963 he got up in the morning and wrote it.", "1963-XX-XXTMO"),
    ("They met on Monday. The day after her birth he came back, but she died during the night.", "XXXX-XX-XXTNI"),
    ("The strike will begin tomorrow week.", "1998-03-07"),
    ("He visits her in the afternoon after the paper is out.", "XXXX-XX-XXTAF"),
]

_STEPS = {"today": 0, "tonight": 0, "this": 0, "yesterday": -1, "last": -1, "tomorrow": 1}


def near_day(phrase: Phrase) -> Reading | None:
    """Read a day counted from the publication, with the part of it that is named."""
    published, word = antecedent.written(phrase.scene), phrase.word("day")
    born = word == "yesterday" and (phrase.before() == "born" or _is_likened(phrase))
    if (word in ("today", "tonight") and is_show(phrase)) or (word == "last" and phrase.before() in _OWNERS):
        return None  # the Today show; "end your last night with a walk", of a stay
    if born or (word == "tomorrow" and phrase.before() == "of") or is_generic(phrase):
        return None  # "the people of tomorrow", "in today's world": no day
    if word == "tomorrow" and not phrase.has("part") and is_imagined(phrase):
        days = calendar.publication_days(published, "FUTURE_REF")
        return Reading("DATE", "FUTURE_REF", "vague", anchor=anchor.PUBLICATION if published else None, days=days)
    if word == "today" and not phrase.has("part") and (is_age(phrase) or is_nowadays(phrase)):
        days = calendar.publication_days(published, "PRESENT_REF")
        return Reading("DATE", "PRESENT_REF", "vague", anchor=anchor.PUBLICATION if published else None, days=days)
    part = "TNI" if word == "tonight" else f"T{DAYPARTS[phrase.word('part')]}" if phrase.has("part") else ""
    kind = "TIME" if part else "DATE"
    if published is None:
        return Reading(kind, "XXXX-XX-XX" + part, "deictic: the publication is not known")
    week = 7 if phrase.after() == "week" and word in ("today", "tomorrow") else 0  # "tomorrow week"
    day = published + timedelta(_STEPS[word] + week)
    return Reading(kind, day.isoformat() + part, f"deictic: {word}", anchor=anchor.PUBLICATION)


def _is_likened(phrase: Phrase) -> bool:
    """Return whether something far off seems near: "I remember it like it was yesterday"."""
    return phrase.before() == "was" and not {"like", "as"}.isdisjoint((phrase.before(3), phrase.before(4)))


def second_day(phrase: Phrase) -> Reading | None:
    """Read the day before yesterday and the day after tomorrow."""
    published = phrase.scene.published
    if published is None:
        return Reading("DATE", "XXXX-XX-XX", "deictic: the publication is not known")
    day = published + timedelta(-2 if phrase.has("back") else 2)
    return Reading("DATE", day.isoformat(), "deictic: two days off", anchor=anchor.PUBLICATION)


def _is_today(phrase: Phrase, value: str) -> bool:
    published = phrase.scene.published
    return published is not None and value == published.isoformat()


def _told_near(phrase: Phrase) -> bool:
    """Return whether the month or year told last, newer than any day, stands shortly before the phrase."""
    number = max(phrase.scene.told[grain][0] for grain in ("M", "Y") if grain in phrase.scene.told)
    return phrase.first - phrase.scene.mentions[number - 1].last <= _NEARBY


def _to_come(phrase: Phrase, value: str) -> date | None:
    """Return the publication, where a part of it is ahead, in a sentence of its own after a day just over."""
    told, published = calendar.days(value)[0], phrase.scene.published
    if told is None or published is None or not 0 < (published - told).days <= _JUST:
        return None
    over = antecedent.told_day(phrase) or anchor.follows(phrase, _IMAGINED)
    return published if not over and anchor.side(phrase) > 0 else None


def part_of_day(phrase: Phrase) -> Reading | None:
    """Read a part of the day mentioned last, or of the day of the publication."""
    part = DAYPARTS[phrase.word("part")]
    if phrase.before() == "on" and not phrase.has("side") and not phrase.scene.tenor.is_told():
        return None  # "on the night of April 18, 1775", as histories tell it; of news the day is enough
    if phrase.word("part") == "overnight" and (is_slow(phrase) or phrase.after() in CONTEXTS["sudden"]):
        return None  # "it will not happen overnight"
    if phrase.word("part") == "overnight" and (reading := last_night(phrase)):
        return reading
    every = phrase.list("part")[-1] in ("mornings", "afternoons", "evenings") or habits.is_of_every_day(phrase)
    every = every or (phrase.before(2) in CONTEXTS["routine"] and anchor.side(phrase) >= 0)
    every = every or (phrase.has("part") and not phrase.has("that") and habits.is_custom(phrase))
    if phrase.before() == "in" and not phrase.has("side") and every:
        return Reading("SET", f"XXXX-XX-XXT{part}", "daypart: of every day")
    same = phrase.has("that") or phrase.word("side") == "same"
    if same and (day := antecedent.unknown_day(phrase.scene)) and _told_near(phrase):
        days = calendar.days(day.replace("-XX", ""))  # "in Paris in November 2015; on the same night"
        return Reading("TIME", f"{day}T{part}", "daypart: the day is not known", anchor=anchor.TEXT, days=days)
    sided = phrase.has("that") or phrase.has("side")
    far = sided and antecedent.is_far(phrase, _FAR)
    if phrase.before() == "in" and not antecedent.only_day(phrase.scene):
        far = antecedent.is_far(phrase, _FAR - 2)
    if far and phrase.has("that") and (day := antecedent.day_of_part(phrase, part)):
        return Reading("TIME", f"{day}T{part}", "daypart: as told before", anchor=anchor.TEXT)
    if far or (sided and antecedent.is_of_unknown_day(phrase)):
        return Reading("TIME", f"XXXX-XX-XXT{part}", "daypart: the day is not known", days=(None, None))
    if same and antecedent.has_moved_on(phrase.scene) and _told_near(phrase):
        return Reading("TIME", f"XXXX-XX-XXT{part}", "daypart: the day is not known", days=(None, None))
    if phrase.word("side") == "same" and antecedent.is_explained(phrase):
        return Reading("TIME", f"XXXX-XX-XXT{part}", "daypart: of a day that a clause names")
    if phrase.before() in ("in", "during") and antecedent.is_of_unknown_day(phrase) and anchor.side(phrase) <= 0:
        return Reading("TIME", f"XXXX-XX-XXT{part}", "daypart: the day is not known", anchor=anchor.TEXT)
    if phrase.before() in ("in", "during") and phrase.scene.tenor.is_timeless and "D" not in phrase.scene.told:
        return Reading("SET", f"XXXX-XX-XXT{part}", "daypart: of every day")
    aside = ("offset", "daypart") if phrase.word("part") == "overnight" else ("offset",)  # no night steps back from one
    value, anchored = antecedent.reference_day(phrase.scene, aside)
    if value is None:
        return Reading("TIME", f"XXXX-XX-XXT{part}", "daypart: the day is not known")
    if phrase.before() == "in" and (own := _to_come(phrase, value)):
        value, anchored = own.isoformat(), anchor.PUBLICATION  # "results are due in the afternoon"
    if anchored == anchor.TEXT and phrase.before() in ("in", "during") and anchor.side(phrase) <= 0:
        if day := antecedent.unknown_day(phrase.scene):
            return Reading("TIME", f"{day}T{part}", "daypart: the day is not known", anchor=anchor.TEXT)
        if phrase.scene.published and value > phrase.scene.published.isoformat():
            value, anchored = phrase.scene.published.isoformat(), anchor.PUBLICATION  # nothing is over tomorrow
    step = {"next": 1, "following": 1, "previous": -1}.get(phrase.list("side")[-1] if phrase.has("side") else "", 0)
    if part == "MO" and phrase.before() == "in" and _is_today(phrase, value) and anchor.side(phrase) > 0:
        step = 1  # "it will resume in the morning"
    if phrase.word("part") == "overnight" and not is_late(phrase):
        step = -1  # the night before the day that the text tells of
    moved = calendar.add(date.fromisoformat(value), step, "D")
    if moved is None:
        return None
    day = moved.isoformat()
    if step > 0 and phrase.has("side") and anchored == anchor.PUBLICATION and anchor.side(phrase) <= 0:
        return Reading("TIME", f"XXXX-XX-XXT{part}", "daypart: the day is not known", days=(None, None))
    if phrase.has("that") and anchored == anchor.PUBLICATION:
        return Reading("TIME", f"XXXX-XX-XXT{part}", "daypart: the day is not known", days=(None, None))
    unknown = (None, None) if anchored == anchor.PUBLICATION and (phrase.has("side") or phrase.has("that")) else None
    return Reading("TIME", f"{day}T{part}", "daypart: of the day told", anchor=anchored, days=unknown)


def awaited_part(phrase: Phrase) -> Reading | None:
    """Read "rain is forecast for the afternoon" as a part of the day; "he left for the evening" says how long."""
    if phrase.before(2) not in CONTEXTS["set"]:
        return None
    told, published = antecedent.told_day(phrase), phrase.scene.published
    if told or published is None:
        return part_of_day(phrase)
    value = f"{published.isoformat()}T{DAYPARTS[phrase.word('part')]}"
    return Reading("TIME", value, "daypart: of the publication", anchor=anchor.PUBLICATION)


_FAR = 3  # sentences after which "that night" may be of another day than the one told last
_NEARBY = 40  # words
_JUST = 2  # days
_IMAGINED = frozenset({"would", "was", "were", "had"})
_OWNERS = frozenset({"your", "my", "his", "her", "its", "our", "their"})
_SIDE = "(?P<side>next|following|previous|same)"
RULES = (
    Rule("deictic", pattern("(?P<day>today|yesterday|tomorrow|tonight) (-? (?P<part>DAYPART))?"), near_day),
    Rule("deictic", pattern("the day ((?P<back>before yesterday)|after tomorrow)"), second_day),
    Rule("deictic", pattern("(?P<day>this|last) (?P<part>DAYPART)"), near_day),
    Rule("deictic", pattern("(?<=[in by during throughout through]) the (?P<part>DAYPART)"), part_of_day),
    Rule("deictic", pattern("the (?<=for the) (?P<part>morning|afternoon|evening)"), awaited_part),
    Rule(
        "deictic", pattern("(?<=on) the (?P<part>DAYPART) (?=of (the? DAYNUMBER|the? NTH|MONTH|FULLDAY))"), part_of_day
    ),
    Rule("deictic", pattern(f"((the|that) {_SIDE}|(?P<that>that)) (?P<part>DAYPART)"), part_of_day),
    Rule("deictic", pattern("(?<=[at by before after since until around]) (?P<part>lunchtime|dawn|dusk)"), part_of_day),
    Rule("deictic", pattern("(?P<part>overnight)"), part_of_day),
    Rule("deictic", pattern("(?<=[mid]) -? (?P<part>DAYPART)"), part_of_day),
)
