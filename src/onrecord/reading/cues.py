"""Words that name an act of saying in English: the stance each shows, and what its source holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """What a word of saying shows. `sign`: 1 holds the content, -1 holds its opposite, 0 leaves it open."""

    kind: str
    stance: str
    sign: int
    negated: tuple[str, int]  # stance and sign under "not"


@dataclass(frozen=True, slots=True)
class Found:
    """An act in a cue, and where its words start and end."""

    start: int
    end: int
    phrase: tuple[str, ...]
    act: Act


# An act's kind, its stance and what its source holds, the same under "not", and its words. A word stands for
# all its forms; of a phrase the first word does, and a few words may stand between those of a phrase.
_TABLE = """
says: asserts yes; not: declines open
    look like, seem like, sound like, feel like, say, tell, add, state, note, write, tweet, retweet, report,
    claim, explain, explanation, mention, speak, talk, answer, reply, respond, response, comment, remark,
    recount, describe, description, detail, quote, cite, argue, argument, contend, contention, maintain,
    insist, insistence, assert, assertion, reiterate, repeat, stress, emphasise, emphasize, underline,
    underscore, point out, point to, recall, remind, inform, notify, brief, reveal, disclose, disclosure,
    relate, testify, testimony, narrate, joke, quip, muse, opine, observe, post, text, email, suggest,
    suggestion, counter, retort, shout, yell, exclaim, interject, continue, conclude, clarify, specify,
    elaborate, address, name, identify, list, call, dub, label, term, brand, characterise, characterize,
    refer, liken, compare, portray, depict, boast, brag, deem, rate, rank, swear, stipulate, imply, hint,
    signal, indicate, allude, intimate, insinuate, read, caption, discuss, statement, account, spell out,
    outline, summarise, summarize, chant, rage, fume, thunder, whisper, mutter, murmur, gush, enthuse, rave,
    chime in, blurt, utter, echo, rejoin, assess, estimate, speculate, speculation, theorise, theorize, guess,
    calculate, drive home, leak, confide, broadcast, relay, recite, weigh in, claim responsibility, count,
    respond to, write back, shoot back, fire back, hit back, snap back, come back, bite back, be drawn, be
    reached, be contacted, be drawn on, retaliate, contact, pass along, pass on, challenge to
light: asserts yes; not: declines open
    give, make, provide, release, publish, issue, put, share, voice, express, return, pick up, offer comment,
    set out
thinks: asserts yes; not: denies no
    think, thought, believe, belief, feel, view, regard, see, suppose, assume, assumption, imagine, presume,
    reckon, hold, judge, suspect, buy, trust, conceive, figure
knows: asserts yes; not: denies open
    know, aware, unaware, understand, realise, realize, learn, hear, remember, familiar, certain, clear,
    unclear, unknown
finds: asserts yes; not: denies no
    find, finding, show, prove, demonstrate, discover, establish, determine, detect, record, register,
    measure, document, evidence, proof, notice, illustrate, attribute, sign of, sign that, show sign
denies: denies no; not: asserts open
    deny, denial, refute, refutation, rebut, rebuttal, dispute, contradict, debunk, disprove, rule out,
    dismiss, dismissal, brush off, brush aside, brush away, wave off, wave away, wave aside, shrug off, laugh
    off, scoff at, laugh at, pooh-pooh, push back, exclude the possibility, discount, recant, retract,
    retraction, walk back, take back, row back, backtrack, shoot down, knock down, pour cold water, pour
    scorn, swat away, swat down, bat away, disown, disavow, disclaim, negate, gainsay, exclude, quash, scotch,
    quell, trash, beg to differ, take issue, give the lie, contest
confirms: confirms yes; not: declines open
    confirm, confirmation, verify, verification, corroborate, corroboration, authenticate, stand by, reaffirm,
    affirm, affirmation, bear out, validate, certify, attest, vouch, substantiate, stick by, stick to, double
    down, acknowledge receiving, acknowledge receipt, ring true, hold to
announces: announces yes; not: declines open
    announce, announcement, proclaim, proclamation, declare, declaration, unveil, decide, decision, agree,
    agreement, approve, approval, sign, sign off, pass, adopt, adoption, enact, introduce, launch, nominate,
    nomination, appoint, elect, select, choose, opt, resolve, resolution, settle on, ratify, authorise,
    authorize, permit, grant, license, clear the way, give the green light, green-light, greenlight, give the
    go-ahead, sanction, file, serve notice, give notice, step down, resign, resignation, vote to, roll out,
    inaugurate, confirm that it will, award, schedule, allocate, earmark
cancels: announces no; not: declines open
    give up, abandon, scrap, cancel, call off, shelve, drop, withdraw, pull out, revoke, rescind, axe, ditch,
    suspend, halt, discontinue, renounce, relinquish, repeal, overturn, strike down, rule against
orders: orders yes; not: declines no
    order, decree, sentence, command, mandate, direct, directive, rule, ruling, oblige, compel, require,
    requirement, summon, impose, lay down, dictate, ordain, injunction, convict, enforce, restrict, limit
bans: orders no; not: declines open
    ban, forbid, prohibit, prohibition, outlaw, bar, embargo, proscribe, block, order against, enjoin,
    disallow
plans: plans yes; not: plans no
    plan, intend, intention, intent, contemplate, mull, weigh, aim, propose, proposal, seek, look to, look
    for, prepare, set out to, envisage, eye, toy with, explore, think about, think of, reserve the right, try,
    attempt, about to, ready to, willing, set to, due to, scheduled to, gear up, float, goal, ambition,
    aspire, study, willingness
wants: plans yes; not: demands no
    want, wish to, would like, 'd like, would love, 'd love, would prefer
promises: promises yes; not: declines open
    promise, pledge, vow, offer, assure, assurance, reassure, reassurance, guarantee, commit, commitment,
    undertake, undertaking, volunteer, give word, swear to, pinky-swear
predicts: predicts yes; not: predicts no
    predict, prediction, expect, expectation, forecast, foresee, project, projection, anticipate,
    anticipation, prophesy, prophecy, foretell, bet, prognosis, envision, likely to, calculate on, bank on,
    see coming, reckon with
warns: warns yes; not: declines open
    warn, warning, threaten, threat, caution, alert, raise the alarm, sound the alarm, raise alarm, ring alarm
    bells, warn of, forewarn, sabre-rattling, remind of the danger
deters: warns no; not: declines open
    warn against, caution against, warn off
accuses: accuses yes; not: declines open
    accuse, accusation, blame, allege, allegation, charge, complain, complaint, fault, indict, indictment,
    sue, lawsuit, point the finger, hold responsible, hold accountable, implicate, reproach, call out, suspect
    of, suspected of, take to task, impugn, criticise for, criticize for, slam for, blast for, attack for,
    rebuke for, condemn for, fault for, lambast for, chide for, scold for, berate for, denounce for, lay the
    blame
doubts: doubts no; not: asserts yes
    doubt, skeptical, sceptical, skepticism, scepticism, skeptic, sceptic, dubious, distrust, mistrust, cast
    doubt, raise doubt, disbelieve, disbelief, suspicious, unconvinced, question, be wary, wary
unsure: doubts open; not: asserts yes
    unsure, uncertain, uncertainty, undecided, raise questions, hesitant
sure: asserts yes; not: doubts no
    sure, convinced, persuaded, convince, persuade, satisfied that, certain that, positive
demands: demands yes; not: demands no
    demand, urge, call for, call on, call upon, appeal, recommend, recommendation, request, implore, plead,
    plea, beg, beseech, insist on, insist upon, press for, push for, push, press, pressure, lobby, advise,
    advice, encourage, exhort, petition, campaign for, ask for, prescribe, cry out for, nudge, prod, clamour,
    clamor, need, counsel, entreat, invite
dissuades: demands no; not: declines open
    advise against, urge against, recommend against, discourage
asks: asks open; not: declines open
    ask, wonder, inquire, enquire, quiz, query, pose, ask about
supports: supports yes; not: opposes no
    support, supporter, supportive, back, praise, welcome, applaud, hail, champion, commend, tout, celebrate,
    embrace, favor, favour, favorable, favourable, in favor of, in favour of, advocate, cheer, side, vote for,
    vote in favour, salute, laud, congratulate, agree with, concur, stand with, stand behind, defend, defence
    of, defense of, thank, promote, backer, enthusiastic, prefer, rally behind, rally around, vote, throw
    weight behind, come out for, speak up for, stick up for, credit, extol, approve of, admire, appreciate,
    lean towards, warm to, second, subscribe to, fan of, happy with, satisfied with, pay tribute, proponent,
    trumpet, herald, enamored, enamoured, revere, appreciative
endorses: supports yes; not: declines open
    endorse, endorsement, vouch for
opposes: opposes no; not: asserts open
    oppose, opposition, opponent, condemn, condemnation, criticise, criticize, criticism, critical, critic,
    attack, blast, slam, denounce, mock, decry, deride, ridicule, assail, rail, lash, hit out, rip, rebuke,
    lambast, lambaste, pan, object, objection, protest, boo, dislike, hate, detest, loathe, abhor, disapprove,
    disapproval, vote against, vote down, resist, resistance, chide, scorn, deplore, disagree, disagreement,
    distance, veto, berate, scold, knock, savage, pillory, chastise, castigate, excoriate, insult, taunt,
    bash, hammer, jeer, heckle, belittle, disparage, censure, balk at, baulk at, fight, against, turned off
    by, come out against, speak out against, reprimand, not in favour, rubbish, tear into, take aim at, turn
    on, round on, go after, snub, attack on, critique, assault, flay, vilify, demonise, demonize, dig at,
    swipe, jab, broadside, tirade, rant, hostility, hostile, take a shot, take shots, revile
rejects: opposes no; not: asserts open
    reject, rejection, rebuff, repudiate, spurn, challenge
admits: admits yes; not: declines open
    admit, admission, concede, concession, apologise, apologize, apology, apologetic, acknowledge,
    acknowledgment, acknowledgement, confess, confession, own up, come clean, plead guilty, accept blame,
    accept responsibility, take responsibility, take the blame, fess up, sorry for
pleads: denies no; not: declines open
    plead not guilty, plead innocent, protest innocence
feels: feels yes; not: feels no
    hope, hopeful, fear, fearful, regret, proud, pride, concern, concerned, mourn, worry, worried, lament,
    bemoan, glad, happy, unhappy, pleased, delighted, sad, saddened, angry, anger, upset, disappointed,
    disappointment, surprised, surprise, shocked, shock, alarmed, outraged, outrage, horrified, frustrated,
    frustration, thrilled, excited, excitement, confident, confidence, optimistic, optimism, pessimistic,
    pessimism, grateful, gratitude, relieved, relief, nervous, afraid, scared, anxious, anxiety, ashamed,
    embarrassed, enjoy, love, like, dread, rejoice, sympathy, sympathise, sympathize, condolence, grieve,
    resent, resentment, envy, miss, look forward, eager, keen, dismayed, dismay, furious, unease, uneasy,
    devastated, heartbroken, stunned, baffled, puzzled, amazed, impressed, honoured, honored, humbled,
    jealous, bitter, care, wish, long for, troubled, apprehensive, content, tired of, fed up, sick of,
    bothered, appalled, disgusted, elated, desire, sorrow, satisfaction, enthusiasm, sorry, relish, startled,
    unsettled
refuses: declines open; not: asserts open
    decline, refuse, refusal, unwilling, reluctant, reluctance, turn down, balk, baulk, demur, yet to, say no
    to
declines: declines open; not: asserts open
    fall short, silent, silence, ignore, avoid, dodge, sidestep, evade, withhold, tight-lipped,
    mum, unable, inability, fail, failure, beg off, hang up, put the phone down, difficult to answer, shy
    away, steer clear, duck, unreachable, stonewall, hesitate, hold off, resist calls, too early to say, off
    limits, play down, downplay, stop short
accepts: supports yes; not: opposes no
    accept, allow
instructs: orders yes; not: declines no
    instruct, instruction
considers: plans yes; not: plans no
    consider
"""

# Verbs whose past is not made by rule.
_IRREGULAR = """
    say said, tell told, think thought, feel felt, see saw seen, hold held, buy bought, know knew known,
    understand understood, learn learnt, hear heard, find found, show shown, prove proven, write wrote
    written, speak spoke spoken, put put, give gave given, make made, set set, lay laid, read read, swear
    swore sworn, go went gone, take took taken, shoot shot, bear bore borne, stand stood, stick stuck,
    ring rang rung, choose chose chosen, withdraw withdrew withdrawn, strike struck, forbid forbade
    forbidden, undertake undertook undertaken, forecast forecast, foresee foresaw foreseen, foretell
    foretold, come came, fight fought, throw threw thrown, hit hit, tear tore torn, fall fell fallen,
    withhold withheld, hang hung, lead led, broadcast broadcast, mean meant, plead pled, beseech besought,
    be am is are was were been, have has had, get got, do did done, drive drove driven, spell spelt,
    mistake mistook mistaken, leave left, keep kept, lose lost, win won, send sent, bring brought, grow
    grew grown, rise rose risen, begin began begun, break broke broken, spend spent, pay paid, meet met,
    become became, run ran, build built, sell sold, drink drank drunk, eat ate eaten, sit sat, catch
    caught, teach taught, seek sought, sing sang sung
"""


def words_of(line: str) -> frozenset[str]:
    """A set of words, written as a line."""
    return frozenset(line.split())


SPEECH = words_of("say says said saying tell tells told telling add adds added reply replied answered")
WEAK = words_of("unknown says light thinks knows finds")  # kinds that any other in the same cue outweighs
# Kinds that are left unsaid by one who declines them; to decline any other is to hold no.
SPOKEN = (WEAK - {"light"}) | words_of(
    "confirms denies announces admits asks predicts promises accuses warns"
)


def _forms(word: str) -> list[str]:
    """A word with its inflected forms, as verb and as noun; some of them may not exist."""
    if word.endswith("y") and word[-2:-1] not in "aeou":
        made = [word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    elif word.endswith("e"):
        made = [word + "s", word + "d", word[:-1] + "ing"]
    elif word.endswith(("s", "sh", "ch", "x", "z")):
        made = [word + "es", word + "ed", word + "ing"]
    else:
        double = word + word[-1]
        made = [word + "s", word + "ed", word + "ing", double + "ed", double + "ing"]
    return [word, *made, *_PAST.get(word, ())]


def _rows() -> Iterator[tuple[Act, list[list[str]]]]:
    sign = {"yes": 1, "no": -1, "open": 0}
    for row in re.split(r"\n(?=\S)", _TABLE.strip()):
        head, words = row.split("\n", 1)
        kind, stance, holds, _, negated, holds_then = re.findall(r"\w+", head)
        act = Act(kind, stance, sign[holds], (negated, sign[holds_then]))
        yield act, [phrase.split() for phrase in words.split(",")]


def _by_first_word() -> dict[str, list[tuple[list[str], Act]]]:
    """By first word: the words that must follow, longest first, and the act."""
    table: dict[str, list[tuple[list[str], Act]]] = {}
    for act, phrases in _rows():
        for first, *rest in phrases:
            for form in dict.fromkeys(_forms(first)):
                table.setdefault(form, []).append((rest, act))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_PAST = {verb: past for verb, *past in (forms.split() for forms in _IRREGULAR.split(","))}
PAST = frozenset(form for past in _PAST.values() for form in past)
_ACTS = _by_first_word()
UNKNOWN = Act("unknown", "asserts", 1, ("declines", 0))  # of a cue that names no act: "according to"
_GAP = 3  # words that may stand between those of a phrase: "ruled the plan out"


def acts(words: Sequence[str]) -> list[Found]:
    """The acts that a cue's words name, in order and free of overlap."""
    found: list[Found] = []
    for start, word in enumerate(words):
        if not found or start >= found[-1].end:
            ends = ((_reach(words, start + 1, rest), rest, act) for rest, act in _ACTS.get(word, ()))
            found += [Found(start, end, (word, *rest), act) for end, rest, act in ends if end][:1]
    return found


def act_of(word: str) -> Act | None:
    """The act that a word names by itself."""
    return next((act for rest, act in _ACTS.get(word, ()) if not rest), None)


def _reach(words: Sequence[str], at: int, rest: Sequence[str]) -> int:
    """Where `rest` ends in `words` from `at` on, or 0."""
    for word in rest:
        near = words[at : at + _GAP + 1]
        if word not in near:
            return 0
        at += near.index(word) + 1
    return at
