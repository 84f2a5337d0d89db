"""What the clauses around an event say of it: an opinion, a time that is still to come."""

from analysis.events.lasting import PHASES
from analysis.events.status_cues import DOUBTS
from analysis.lexicons import words
from analysis.text.reporting import reported_acts, reporting_verbs
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.text.tense import FUTURE, tense_of

_ORDINALS = frozenset({"last", "latest", "youngest", "oldest", "only", "next"})
_OVER = frozenset({"after", "following", "since", "end", "during", "aftermath", "conclusion", "completion", "collapse"})
_FORMER = frozenset({"former", "previous", "earlier", "past", "last", "brief", "short-lived", "old"})
_FAR = frozenset({"year", "decade", "century", "ago"})
_LASTING = frozenset({"since", "for", "over"})
BEGINNINGS = frozenset({"beginning", "start", "onset", "outbreak", "launch", "opening", "resumption"})
ARRANGED = frozenset({"schedule", "slate", "set", "plan", "earmark"})
_AT_FIRST = frozenset({"initially", "originally"})
_SCHEMES = frozenset({"scheme", "plan", "plot", "conspiracy"})
_DOING = frozenset({"carry", "run", "operate", "execute", "implement", "orchestrate", "mastermind"})
_PLACED = frozenset({"after", "as", "amid", "amidst"})
_SEEING = frozenset({"see", "watch", "have", "get"})


def is_opinion(tree: Syntax, verb: int) -> bool:
    """Return whether the clause of `verb` is what somebody believes or foretells: "polls suggest he will win"."""
    above = tree.head[verb]
    if any(tree.lemma[kid] == "likely" for kid in tree.kids(verb, "advmod")) or is_foretold(tree, verb):
        return True
    believers = [above, *(tree.kids(above, "acomp") if tree.lemma[above] == "be" else ())]  # "she is certain that"
    return tree.dep[verb] in ("ccomp", "acl") and any(tree.lemma[each] in words("opinion_words") for each in believers)


def is_foretold(tree: Syntax, verb: int) -> bool:
    """Return whether what somebody says in the clause of `verb` is foretold and not decided: "analysts say".

    So it is where it comes about by itself: "he said that prices would fall". What people say of themselves is a plan:
    "critics say they will march".
    """
    above = tree.head[verb]
    is_said = tree.dep[verb] in ("ccomp", "acl") and tree.lemma[above] in reporting_verbs()
    sayings = [above] if is_said else tree.kids(verb, "parataxis")
    sources = [kid for each in sayings for kid in tree.kids(each, "nsubj")]
    sources += [kid for each in sources for kid in tree.kids(each, "appos", "compound", "nmod")]  # "Lee, an economist"
    to = [kid for each in tree.kids(verb, "prep") if tree.lemma[each] == "accord" for kid in tree.kids(each, "prep")]
    sources += [noun for each in to for noun in tree.kids(each, "pobj")]
    subjects = tree.kids(verb, *SUBJECTS)
    is_own = any(tree.lemma[kid] != "it" or tree.kids(verb, "dobj") for kid in subjects if tree.tag[kid] == "PRP")
    if is_own:
        return False
    if any(tree.lemma[source] in words("foretellers") for source in sources):
        return True
    is_of_things = all(tree.entity[kid] not in ("PERSON", "ORG", "GPE", "NORP") for kid in subjects)
    return bool(sources) and bool(subjects) and is_of_things and tree.lemma[verb] in words("befalling_verbs")


def is_small_clause(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` is a participle that was read as a past: "they may see the water rationed"."""
    above = tree.head[at]
    is_asked = any(tree.tag[kid].startswith("W") for kid in tree.kids(at, *SUBJECTS))  # "wait and see what happened"
    is_bare = tree.dep[at] == "ccomp" and tree.tag[at] == "VBD" and not tree.kids(at, "mark", "aux", "auxpass")
    is_bare = is_bare and not is_asked
    return is_bare and tree.tag[above] == "VB" and tree.lemma[above] in _SEEING and tree.token[at].endswith("ed")


def modal_before(tree: Syntax, at: int) -> int:
    """Return the position of the verb whose modal that at `at` shares: "would close it and cut jobs"; else -1."""
    first = tree.first_conjunct(at)  # the tagger reads its "cut" as a past
    is_same = first != at and tree.tag[at] == "VBD" and tree.token[at] == tree.lemma[at]
    is_same = is_same and any(tree.tag[kid] == "MD" for kid in tree.kids(first, "aux"))
    return first if is_same and not tree.kids(at, *SUBJECTS, "aux", "auxpass") else -1


def is_answered_for(tree: Syntax, at: int) -> bool:
    """Return whether the gerund at `at` tells what somebody answers for: "jailed for robbing", "guilty of lying"."""
    above = tree.head[at]
    over = tree.lemma[tree.head[above]]
    return tree.dep[at] == "pcomp" and tree.lemma[above] in ("for", "of") and over in words("answering_words")


def supposing_noun(tree: Syntax, preposition: int) -> int:
    """Return the position of the noun that only supposes what hangs on `preposition`: "in the event of"; else -1."""
    noun = tree.head[preposition]
    is_supposed = tree.lemma[preposition] == "of" and tree.lemma[noun] in ("event", "case") and tree.dep[noun] == "pobj"
    return noun if is_supposed and tree.lemma[tree.head[noun]] == "in" else -1


def is_going_on(tree: Syntax, noun: int, is_ended: bool = False) -> bool:
    """Return whether `noun` names what lasts and nothing says that it is over: "the search has been extended".

    `is_ended` says whether the verb over it ended it.
    """
    if tree.lemma[noun] not in words("process_nouns") or tree.pos[noun] == "PROPN":
        return False
    above = tree.head[tree.first_conjunct(noun)]
    is_after = tree.lemma[above] in _OVER and not (tree.pos[above] in VERBAL and tree.lemma[above] == "end")
    if is_ended or is_after or any(tree.lemma[kid] in _FORMER for kid in tree.kids(noun, "amod")):
        return False
    verbs = (tense_of(tree, up)[0] for up in tree.ancestors(noun) if tree.pos[up] in VERBAL)
    tense = next((tense for tense in verbs if tense in ("PAST", "PRESENT", "FUTURE", "NONE")), "")
    verb = next((up for up in tree.ancestors(noun) if tree.pos[up] in VERBAL), noun) if tense != "PRESENT" else noun
    return (tense == "PRESENT" or tree.is_definite(noun)) and not (
        _has_far_date(tree, noun) or _has_far_date(tree, verb)
    )


def ending_verb(tree: Syntax, noun: int) -> int:
    """Return the position of the verb that ends what `noun` names: "lifted the ban", "wants to lift it"; else -1."""
    above = tree.head[tree.first_conjunct(noun)]
    return above if tree.lemma[above] in words("ending_verbs") else -1


def _has_far_date(tree: Syntax, at: int) -> bool:
    """Return whether a date of another year hangs on the word at `at`: "the war of 1995", "the talks last year"."""
    hung = tree.kids(at, "prep", "npadvmod", "advmod", "amod", "nummod", "compound")
    times = [*hung, *(noun for kid in hung if tree.lemma[kid] not in _LASTING for noun in tree.kids(kid, "pobj"))]
    return any(
        tree.entity[word] == "DATE" and (tree.token[word].strip("'s").isdigit() or tree.lemma[word] in _FAR)
        for word in times
    )


def is_ordinal(tree: Syntax, noun: int) -> bool:
    """Return whether `noun` is one of a row, who did what the infinitive after it tells: "the first to win"."""
    nouns = [noun, *(tree.kids(noun, "attr") if tree.pos[noun] in VERBAL else ())]  # "she became the first to win"
    near = [word for each in nouns for word in (each, *tree.kids(each, "amod", "det"))]
    return any(
        tree.lemma[word] in words("ordinals") | _ORDINALS
        or (tree.token[word][:1].isdigit() and tree.token[word].endswith("th"))
        for word in near
    )


def has_modal(tree: Syntax, verb: int) -> bool:
    """Return whether `verb` tells what may or would be: "a cleanup would improve yields"."""
    return any(tree.tag[kid] == "MD" and tree.lemma[kid] not in FUTURE for kid in tree.kids(verb, "aux"))


def is_only_wanted(tree: Syntax, noun: int) -> bool:
    """Return whether the plan or effort that `noun` names is none yet: "must make efforts", "do not have the votes"."""
    verb = tree.head[noun]
    return tree.dep[noun] == "dobj" and (has_modal(tree, verb) or bool(tree.kids(verb, "neg")))


def told_by_verb(tree: Syntax, at: int) -> str:
    """Return the status that the word over the infinitive or gerund at `at` gives it outright, "" for none.

    "They have yet to win", "he is thought to have fled", "it was originally due to close", "jailed for robbing".
    """
    first = tree.first_conjunct(at)
    above = tree.head[first]
    if is_answered_for(tree, first):
        return "happened"
    if tree.dep[first] != "xcomp":
        return ""
    if tree.lemma[above] in ARRANGED or tree.lemma[above] == "due":
        said = [above, tree.head[above]] if tree.lemma[above] == "due" else [above]
        is_past = any(tree.tag[word] == "VBD" for each in said for word in (each, *tree.kids(each, "auxpass")))
        is_over = any(tree.token[kid].lower() == "had" for each in said for kid in tree.kids(each, "aux"))
        is_over = is_over and tree.lemma[above] != "plan"  # "it had been due to run until May"
        is_at_first = any(tree.lemma[kid] in _AT_FIRST for each in said for kid in tree.kids(each, "advmod"))
        if is_over or (is_past and is_at_first):
            return "denied"
    if tree.lemma[above] == "have" and any(tree.lemma[kid] == "yet" for kid in tree.kids(above, "advmod")):
        return "denied"
    is_past = any(tree.lemma[kid] == "have" for kid in tree.kids(at, "aux"))
    is_reported = tree.lemma[above] in reported_acts() and bool(tree.kids(above, "auxpass"))
    return "happened" if is_past and is_reported else ""


def carried_out(tree: Syntax, at: int) -> int:
    """Return the position of the verb whose being done did what the verb at `at` tells; else -1.

    "Ran a scheme to cheat clients", "it took an hour to free him".
    """
    first = tree.first_conjunct(at)
    above = tree.head[first]
    is_it = any(tree.lemma[kid] == "it" for kid in tree.kids(above, "nsubj"))
    if tree.lemma[above] == "take" and is_it and tree.dep[first] in ("xcomp", "advcl") and tree.tag[first] == "VB":
        return above
    verb = tree.head[above] if tree.dep[above] == "dobj" else above
    schemes = [kid for kid in tree.kids(verb, "dobj") if tree.lemma[kid] in _SCHEMES]
    is_theirs = above in schemes or (above == verb and bool(schemes))
    return verb if is_theirs and tree.lemma[verb] in _DOING else -1


def is_supposed(tree: Syntax, noun: int, verb: int) -> bool:
    """Return whether `noun`, the subject of `verb`, is only supposed: "the abolition of the tax would help"."""
    return has_modal(tree, verb) and any(tree.lemma[kid] == "of" for kid in tree.kids(noun, "prep"))


def of_modal(tree: Syntax, at: int, modal: int) -> str:
    """Return what a modal makes of its verb: "would" after a report in the past is the past's "will"."""
    first = tree.first_conjunct(at)
    if tree.lemma[modal] in ("would", "'d"):
        reported = tree.dep[first] == "ccomp" and tree.lemma[tree.head[first]] in reporting_verbs()
        is_past = any(tree.lemma[kid] == "have" for kid in tree.kids(at, "aux"))  # "he would have seen it"
        is_sure = reported and not is_past and not is_opinion(tree, first)
        return "planned" if is_sure else "possible"
    if tree.lemma[modal] not in FUTURE:
        return "possible"
    asked = any(
        tree.lemma[kid] in DOUBTS or tree.tag[kid] == "WRB"
        for verb in (at, first)
        for kid in tree.kids(verb, "mark", "advmod")
    )
    return "possible" if asked or is_opinion(tree, first) else "planned"


def is_told_at_once(tree: Syntax, at: int) -> bool:
    """Return whether the present of the verb at `at` tells what is done: what is said, or when something came."""
    return is_telling(tree, at) or is_placing(tree, at)


def is_placing(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` places what happened beside something else: "the arrest comes a day after"."""
    subjects = [kid for kid in tree.kids(at, "nsubj") if tree.pos[kid] == "NOUN" or tree.lemma[kid] in ("it", "this")]
    if not subjects or tree.lemma[subjects[0]] in words("process_nouns"):
        return False
    beside = tree.kids(at, "prep", "npadvmod", "advmod", "dobj")
    clauses = [mark for kid in tree.kids(at, "advcl") for mark in tree.kids(kid, "mark")]
    return tree.lemma[at] == "come" and any(tree.lemma[word] in _PLACED for word in [*beside, *clauses])


def is_telling(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` tells what somebody said or did, which is done where it is told: "he says"."""
    if tree.lemma[at] not in reporting_verbs() or tree.lemma[at] in PHASES or tree.kids(at, "prt"):
        return False  # "the search goes on"
    is_main = tree.dep[at] in ("parataxis", "ROOT") and not tree.kids(at, "dobj")
    return is_main or bool(tree.kids(at, "ccomp", "parataxis"))
