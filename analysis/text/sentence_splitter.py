"""A paragraph in plain typography → where its sentences begin and end."""

import functools
import re

from analysis.lexicons import alternatives, lexicon, words

# A mark that may end a sentence, what may close after it, white space or nothing, what may open before the next word.
_MARK = re.compile(
    r"""(?P<mark>[.?!…]{1,9}|\[\.\.\.\])(?P<close>["')\]]{0,4})(?P<gap>\s{0,99})(?P<open>["'(\[]{0,4})(?=\S)"""
)
_LONGEST_WORD = 40
_NEXT = re.compile(r"[\w'-]{1,40}")
_BEGINS_SMALL = re.compile(  # $5, an address, iPhone, — Ann Lee, *Ann Lee
    r"[$£€#@]\w|https?://|[\w.]{1,30}@\w|[a-z]{1,4}[A-Z]\w|[-*•]{1,2} ?[\"'(]{0,2}[A-Z]"
)
_INITIALS = re.compile(r"(?:[A-Za-z]\.){0,5}[A-Za-z]")
_LIST_NUMBER = re.compile(r"(?:^|(?P<before>\w{0,20})[.?!][\"')]{0,2}\s)\s{0,9}\d{1,2}$")
_AFTER_HOUR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}T\b|ET|GMT|UTC|Eastern|Central|Mountain|Pacific|Greenwich"
)
_DATED_HEADLINE = re.compile(
    r"(?<=[\w'\")])\s{1,9}(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8} \d{1,2}, \d{4}\s{0,9}$)"
)
SIGNATURE = r"\(@\w{2,20}\) [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}"  # of a post: Ann Lee (@lee) May 2, 2017
# Behind the signature of a post or an address: pic.twitter.com/Ab1c
_POST_ENDS = re.compile(
    rf"(?:{SIGNATURE}|(?:pic\.twitter\.com/|https?://)[^\s<>\"')]{{2,300}}[\w/])"
    r"(?P<gap>\s{1,9}(?:- (?![^.]{2,45}\(@))?)(?=[\"']?[A-Z][\w.'])"
)
# The credit of a picture that the story goes on behind: Ann Lee / For Lima Daily
_CREDITED = re.compile(
    r"(?:[A-Z][\w.'-]{0,20} ){1,4}/ (?:[Ff]or )?(?:[A-Z][\w.'-]{1,20} ){0,3}"
    r"(?:Daily|News|Times|Post|Press|Agency|Service|Xinhua|Reuters|AFP|AP)(?P<gap>\s{1,9})(?=[\"']?[A-Z\d])"
    r"(?! ?(?:Daily|News|Times|Post|Press|Agency|Service)\b)"
)


def sentence_spans(paragraph: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of `paragraph`, which is in plain typography, in characters.

    Like Punkt (Kiss & Strunk 2006) it looks at every mark that may end a sentence, the word before and the
    word after it; its abbreviations are those of `abbreviations.tsv`, not learned. A sentence does not
    begin with a small letter, nor after the initials of a name; it ends before the credit of a picture, before
    the date that closes a headline, behind a post or an address that the story goes on after, and where a word with
    a capital that only begins a sentence (`sentence_starters.tsv`) follows another without a mark.

    >>> paragraph = 'Mr. J. Smith paid $3.5 million in the U.S. "Why?" he asked. Nobody knew.'
    >>> [paragraph[start:end] for start, end in sentence_spans(paragraph)]
    ['Mr. J. Smith paid $3.5 million in the U.S.', '"Why?" he asked.', 'Nobody knew.']
    """
    cuts = [(match.end("close"), match.start("open")) for match in _MARK.finditer(paragraph) if _ends(paragraph, match)]
    for pattern in (_credit(), _DATED_HEADLINE):
        cuts += [match.span() for match in pattern.finditer(paragraph)]
    cuts += [match.span() for match in _unmarked().finditer(paragraph) if _is_unmarked(paragraph, match)]
    cuts += [match.span("gap") for pattern in (_POST_ENDS, _CREDITED) for match in pattern.finditer(paragraph)]
    starts, ends = [0], []
    for end, start in sorted(set(cuts)):
        if any(character.isalnum() for character in paragraph[starts[-1] : end]):  # marks alone belong to what follows
            ends.append(end)
            starts.append(start)
    spans = zip(starts, [*ends, len(paragraph)], strict=True)
    trimmed = [_trimmed(paragraph, start, end) for start, end in spans]
    return [(start, end) for start, end in trimmed if start < end]


def _ends(paragraph: str, match: re.Match[str]) -> bool:
    """Return whether the sentence ends at the mark `match`."""
    mark, following = match["mark"], paragraph[match.end()]
    before = paragraph[max(0, match.start() - _LONGEST_WORD) : match.start()]
    is_apart = not before or before[-1].isspace()
    word = "" if is_apart else before.split()[-1].rpartition('"')[2].lstrip("'([*-/#")
    if not match["gap"]:
        return _is_glued(paragraph, match, word)
    if not (following.isupper() or following.isdigit() or _BEGINS_SMALL.match(paragraph, match.end())):
        return False
    if mark[-1] in "?!":
        return True
    if mark != ".":
        return mark == "[...]" or bool(word)  # an ellipsis that nothing stands before begins what follows
    if match["close"].strip("])") != "":
        return True  # a full stop inside a quotation mark is one: "... in the U.S." Nobody
    return _ends_after(word, paragraph, match)


def _ends_after(word: str, paragraph: str, match: re.Match[str]) -> bool:
    """Return whether the sentence ends at the full stop after `word`."""
    begin = match.end() + 2 * paragraph.startswith("- ", match.end())  # in the U.S. - The number
    following = _NEXT.match(paragraph, begin)
    after = following[0] if following else ""
    is_starter = after[:1].isupper() and after.lower() in words("stop_words")
    rule = _abbreviations().get(word.rpartition("-")[2].lower())
    if rule == "never":
        return False
    if rule == "word":
        return not after[:1].isdigit() and (is_starter or not word[:1].isupper())
    if rule == "capital":
        return after[:1].isupper() and not _AFTER_HOUR.match(paragraph, match.end())
    if rule == "starter" or _INITIALS.fullmatch(word):
        return is_starter
    number = _LIST_NUMBER.search(paragraph[max(0, match.start() - 30) : match.start()]) if word.isdigit() else None
    return number is None or (number["before"] or "").lower() in _abbreviations()  # Feb. 9. But: 1. Buy bread


def _is_glued(paragraph: str, match: re.Match[str], word: str) -> bool:
    """Return whether two sentences meet without a space, as where a page lost its line breaks: "ended.The"."""
    following = paragraph[match.end() : match.end() + 2]
    is_words = len(word) > 2 and word[-2:].islower() and following[:1].isupper() and following[1:].islower()
    return is_words and "/" not in word and "@" not in word and not word.startswith("www.")


def _is_unmarked(paragraph: str, match: re.Match[str]) -> bool:
    """Return whether a sentence begins behind `match`: not the A of "vitamin A", nor the He of "Zhang He"."""
    following = _NEXT.match(paragraph, match.end())
    starter = following[0] if following else ""
    before = paragraph[max(0, match.start() - _LONGEST_WORD) : match.start()].split()[-1]
    if starter == "A":
        return before.lower() not in words("lettered_nouns")
    return starter != "He" or not before[0].isupper()


def _trimmed(paragraph: str, start: int, end: int) -> tuple[int, int]:
    inner = paragraph[start:end]
    return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())


@functools.cache
def _abbreviations() -> dict[str, str]:
    return {row["abbreviation"]: row["ends"] for row in lexicon("abbreviations")}


@functools.cache
def _credit() -> re.Pattern[str]:
    starts = [row["phrase"] for row in lexicon("credits") if row["where"] == "start"]
    labels = [phrase for phrase in starts if phrase.endswith(":") and phrase != "more:"]  # READ MORE: is one label
    written = [label.capitalize() for label in labels] + [label.upper() for label in labels]
    return re.compile(rf"(?<=\S)\s{{1,9}}(?=(?:{alternatives(written)})\s)")


@functools.cache
def _unmarked() -> re.Pattern[str]:
    """Return what stands between two sentences whose mark was lost: "... across the river The bridge was closed"."""
    starters = {
        after: alternatives([row["word"].capitalize() for row in lexicon("sentence_starters") if row["after"] == after])
        for after in ("any", "small")
    }
    named = [
        row["word"].capitalize() for name in ("months", "weekdays") for row in lexicon(name) if row["form"] == "full"
    ]
    days = alternatives(named)
    return re.compile(
        rf"(?<=\w\w)[ ]{{1,9}}(?=(?:{starters['any']}) [a-z])"
        rf"|(?<=[a-z]{{3}})[ ]{{1,9}}(?=(?:{starters['small']}) [a-z])"
        rf"|(?<=\b(?:US|UK|EU|UN))[ ]{{1,9}}(?=(?:{starters['small']}) [a-z])"
        rf"|(?<=[a-z]{{2}})[ ]{{1,9}}(?=(?:In|On|Since|During|By|Last) (?:(?:\d{{1,2}} )?(?:{days})|\d{{4}})\b)"
    )
