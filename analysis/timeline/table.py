"""Events and times → a dated, ordered table."""

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.actors import names_at, people
from analysis.article import Article
from analysis.events.statuses import REAL
from analysis.text.records import records
from analysis.text.syntax import Syntax
from analysis.timeline.arrangement import Arrangement, arrangement
from analysis.timeline.dated import LINKS, Dated, is_within, scene
from analysis.timeline.dating import dates, since
from analysis.timeline.reading import Reading
from analysis.timeline.salience import weighed
from analysis.timeline.sharing import is_beginning
from analysis.timeline.wording import Desk, introduced

DATE_COLUMNS = ["earliest", "latest", "edtf", "basis", "quote", "time_id"]
TIMELINE_COLUMNS = [
    "event_id", "headline", "status", "speaker", "actors", "place", *DATE_COLUMNS, "lane", "salience", "is_main",
    "told", "mentions", "sentence_id", "start", "end", "text", "lemma", "link", "relation", "related_to", "number",
]  # fmt: skip
LANES = ("before", "during", "ahead", "undated")

_TOLD = frozenset({"own", "clause"})
_FINITE = frozenset({"PAST", "PRESENT", "FUTURE"})


@dataclass(frozen=True, eq=False)
class InTime:
    """The events of an article in order of time, and how that order is known."""

    timeline: pd.DataFrame
    arrangement: Arrangement


@dataclass(frozen=True, eq=False)
class Draft:
    """The rows of a timeline as they are told, briefly, with the status that the rules give; then what will be printed.

    `credits` are how likely readers let each headline stand, `mentions` the rows of `events`.
    """

    table: pd.DataFrame
    mentions: list[Any]
    credits: list[float]
    headlines: list[str]
    statuses: list[str]


def timeline(
    article: Article, events: pd.DataFrame, times: pd.DataFrame, window: Any, tree: Syntax, actors: pd.DataFrame
) -> pd.DataFrame:
    """Return the events of an article with their dates, in order of time: one row an event.

    Columns: `event_id`; `headline`, the words that tell it; `status`, `speaker`, `actors`, `place` as in `events`;
    `earliest, latest`, days, inclusive, missing where not known; `edtf` (ISO 8601-2 level 1; "" for none); `basis`:
    explicit, relative (to the publication), counted (from a known beginning), inferred (another sentence makes it
    plain), tense (only before, during or after the publication), undated; `quote`, the characters of the article that
    say so; `time_id` of the expression that dates the event, -1 for none; `lane`: before, during (the publication),
    ahead or undated; `salience` and `is_main` (see `analysis.timeline.salience`); `told`, how many mentions it has,
    and `mentions`, their ids; `sentence_id, start, end, text, lemma` of the mention that tells it best, the one whose
    date is surest; `link`, how the expression of time came to it: own, clause, epoch, group (another mention), likely
    (learnt: see `analysis.timeline.inference`), occasion (on which it is said), tense; `relation` (before, after,
    during) to the event `related_to`, -1 for none; `number`, which the event has in every chart and table. `window` is
    the article's `publication_window`.

    `status` is "planned" for what is told as a fact of a day after the publication. Rows stand in the order that
    `analysis.timeline.arrangement` gives.

    >>> import datetime
    >>> from analysis.story import analyse
    >>> article = Article("They met on 3 May 2021 and may meet again.", published=datetime.date(2021, 5, 9))
    >>> analyse(article).timeline.edtf.tolist()
    ['2021-05-03', '2021-05-09/']
    """
    return in_time(article, events, times, window, tree, actors).timeline


def in_time(
    article: Article,
    events: pd.DataFrame,
    times: pd.DataFrame,
    window: Any,
    tree: Syntax,
    actors: pd.DataFrame,
    reading: Reading | None = None,
) -> InTime:
    """Return the `timeline` of an article, with what a `reading` makes of it, and how its order is known."""
    draft = drafted(article, events, times, window, tree, actors, reading)
    table = weighed(draft.table, draft.mentions, tree, article, draft.credits, draft.headlines, reading)
    # Rows are chosen and told apart by how they are told briefly, and by the status that the rules give.
    kinds = table.dtypes[["headline", "status"]]  # lists without any rows have none
    table = table.assign(headline=draft.headlines, status=draft.statuses).astype(kinds)
    order = arrangement(table, draft.mentions, tree, window)
    table = _arranged(table, order)
    page = table.sort_values("number")
    worded = introduced(page.headline.tolist(), people(tree, actors), article.title or "")
    return InTime(table.assign(headline=pd.Series(worded, page.index, dtype=object)), order)


def drafted(
    article: Article,
    events: pd.DataFrame,
    times: pd.DataFrame,
    window: Any,
    tree: Syntax,
    actors: pd.DataFrame,
    reading: Reading | None = None,
) -> Draft:
    """Return the rows of the timeline of an article before they are weighed."""
    mentions = records(events)
    setting = scene(article.text, events, times, window, tree)
    dated = dates(setting, reading)
    pairs = zip(mentions, dated, strict=True)
    statuses = [_status(mention.status, mention.tense, date, window) for mention, date in pairs]
    told: dict[int, list[int]] = {}
    for number, mention in enumerate(mentions):
        told.setdefault(mention.event_id, []).append(number)
    desk = Desk(tree, names_at(tree, actors, kinds=("name", "noun", "pronoun")))
    rows, credits, headlines, stands = [], [], [], []
    for event, numbers in told.items():
        teller = _teller(numbers, dated, statuses)
        decides = _deciding(numbers, mentions, teller)
        mention, date = mentions[teller], dated[teller]
        if date.link == dated[decides].link == "tense":
            date = dated[decides]  # where nothing else dates it, its status does
        elif statuses[decides] == "ongoing" and (statuses[teller] == "ongoing" or is_beginning(mention.lemma)):
            date = since(date, window)
        own = [mentions[number] for number in numbers]
        headline = desk.best(own, [statuses[number] for number in numbers], numbers.index(teller), statuses[decides])
        shown = own[headline.number]
        credits.append(headline.credit)
        headlines.append(headline.text)
        status = statuses[decides]
        stands.append(reading.status([each.start for each in own], status) if reading else status)
        rows.append(
            (event, headline.brief, status, shown.speaker,
             tuple(dict.fromkeys(name for each in [mention, *own] for name in each.actors)), mention.place,
             *(getattr(date, name) for name in DATE_COLUMNS), lane(date, window), 0.0, False, len(own),
             [each.mention_id for each in own], shown.sentence_id, shown.start, shown.end,
             shown.text, shown.lemma, date.link, "", -1, 0)
        )  # fmt: skip
    return Draft(pd.DataFrame(rows, columns=TIMELINE_COLUMNS), mentions, credits, headlines, stands)


def _arranged(table: pd.DataFrame, order: Arrangement) -> pd.DataFrame:
    """Return the rows of `table` in `order`, each with the link that it hangs by."""
    by = [order.link_of.get(number) for number in range(len(table))]
    event_ids = table.event_id.tolist()
    table = table.assign(
        relation=pd.Series([link.order if link else "" for link in by], dtype=object),
        related_to=np.array([event_ids[link.above] if link else -1 for link in by], dtype=int),
    )
    return numbered(table.iloc[order.rows].reset_index(drop=True))


def numbered(table: pd.DataFrame) -> pd.DataFrame:
    """Return `table` with the number that an event has in every chart and table: the main ones first, in order."""
    number = np.empty(len(table), dtype=int)
    number[np.argsort(~table.is_main.to_numpy(), kind="stable")] = np.arange(1, len(table) + 1)
    return table.assign(number=number)


def _teller(own: list[int], dated: list[Dated], statuses: list[str]) -> int:
    """Return which of the mentions `own` of an event tells it best: whose date is surest, else that it is so.

    Of two that the text itself dates it is the one with the narrower days, where they are a part of the other's.
    """
    best = min(own, key=lambda number: (LINKS.index(dated[number].link), statuses[number] not in REAL, number))
    for number in own:
        if dated[number].link in _TOLD and dated[best].link in _TOLD and is_within(dated[number], dated[best]):
            best = number
    return best


def _deciding(own: list[int], mentions: list[Any], teller: int) -> int:
    """Return which of the mentions `own` of an event decides on its status.

    A finite verb says outright how the matter stands: `teller` if it is one, else the first, what the article says
    itself before what it lets others say. A noun or an infinitive only has what the words over it leave open: where no
    finite verb tells the event, the first with the status that most have.
    """
    finite = [number for number in own if mentions[number].tense in _FINITE]
    if teller in finite:
        return teller
    if finite:
        return next((number for number in finite if not isinstance(mentions[number].speaker, str)), finite[0])
    commonest, _ = Counter(mentions[number].status for number in own).most_common(1)[0]
    return next(number for number in own if mentions[number].status == commonest)


def _status(status: str, tense: str, dated: Dated, window: Any) -> str:
    """Return `status`, unless the day says otherwise.

    "Planned" is what is told as a fact of a day to come ("the hearing on Tuesday"), "happened" what a noun names that
    lasts where its time lies behind ("the talks of 2015"), or a verb tells in the present of a day that is past.
    """
    if window is None or window.latest is None or dated.time_id < 0 or dated.earliest is None:
        return status
    is_over = dated.latest is not None and dated.latest < window.earliest
    if status == "ongoing" and is_over and (not tense or (tense == "PRESENT" and dated.link in ("own", "clause"))):
        return "happened"
    return "planned" if status in REAL and dated.earliest > window.latest else status


def timeline_of(
    timeline: pd.DataFrame, actor: str, *, called: Iterable[str] = (), concerning: Container[int] = ()
) -> pd.DataFrame:
    """Return the rows of `timeline` in which `actor` takes part; where it is no actor, those `concerning` it.

    Case does not matter, and a part of a name is enough ("kim" for "Kim Jong-un"). `called` are other names of the same
    actor, as "World Health Organization" for "WHO"; `concerning` are the `event_id` of the events in which a thing has
    a part (`analysis.timeline.concerning`). Raises nothing: an actor of whom nothing is told has an empty timeline.

    >>> told = pd.DataFrame({"actors": [("Kim Jong-un",), ()], "headline": ["letters", "talks"], "event_id": [0, 1]})
    >>> timeline_of(told, "Kim").headline.tolist()
    ['letters']
    """
    wanted = {each.casefold() for each in (actor, *called) if each.strip()}

    def is_meant(name: str) -> bool:
        is_end = " " in name and any(each.endswith(f" {name}") for each in wanted)  # of "President Vladimir Putin"
        return is_end or any(f" {each} " in f" {name} " for each in wanted)

    kept = [any(is_meant(name.casefold()) for name in names) for names in timeline.actors]
    if not any(kept):
        kept = [event in concerning for event in timeline.event_id]
    return timeline[np.array(kept, dtype=bool)].reset_index(drop=True)


def lane(dated: Dated, window: Any) -> str:
    """Return before, during or ahead (of the publication), or undated."""
    earliest, latest = dated.earliest, dated.latest
    if earliest is None and latest is None:
        return "undated"
    if window is None or window.earliest is None:
        return "before"
    if (latest is not None and latest < window.earliest) or earliest is None:
        return "before"
    if earliest > window.latest or (latest is None and dated.basis == "tense"):
        return "ahead"
    return "during"
