"""Days of the week: Friday, last Wednesday, next Monday, Thursday evening."""

import itertools
from datetime import date, timedelta

from analysis.times import anchor, antecedent, calendar, habits, leans, narrative
from analysis.times.patterns import CONTEXTS, DAYPARTS, WEEKDAYS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.weekday_names import is_name
from analysis.times.weekday_told import is_same_event, is_told_behind, named_ahead, told, told_as_over

EXAMPLES = [
    ("At a rally Sunday, flags could be seen.", "1998-02-22"),
    ("The judge ordered the sides to appear in court on Monday.", "1998-03-02"),
    ("It has no plans to pay, he said, speaking to journalists Thursday.", "1998-02-26"),
    ("I was shot on a Saturday morning. By Monday my office was open.", "XXXX-WXX-1"),
    ("She was at my side that Monday.", "XXXX-WXX-1"),
    ("The champions, who play on Monday, had a short talk.", "1998-03-02"),
    ("They left before the team plays Bari on Monday.", "1998-03-02"),
    ("It called off flights for Friday and Saturday.", "1998-02-28"),
    ("They took a plane on Friday for their Monday game at Bari.", "1998-03-02"),
    ("They were to fly there before their match Tuesday night.", "1998-03-03TNI"),
    ("Rome condemns the raids in the south on Sunday, it said.", "1998-02-22"),
    ("A failure to beat them on Sunday may mean the end of his reign.", "1998-03-01"),
    ("a final that ends Sunday, and helps them", "1998-03-01"),
    ("A loss on Tuesday, when they'll be without him, would cost them.", "1998-03-03"),
    ("The seemingly abrupt about-face Monday left them lost.", "1998-02-23"),
    ("The show airs Thursday.", "1998-03-05"),
    ("according to a poll out Wednesday, people generally disapprove", "1998-02-25"),
    ("He said that the act unveiled Monday will pass.", "1998-02-23"),
    ("A hearing is expected on Monday. But the hearing Monday is about much more.", "1998-03-02"),
    ("The visit has been rescheduled to Monday.", "1998-03-02"),
    ("They will meet next Thursday. No notices were given ahead of the action planned on Thursday.", "1998-03-05"),
    ("On Wednesday, Romans mark the feast.", "1998-03-04"),
    ("Three are missing after Sunday's crash, and it is hoped that they live.", "1998-02-22"),
    ("Sentencing was adjourned to Monday.", "1998-03-02"),
    ("A march is due to be held on Sunday. They were worried about the march on Sunday.", "1998-03-01"),
    ("She asked for a hearing with the judge on Tuesday.", "1998-03-03"),
    ("She called for calm on Tuesday.", "1998-02-24"),
    ("it said Thursday", "1998-02-26"),
    ("the court will rule on Tuesday", "1998-03-03"),
    ("last Wednesday", "1998-02-25"),
    ("Thursday evening", "1998-02-26TEV"),
    ("the following Monday", "1998-03-02"),
    ("the Sun reported", None),
    ("when she goes to Rome Saturday, he will meet her", "1998-02-28"),
    ("The final: this Sunday at the Palace!", "1998-03-01"),
    ("They fell this Tuesday.", "1998-02-24"),
    ("He was remanded in custody to appear in court on Monday.", "1998-03-02"),
    ("They summoned the envoy to Rome on Tuesday.", "1998-02-24"),
    ('He put it so: "This Saturday, he will be moving."', "1998-02-28"),
    ("She was bailed to return on Tuesday.", "1998-03-03"),
    ("They met last Thursday.", "1998-02-19"),
    ("He said on Fox News Sunday that he was glad.", None),
    ("He said on Fox News Tuesday night that he was glad.", "1998-02-24TNI"),
    ("They usually play on Monday.", "XXXX-WXX-1"),
    ("The unions have called for a walkout on Saturday.", "1998-02-28"),
    ("The clerks were responsible for mixing up the cards at Sunday's ceremony.", "1998-02-22"),
    ("As the talks continue on Sunday, ministers of rich and crowded lands are there.", "1998-03-01"),
    ("The Tuesday Group of moderates said no.", None),
    ("A host of Sunday Brunch fell ill.", None),
    ("It may be forced to close as early as Monday, it said.", "1998-03-02"),
    ("It will be a highly charged day on Monday.", "1998-03-02"),
    ("They will play on Tuesday. The two meet in Rome on Tuesday.", "1998-03-03"),
    ("The match on Monday is a better chance.", "1998-03-02"),
    ("He came on the Sunday following the murder.", "XXXX-WXX-7"),
    ("On that Thursday when they came she sang.", "XXXX-WXX-4"),
    ("They have set a Monday deadline for it.", "1998-03-02"),
    ("The mayor sang Thursday. It will be heard Thursday evening.", "1998-02-26TEV"),
    ("He blamed them Tuesday but by Sunday had let go.", "1998-03-01"),
    ("They left on a Monday.", None),
    ("I could not walk one Sunday morning.", None),
    ("I have to work Monday to Saturday.", "XXXX-WXX-6"),
    ("They worked from Monday to Saturday.", "1998-02-23"),
    ("The dollar rose to 110 from 109 late Thursday.", "1998-02-26"),
    ("The show airs Sunday.", "1998-03-01"),
    ("It said in a Wednesday filing that it would pay.", "1998-02-25"),
    ("It opened on Tuesday Night as crowds came.", "1998-02-24TNI"),
    ("She was on Saturday Night Live.", None),
    ("It was scheduled for 3 p.m. on Feb. 7. On Tuesday, he agreed.", "1998-02-24"),
    ("They join Bari and Pisa in Monday's quarter-final draw.", "1998-03-02"),
    ("A woman of 40 is to appear in court on Tuesday.", "1998-03-03"),
    ("Last week on Tuesday they sang.", "1998-02-17"),
    ("It would avoid a clash with a vote taking place on Monday.", "1998-03-02"),
    ("The office projected Monday that costs would rise.", "1998-02-23"),
    ("They were supposed to send it on Monday, but it is not clear whether they did.", "1998-02-23"),
    ("A spokesman on Thursday would not rule it out.", "1998-02-26"),
    ("A spokesman on Monday would not say so.", "1998-02-23"),
    ("A rally is planned for Sunday. She made clear that Sunday's rally is about words.", "1998-03-01"),
    ("The ministry backed a plan to replace the law Monday.", "1998-02-23"),
    ("The minister came to Rome on Saturday for talks.", "1998-02-28"),
    ("The minister came to Rome on Tuesday. Talks had broken down on Saturday.", "1998-02-21"),
    ("She wrote in the Mail on Sunday that they lie.", None),
    ("He will not be one, following his resignation as captain on Monday.", "1998-02-23"),
    (
        "They voted on Saturday, February 21. While two towns cast their ballots on Saturday, polls will be held here.",
        "1998-02-21",
    ),
    ("Voters go to the polls on Monday for an election dominated by fear.", "1998-03-02"),
    ("He was shot on Friday night, the police said early Saturday.", "1998-02-28"),
    ("Earlier this month he was heard. The following Monday, he left them.", "1998-02-23"),
]

_WHEN = frozenset({"on", "since", "until", "by"})
_VERBS, _BEFORE_IT = frozenset({"is", "was", "will", "would", "'s"}), 12  # words
_LOOK = 12  # mentions
_WEEK, _LEAD = 7, 80  # days; words
_FAR, _SATURDAY = 3, 6
_SOON, _LAST, _PRICE, _DATELINE = 3, 8, 6, 8  # days; words
_PLANNED, _NEAR = frozenset({"planned", "scheduled", "would"}), 8  # words
_FROM_TEXT = ("previous", "following")
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


def weekday(phrase: Phrase) -> Reading | None:
    """Read a day of the week as the one that the words around it allow."""
    number, side = WEEKDAYS[phrase.list("weekday")[0]], phrase.list("side")[-1] if phrase.has("side") else ""
    if is_name(phrase):
        return None
    if not side and (rule := _undated(phrase)):
        kind = "SET" if rule.startswith("repeated") else "DATE"
        return Reading(kind, f"XXXX-WXX-{number}", rule)
    part = f"T{DAYPARTS[phrase.word('part')]}" if phrase.has("part") else ""
    kind = "TIME" if part else "DATE"
    if not side and (reached := narrative.day_of(phrase)):
        day = calendar.weekday_from(reached, number)
        return Reading(kind, day.isoformat() + part, f"weekday: {narrative.RULE}", anchor=anchor.TEXT)
    if phrase.scene.published is None:
        return Reading(kind, f"XXXX-WXX-{number}{part}", "weekday: the publication is not known")
    found = _beside(phrase, number, side) if side in _STEPS else told(phrase, number) or _bare(phrase, number)
    if found is None:
        return None
    value, anchored = found[0].isoformat() + part, anchor.TEXT if side in _FROM_TEXT else anchor.PUBLICATION
    return Reading(kind, value, f"weekday: {found[1]}", anchor=anchored, compared=_is_level(phrase))


def _undated(phrase: Phrase) -> str:
    """Return the rule for a day that the text does not date: "on that Thursday when", "the Sunday after his death"."""
    said = phrase.before(2) in CONTEXTS["reports"] or phrase.after() in _VERBS or is_told_behind(phrase)
    if phrase.before() == "that" and (phrase.before(2) in _WHEN or not said) and not antecedent.told_day(phrase):
        return "weekday: of a story"
    if _is_of_one(phrase):
        return "weekday: of a story"
    if phrase.before() == "the" and phrase.after() in ("after", "before", "following"):
        return "weekday: beside an event"
    weekly = phrase.after() in CONTEXTS["weekly"] and phrase.before() != "the"
    weekly = weekly and (anchor.side(phrase) >= 0 or not _is_just_over(phrase))
    return (
        "repeated: the weekday of every week"
        if weekly or (habits.is_general(phrase) and not habits.is_out(phrase))
        else ""
    )


def _is_of_one(phrase: Phrase) -> bool:
    """Return whether the story has just told of any such day: "I was shot on a Saturday. By Monday I was home"."""
    words = phrase.scene.words.words[max(0, phrase.first - _BEFORE_IT) : phrase.first]
    return any(
        pair == ("on", "a") and day in WEEKDAYS for pair, day in zip(itertools.pairwise(words), words[2:], strict=False)
    )


def _is_just_over(phrase: Phrase) -> bool:
    """Return whether the weekday is that of the publication or of one of the days before it."""
    published, number = phrase.scene.published, WEEKDAYS[phrase.list("weekday")[0]]
    return published is None or (published.isoweekday() - number) % 7 <= _FAR


def _beside(phrase: Phrase, number: int, side: str) -> tuple[date, str] | None:
    """Return last, next or the following weekday, None beyond the calendar."""
    start, alone = phrase.scene.published, phrase.first == phrase.match.start("side")
    if side in _FROM_TEXT:
        start = date.fromisoformat(antecedent.reference_day(phrase.scene)[0] or "")
    assert start is not None
    back, ahead = (start.isoweekday() - number) % 7 or 7, (number - start.isoweekday()) % 7 or 7
    if side == "next" and ahead < _SOON and alone:
        ahead += 7  # said on a Wednesday, "next Thursday" is not tomorrow
    far = back == 1 or (_FAR <= back < start.isoweekday() < _SATURDAY)
    # On a Thursday "last Monday" is not this week's; on any day "last" and the day before it are not yesterday.
    if side == "last" and far and alone:
        back += 7
    day = calendar.add(start, ahead if _STEPS[side] > 0 else -back, "D")
    published = phrase.scene.published
    if day and published and side == "following" and day > published and anchor.side(phrase) < 0:
        day = published - timedelta((published.isoweekday() - number) % 7)  # told as over, so it is not to come
    return (day, side) if day else None


def _bare(phrase: Phrase, number: int) -> tuple[date, str]:
    """Return the weekday of the days around the publication that the words around it allow."""
    published = phrase.scene.published
    assert published is not None
    back, ahead = (published.isoweekday() - number) % 7, (number - published.isoweekday()) % 7
    lean = leans.of_weekday(phrase, number >= published.isoweekday())
    day, how = anchor.nearest(phrase, published - timedelta(back), published + timedelta(ahead), lean)
    assert day is not None
    if how.startswith("past") and back == _WEEK - 1 and (late := _next_day(phrase)):
        day, how = late, f"the day after the date of publication, {antecedent.BEHIND}"
    owned = phrase.after() == "'s"  # "a rally on Sunday ... she made clear that Sunday's rally"
    if (owned or how.endswith("assumed") or is_same_event(phrase) or _is_awaited(phrase)) and (
        again := named_ahead(phrase, number)
    ):
        return again, "ahead as told before"
    is_next = how.startswith("ahead") and ahead == _WEEK - 1
    if is_next and phrase.has("part") and (back_then := told_as_over(phrase, number)):
        return back_then, "of the day before, as told"
    return day, how


def _is_awaited(phrase: Phrase) -> bool:
    """Return whether what the day is said of is still planned: "notices of the action planned on Tuesday"."""
    near = phrase.scene.words.words[max(0, phrase.first - _NEAR) : phrase.first]
    return not _PLANNED.isdisjoint(near)


def _is_level(phrase: Phrase) -> bool:
    """Return whether the day is only that of a price compared with: "to 110 yen from 109 late Friday"."""
    before = phrase.scene.words.words[max(0, phrase.first - _PRICE) : phrase.first - 1]
    return phrase.before() == "late" and "from" in before and any(word[0].isdigit() for word in before[-2:])


def _next_day(phrase: Phrase) -> date | None:
    """Return the day after the publication, where the news of a text that begins with it is told as over.

    News begins with what is new: what happened "on Saturday" is not six days old on a Friday. The date of such a
    text is that of a place where it was still Friday.
    """
    published, mentions = phrase.scene.published, phrase.scene.mentions
    if published is None:
        return None
    day = calendar.add(published, 1, "D")
    if any(mention.first < _DATELINE and mention.reading.value == str(day) for mention in mentions[:1]):
        return day  # "ROME, March 16", in a text dated the 15th
    for mention in mentions[-_LOOK:]:
        again = mention.reading.family == "weekday" and "the verb" not in mention.reading.rule
        if again and day and mention.reading.value[:10] == day.isoformat():
            return day  # as told before
    if "last" in phrase.scene.words.words[max(0, phrase.first - _LAST) : phrase.first]:
        return None  # "she was last seen on Monday"
    own = any(each.reading.family == "weekday" and each.reading.value[:10] == str(published) for each in mentions)
    if own and phrase.before() == "early":
        return day  # "he was shot late on Friday, the police said early Saturday", dated Friday
    early = {mention.reading.family for mention in mentions} & {"weekday", "deictic", "absolute", "offset"}
    return day if phrase.first <= _LEAD and not early else None


_SIDE = "(?P<side>(this|the)? (last|next|past|coming|previous)|the following|this)"
RULES = (
    Rule("weekday", pattern(f"{_SIDE}? (?P<weekday>FULLDAY) (-? (?P<part>DAYPART))?"), weekday, letters_of(WEEKDAYS)),
)
