"""Words and phrases of English news for acts of saying, by what they show.

A row: the act's kind, its stance and what its source holds, the same under "not", and its words. A word
stands for all its forms; of a phrase the first word does, and a few words may stand between those of a
phrase. Where two rows share words, the longer phrase wins, then the row that comes first. Rows of one kind
may differ in what they show or in what "not" makes of them.
"""

ACTS = """
says: asserts yes; not: declines open
    look like, seem like, sound like, feel like, say, tell, add, state, note, write, tweet, retweet, report,
    claim, explain, explanation, mention, speak, talk, answer, reply, respond, response, comment, remark,
    recount, describe, description, detail, quote, cite, argue, argument, contend, contention, maintain,
    insist, insistence, assert, assertion, reiterate, repeat, stress, emphasise, emphasize, underline,
    underscore, point out, point to, remind, inform, notify, brief, reveal, disclose, disclosure, relate,
    testify, testimony, narrate, joke, quip, muse, opine, observe, post, text, email, suggest, suggestion,
    counter, retort, shout, yell, exclaim, interject, continue, conclude, conclusion, clarify, clarification,
    specify, elaborate, address, name, identify, list, call, dub, label, term, brand, characterise,
    characterize, refer, liken, compare, portray, depict, boast, brag, rage, fume, deem, rate, rank,
    stipulate, imply, hint, signal, indicate, indication, allude, intimate, insinuate, read, caption, discuss,
    statement, account, spell out, outline, summarise, summarize, chant, thunder, whisper, mutter, murmur,
    gush, enthuse, rave, chime in, blurt, utter, echo, rejoin, rejoinder, assess, assessment, estimate,
    speculate, speculation, theorise, theorize, guess, calculate, drive home, leak, confide, broadcast, relay,
    recite, weigh in, claim responsibility, count, respond to, write back, shoot back, fire back, hit back,
    snap back, come back, bite back, be drawn, be reached, be contacted, be drawn on, retaliate, contact, pass
    along, pass on, articulate, enunciate, pronounce, posit, postulate, hypothesise, hypothesize, propound,
    aver, profess, submit, submission, depose, make the point, make plain, make known, make clear, be clear,
    let it be known, let know, let on, put it, put forward, put down to, lay out, lay bare, set forth, go on,
    carry on, sum up, break in, cut in, pipe up, speak up, speak out, speak of, hold forth, sound off, bark,
    growl, snarl, snort, sigh, sob, cry, boom, bellow, roar, scream, shriek, howl, holler, hiss, mumble,
    stammer, drawl, croak, gasp, chuckle, laugh, smile, grin, beam, nod, jest, wisecrack, tease, deadpan,
    lecture, preach, pontificate, coin, nickname, title, headline, bill as, message, phone, cable, blog, pen,
    jot down, print, air, convey, communicate, impart, divulge, give to understand, make no secret, make no
    bones, leave no doubt, leave in no doubt, mince no words, pull no punches, not mince words, adamant,
    emphatic, unequivocal, categorical, stress the point, in the words, by words, in opinion, in view, in
    eyes, put at, put the figure, put the number, put down as, sketch, recap, retell, reminisce, reflect,
    generalise, elucidate, expound, paint, frame, cast as, present as, hold up as, pitch as, style, interpret,
    construe, translate, raise the point, bring up, touch on, dwell on, highlight, draw attention, shed light,
    throw light, set the record straight, volunteer that, message of, word from, make reference, reference,
    itemise, enumerate, swear under oath, swear on oath, say on oath, ascribe, trace back, chalk up to, come
    to the conclusion, draw the conclusion, reason, call attention, rattle off, break off with, complain,
    grumble, gripe, grouse, moan, whinge, whine, carp, bellyache, go no further than, spit, splutter, blubber,
    wail, warble, coo, crow, trill, squeal, yelp, allow himself, allow herself, allow themselves, allow
    itself, make the case, qualify as, manifest, precise, advance, transmit, valorise, diffuse, remit,
    pronounce himself, express himself, express itself, give word that, from the mouth of, in declarations, in
    statements, in remarks, in the framework, make reference to, place on record, put on record, take the
    floor, bring to notice, apprise, acquaint, point towards, lay stress, make mention, hold the opinion,
    drop, reply in the, hold that, give account, put across, ensure that, assure that, let slip, draw a line
    under, decline beyond, refuse beyond, decline except, refuse except, decline other than, refuse other
    than, refuse more than, decline more than, say only, say no more than, break silence, comment only, let it
    be understood, let be known, let be understood, let it be announced, let it be seen, let it transpire, let
    drop, content with saying, limit to saying, confine to saying, restrict to saying, fond of saying, tire of
    repeating, tire of saying, weary of repeating, go so far as to say, satisfied with saying, make do with
    saying, stop at saying, take questions, take a question, field questions, enter into detail, call out that
says: asserts yes; not: denies open
    recall, recollect
light: asserts yes; not: declines open
    give, make, provide, release, publish, issue, put, share, voice, express, return, pick up, offer comment,
    set out, deliver, send out, circulate, give sign, give hint, give indication, drop hint, let out
thinks: asserts yes; not: denies no
    think, thought, believe, belief, believer, feel, view, regard, see, suppose, assume, assumption, imagine,
    presume, presumption, reckon, hold, judge, suspect, suspicion, buy, trust, conceive, figure, surmise,
    infer, inference, deduce, gather, conviction, impression, perceive, perception, opinion, take it, take the
    view, conjecture, sense, interpret as, notion, agree that, opine, of the mind, to mind, strike as,
    recognise, recognize
knows: asserts yes; not: denies open
    know, knowledge, aware, awareness, understand, understanding, realise, realize, learn, hear, remember,
    memory, recollection, familiar, recognition, privy, appreciate that, acquainted, conscious, informed of
ignores: denies open; not: asserts yes
    ignorance, ignorant of, none the wiser, clueless, no record, no trace, no recollection, no memory, no
    knowledge, no idea, no inkling, no clue, no information, unaware, oblivious, unknown
clear: asserts yes; not: declines open
    clear
finds: asserts yes; not: denies no
    find, finding, show, prove, demonstrate, discover, discovery, establish, determine, detect, record,
    register, measure, document, evidence, proof, notice, illustrate, sign of, sign that, show sign, uncover,
    unearth, expose, spot, pinpoint, witness, turn up, yield, overhear, come across, recover, reproduce,
    trace, attribute
denies: denies no; not: asserts open
    deny, denial, denier, refute, refutation, rebut, rebuttal, dispute, contradict, contradiction, debunk,
    disprove, rule out, dismiss, dismissal, brush off, brush aside, brush away, wave off, wave away, wave
    aside, shrug off, laugh off, push back, pushback, exclude the possibility, discount, recant, retract,
    retraction, walk back, take back, row back, backtrack, back away, backpedal, back-pedal, bat aside, pour
    cold water, throw cold water, swat away, swat aside, bat away, disavow, disavowal, disclaim, negate,
    gainsay, exclude, scotch, quell, give the lie, contest, nothing of the sort, shake head, lay to rest, put
    to rest, put paid to, explode the myth, call a lie, cry hoax, give lie to, call nonsense, protest at
    suggestion, deny flatly, rubbish, trash, repudiate claim, knock on the head, controvert, belie, undercut,
    disabuse, brush aside talk, dement, discard, give a denial, disown
confirms: confirms yes; not: declines open
    confirm, confirmation, verify, verification, corroborate, corroboration, authenticate, stand by, reaffirm,
    bear out, validate, validation, certify, attest, substantiate, stick by, stick to, double down,
    acknowledge receiving, acknowledge receipt, ring true, hold to, back up, reassert, restate, stand firm,
    hold firm, stand ground, vindicate, vindication, vouch, corroborative, reconfirm, ascertain, bear witness,
    dig in, dig heels, hold the line, uphold, put name to, be borne out, stand behind news, stand behind
    story, stand behind report, stand behind reporting, stand behind account, stand behind article, stand
    behind claim, stand behind findings, stand behind figures, stand behind statement
announces: announces yes; not: declines open
    announce, announcement, proclaim, proclamation, declare, declaration, unveil, decide, decision, agree,
    agreement, approve, approval, sign, sign off, pass, adopt, adoption, enact, enactment, introduce, launch,
    nominate, nomination, appoint, appointment, elect, select, choose, opt, resolve, resolution, settle on,
    ratify, ratification, authorise, authorize, authorisation, authorization, license, clear the way, give the
    green light, green-light, greenlight, give the go-ahead, go-ahead, sanction, file, serve notice, give
    notice, step down, resign, resignation, vote to, roll out, inaugurate, confirm that it will, award,
    schedule, allocate, earmark, convene, designate, dissolve, disband, pencil in, set a date, set up, open an
    inquiry, open an investigation, open proceedings, call an election, call a referendum, call an early, call
    elections, call off the search, break off, sever, wave through, rubber-stamp, give the nod, give the nod
    to, strike a deal, reach a deal, reach agreement, clinch, ink, rule in favour, rule in favor, give
    consent, consent, give permission, give clearance, greenlit, commission, hire, recruit, promote to,
    rename, sack, fire, expel, lift the ban, reinstate, pardon, accede, acquiesce, bow out, stand down, quit,
    retire, drop out, debut, premiere, publish plan, post a profit, post a loss, notify of intent, reopen,
    divest, acquire, merge, invest, sign up, sign a deal, waive, exempt, postpone, delay, put off, put back,
    bring forward, reschedule, adjourn, defer decision, settle, switch, confer, bestow, make up mind, take the
    decision, take a decision, reach a decision, come to a decision, break the news, go public with, decide
    on, determine to, call a meeting, call an assembly, call a strike, call a conference, call an inquiry,
    call a walkout, call a rally, call a session, call a summit, call a poll, call a vote, call a hearing,
    call a debate, call a stoppage, call a protest, call a demonstration, call early elections, call snap
    elections, call fresh elections
permits: announces yes; not: orders no
    permit, permission, let, allow, grant
cancels: announces no; not: declines open
    give up, abandon, abandonment, scrap, cancel, cancellation, call off, shelve, drop, withdraw, withdrawal,
    pull out, revoke, rescind, axe, ditch, suspend, suspension, halt, discontinue, renounce, relinquish,
    repeal, overturn, strike down, rule against, quash, annul, void, abolish, back out, pull the plug, call
    time, call a halt, put an end, put on hold, put on ice, kill off, mothball, freeze, terminate, wind up,
    phase out, do away, scale back, acquit, throw out, nullify, invalidate, set aside, backed out, cry off,
    pull back, disallow, clear of
orders: orders yes; not: declines no
    order, decree, command, mandate, direct, directive, rule, ruling, oblige, compel, require, requirement,
    summon, summons, impose, imposition, lay down, dictate, ordain, injunction, convict, conviction, enforce,
    restrict, limit, subpoena, remand, jail, imprison, find guilty, evict, conscript, task with, tell in no
    uncertain terms, set a deadline, give ultimatum, edict, fiat, verdict, prescribe, requisition, commandeer,
    deport, extradite, hold in contempt, put under curfew, give orders, instruct to, award damages, fined,
    sentence to, at the behest, at the bidding, on the orders, on orders, say-so, on the instructions, on
    instructions from, dispose that
bans: orders no; not: declines open
    ban, forbid, prohibit, prohibition, outlaw, bar, embargo, proscribe, block, order against, enjoin, refuse
    permission, deny permission, deny bail, refuse bail, deny access, deny entry, refuse entry, turn away,
    blacklist, interdict, criminalise, criminalize, censor, gag, tell not to, stop from, prevent from, exclude
    from, disqualify, debar
plans: plans yes; not: plans no
    plan, intend, intention, intent, contemplate, mull, weigh, aim, propose, proposal, seek, look to, look
    for, prepare, set out to, envisage, eye, toy with, explore, think about, think of, reserve the right, try,
    attempt, about to, ready to, willing, set to, due to, scheduled to, gear up, float, goal, ambition,
    aspire, aspiration, study, willingness, deliberate, ponder, determined, determination, poised, on the
    verge, on the brink, on the cusp, on course to, on track to, in talks, in negotiations, hold talks,
    prepared to, readiness, minded to, inclined, look into, work on, work towards, strive, pursue, draw up,
    draft, hatch, plot, line up, have in mind, have designs, flirt with, entertain, open to, angle for, table,
    moot, game for, up for, strategy, agenda, on the agenda, lay plans, lay the groundwork, pave the way,
    ready itself, brace to, bent on, set sights, set out, endeavour, endeavor, resolved to, move to, roadmap,
    blueprint, scheme, put to the vote, in the works, in the pipeline, tempted, have no choice but, on the
    table, leave itself room, review, keep under review, debate whether, bid to, foresee to, have foreseen,
    study the possibility, minded, be minded to, be considered, have it in mind, make plans, under
    consideration
wants: plans yes; not: demands no
    want, wish to, would like, 'd like, would love, 'd love, would prefer, would rather, 'd rather, want to
    see
left: asserts open; not: denies no
    leave the door open, keep the door open, leave the door ajar, leave open, keep open, hold open, keep
    options open, leave room for, not close the door, not shut the door, entertain the possibility, raise the
    possibility, keep in play, on the cards
promises: promises yes; not: declines open
    assure, assurance, reassure, reassurance, guarantee, commit, commitment, undertake, undertaking,
    volunteer, give word, have word, pinky-swear, oath, stake reputation, bind itself, bound itself,
    underwrite, hold out the prospect, dangle, give a guarantee, sign up to, pay back, stand ready, be ready
    to help, give assurances, give an undertaking, offer of, make an offer of, swear solemnly
promises: promises yes; not: promises no
    promise, pledge, vow
affirms: confirms yes; not: declines open
    affirm, affirmation
sentences: orders yes; not: declines no
    sentence
advises: demands yes; not: demands no
    advise, advice, plead, plea
forgoes: promises no; not: declines open
    swear off, swear never, rule himself out, rule herself out, rule itself out, rule themselves out
swears: promises yes; not: declines open
    swear, swear blind
offers: promises yes; not: declines open
    offer
predicts: predicts yes; not: predicts no
    predict, prediction, expect, expectation, forecast, forecaster, foresee, project, projection, anticipate,
    anticipation, prophesy, prophecy, foretell, bet, prognosis, envision, calculate on, bank on, see coming,
    reckon with, foreshadow, portend, augur, bode, count on, price in, tip to, be tipped, slated, in line for,
    outlook, guidance, guide for, odds, wager, brace for, pencil in for, extrapolate, on course for, on track
    for, destined, prognosticate, give a chance, look set, reckon on, pencilled in, chance of, prospect, point
    to a rise, be likely, likely to, likely that, think likely, likelihood, not be surprised by, not be
    surprised if, not be surprised to see, would surprise no
unlikely: predicts no; not: predicts yes
    unlikelihood, be unlikely, unlikely to, unlikely that, think it unlikely, consider unlikely, deem
    unlikely, see unlikely, call unlikely, seem unlikely, look unlikely, think unlikely, find unlikely
warns: warns yes; not: warns no
    warn, warning, threaten, threat, caution, cautionary, alert, raise the alarm, sound the alarm, raise
    alarm, ring alarm bells, warn of, forewarn, sabre-rattling, remind of the danger, sound a warning, sound a
    note of caution, note of caution, flag, flag up, put on notice, serve warning, tip off, raise the spectre,
    raise the specter, raise the prospect, raise red flag, red-flag, menace, rattle sabre, ultimatum,
    scaremonger, beware, strike a note of caution, put on alert, issue an alert, advisory, wave a red flag,
    shot across the bows, cry wolf, alarmist
deters: warns no; not: declines open
    warn against, caution against, warn off, warn not to, caution not to
accuses: accuses yes; not: declines open
    accuse, accusation, accuser, blame, allege, allegation, charge, complaint, fault, indict, indictment, sue,
    lawsuit, point the finger, point finger, hold responsible, hold accountable, hold liable, hold to account,
    implicate, reproach, call out, suspect of, suspected of, take to task, impugn, criticise for, criticize
    for, slam for, blast for, attack for, rebuke for, condemn for, fault for, lambast for, lambaste for, chide
    for, scold for, berate for, denounce for, lay the blame, pin the blame, put the blame, pin on, lay at the
    door, lay at the feet, scapegoat, incriminate, impeach, prosecute, prosecution, charge with, cry foul,
    press charges, bring charges, file charges, file a complaint, lodge a complaint, file suit, file a suit,
    file a lawsuit, take to court, bring a case, arraign, grievance, remonstrate, recrimination, recriminate,
    upbraid for, pan for, rap for, reprimand for, censure for, admonish for, finger, hold against, see behind,
    smell a rat, throw the book, single out for, insinuate that, claim damages, seek damages, call a liar,
    sling mud, decry as, condemn as, denounce as, slam as, blast as, attack as, deride as, mock as, ridicule
    as, criticise as, criticize as, lambast as, lambaste as, finger-pointing, point at, point to each other,
    trade blame, hold to blame, put blame, heap blame, lay blame, cast blame, place blame, shift blame,
    apportion blame, hold culpable, point an accusing finger, have it in for, level accusation, level
    allegation, level charges, make accusation, cry murder
doubts: doubts no; not: asserts yes
    doubt, doubtful, skeptical, sceptical, skepticism, scepticism, skeptic, sceptic, dubious, distrust,
    mistrust, cast doubt, raise doubt, throw doubt, disbelieve, disbelief, suspicious, unconvinced,
    unpersuaded, question, wary, leery, incredulous, incredulity, second thoughts, put little stock, set
    little store, give little credence, take with a pinch, take with a grain, pinch of salt, grain of salt,
    raise an eyebrow, raise eyebrows, call into question, throw into question, call in question, bring into
    question, pick holes, poke holes, hard to believe, struggle to believe, cynical, cynicism, hard-pressed,
    look askance at, unimpressed, have little faith, have little confidence, lose faith, lose confidence,
    challenge the accuracy, have no faith, have no confidence, no faith, no confidence, not hold out hope,
    think twice, hold out little hope, give short odds, cool on the idea, shake faith, not buy, mistrustful,
    distrustful, cut no ice, unmoved, unswayed, unconvincing, talk down, not buying, put in doubt, no faith
    in, lose confidence in, see little chance, see no chance, see little prospect, see no prospect, see little
    hope, see no hope, give little chance, give no chance, less sure, less certain, less convinced, not so
    sure, far from convinced, far from sure, far from certain, far from persuaded, less than convinced, less
    than sure, none too sure, no longer sure
scruples: doubts no; not: asserts yes
    misgiving, qualm, reservation, second thoughts
unsure: doubts open; not: asserts yes
    unsure, uncertain, uncertainty, undecided, raise questions, hesitant, agnostic, in two minds, of two
    minds, in doubt, ambivalent, ambivalence, torn, divided over, split over, divided on, split on, raise
    question mark
sure: asserts yes; not: doubts no
    sure, convinced, persuaded, convince, persuade, satisfied that, certain, certainty, positive, have no
    doubt, beyond doubt, no doubt, doubtless, in no doubt, confident that, satisfied itself
demands: demands yes; not: demands no
    demand, urge, call for, call on, call upon, appeal, recommend, recommendation, request, implore, beg,
    beseech, insist on, insist upon, press for, push for, push, press, pressure, lobby, advise, advice,
    encourage, encouragement, exhort, exhortation, petition, campaign for, ask for, cry out for, nudge, prod,
    clamour, clamor, need, counsel, entreat, entreaty, invite, invitation, hold out for, agitate for, crusade,
    dare, challenge to, goad, egg on, spur, turn up the heat, step up calls, renew call, renewed call, join
    call, impress on, impress upon, put in a request, apply for, seek permission, seek help, seek assistance,
    sue for, argue for, argue in favour, make the case for, make a case for, urge on, mobilise, mobilize,
    cajole, coax, browbeat, importune, solicit, prevail upon, prevail on, admonish to, remind to, tell to
    stop, stipulate that must, precondition, wish list, have a message for, call time on, issue a call,
    canvass, recommend that, serve with, enlist, crave, in need, reclaim, exact
dissuades: demands no; not: declines open
    advise against, urge against, recommend against, counsel against, discourage, dissuade, talk out of, lobby
    against, plead against, ask not to, urge not to, beg not to, argue against, deter, drop demand, give up
    demand, abandon demand, withdraw demand, waive demand
asks: asks open; not: declines open
    ask, wonder, inquire, inquiry, enquire, enquiry, quiz, query, pose, ask about, want to know, demand to
    know, seek to know, seek clarification, raise the question, ask around, curious, probe, interrogate,
    grill, seek answers, poll
supports: supports yes; not: opposes no
    support, supporter, supportive, back, backing, praise, welcome, applaud, applause, hail, champion,
    commend, commendation, tout, celebrate, celebration, embrace, favor, favour, favorable, favourable, in
    favor of, in favour of, in favour, in favor, advocate, cheer, side, vote for, vote in favour, vote in
    favor, salute, laud, congratulate, congratulation, agree with, concur, concurrence, stand with, stand
    behind, stand up for, defend, defence of, defense of, defender, thank, thanks, promote, backer,
    enthusiastic, prefer, preference, rally behind, rally around, rally round, rally to, vote, throw weight
    behind, put weight behind, throw support, lend support, lend weight, lend backing, lend voice, give
    backing, give blessing, give support, offer support, come out for, come out in support, come out in
    favour, come out in favor, speak up for, stick up for, go to bat for, bat for, credit, extol, extoll,
    approve of, admire, admiration, admirer, appreciate, appreciation, appreciative, lean towards, warm to,
    second, subscribe to, fan of, happy with, satisfied with, pay tribute, tribute, proponent, trumpet,
    herald, enamored, enamoured, revere, root for, stump for, sing the praises, wax lyrical, heap praise,
    shower praise, get behind, swing behind, line up behind, fall in behind, rally support, fall in line,
    bless, blessing, sympathetic to, amenable, receptive, co-sponsor, boost, plug, compliment, flatter,
    eulogise, eulogize, honour, honor, pay homage, acclaim, accolade, kudos, give credit, tip hat, take hat
    off, raise a glass, affection, loyal to, fond of, fondness, partial to, thumbs up, give the thumbs up,
    stand shoulder to shoulder, solidarity, applauded, take the side, take side, plaudits, sympathise with,
    sympathize with, rejoice at, glowing, vote of confidence, toast, idolise, idolize, uphold, on the side of,
    behind, in agreement, good word, put in a good word, find favour, find favor, at one with, go along, in
    sympathy, sign on to, campaign with, cheerlead, cheer on, pull for, confidence in, trust in, bet on, faith
    in, believe in, full backing, offer thanks, offer praise, say yes to, leap to defence, leap to defense,
    spring to defence, spring to defense, come to defence, come to defense, rush to defence, rush to defense,
    jump to defence, jump to defense, grateful to
cares: supports yes; not: opposes no
    care for, have time for
shares: supports yes; not: denies no
    share view, share opinion, share assessment, share analysis, share belief, share conviction, share
    verdict, share diagnosis, share interpretation, share optimism, share judgment, share judgement
warms: supports yes; not: doubts no
    sold on, on board, like the idea, love the idea
vouches: supports yes; not: declines open
    vouch for
endorses: supports yes; not: declines open
    endorse, endorsement
opposes: opposes no; not: asserts open
    oppose, opposition, opponent, condemn, condemnation, criticise, criticize, criticism, critical, critic,
    attack, blast, slam, denounce, denunciation, mock, mockery, decry, deride, derision, ridicule, assail,
    rail, lash, lash out, hit out, rip, rebuke, lambast, lambaste, pan, boo, dislike, hate, hatred, detest,
    loathe, loathing, abhor, disapprove, disapproval, vote against, vote down, resist, resistance, chide,
    scorn, scornful, deplore, distance, veto, berate, scold, knock, savage, pillory, chastise, castigate,
    excoriate, insult, taunt, bash, hammer, jeer, heckle, belittle, disparage, disparagement, censure, balk
    at, baulk at, fight, against, turned off by, come out against, speak out against, speak against,
    reprimand, not in favour, not in favor, tear into, take aim, turn on, round on, go after, snub, attack on,
    critique, assault, flay, vilify, demonise, demonize, dig at, swipe, jab, broadside, tirade, diatribe,
    rant, hostility, hostile, take a shot, take shots, revile, bristle, take exception, take umbrage, take
    offence, take offense, push back against, kick against, kick back against, kick up a fuss, recoil, turn
    against, turn nose up, thumbs down, come under fire, draw fire, draw the line, draw a line at, draw a red
    line, red line, pick apart, sneer, jibe, gibe, needle, poke fun, make fun, lampoon, satirise, satirize,
    troll, diss, run down, talk down to, denigrate, malign, smear, slur, deprecate, bewail, frown on, frown
    upon, take a dim view, dim view, at odds with, stand against, stand up to, hold out against, defy,
    defiance, boycott, shun, cold-shoulder, walk out, march against, demonstrate against, rally against,
    campaign against, campaigner against, argue strongly against, dead set against, set against, averse,
    aversion, allergic to, antipathy, contempt, contemptuous, disdain, disdainful, dissent, quarrel with,
    quibble, cross swords, clash with, lock horns, fulminate, inveigh, maul, eviscerate, skewer, roast, shred,
    tear apart, tear up, demolish, lay into, lace into, light into, lit into, sail into, pile into, wade into,
    have a go at, have a dig, let fly, let rip, punch back, upbraid, admonish, admonishment, admonition, rap,
    haul over the coals, dress down, dressing-down, tick off, tell off, telling-off, read the riot act,
    scathing, damning, withering, blistering, stinging, outcry, backlash, up in arms, stand in the way, throw
    a wrench, torpedo, sink the idea, throw out the idea, pour fire on, rebel, rebel against, revolt, mutiny,
    fly in the face, want nothing to do with, have no time for, have no truck with, have no truck, give no
    quarter, fall foul, fall out with, see red, no friend of, stick the boot, weigh in against, go on the
    offensive, hold no brief, lukewarm, cool towards, sour on, give the cold shoulder, swing at, slap, hit,
    hound, barrack, rubbish the plan, put off by, go ballistic, go berserk, hit the roof, blow a fuse, blow a
    gasket, blow up at, erupt, explode, see off, petition against, sign a petition against, go nuts, go mad,
    lose it, be livid with, at odds, fire at, fire on, disassociate, dissociate, come out strongly against,
    repudiate the act, offer criticism, hear nothing of, not hear of, dislike for, distaste for, contempt for,
    disdain for
objects: opposes no; not: asserts open
    object, objection, protest, disagree, disagreement, beg to differ, take issue, differ, differ with, part
    company, part ways
denies: opposes no; not: asserts open
    scoff, laugh at, pooh-pooh, laugh out of court, sniff at, snort at, turn up nose at, thumb nose at
rejects: opposes no; not: asserts open
    reject, rejection, rebuff, repudiate, repudiation, spurn, challenge, give the thumbs down, turn a deaf
    ear, say no to, blow off, short shrift, have none of, not having, shoot down, knock back, slap down, pour
    scorn, nix, swat down, out of the question, close the door, shut the door, slam the door, take off the
    table, off the table, knock down, bat down, bridle, hear none of, will have none of
admits: admits yes; not: declines open
    admit, admission, concede, concession, apologise, apologize, apology, apologetic, acknowledge,
    acknowledgment, acknowledgement, confess, confession, own up, come clean, plead guilty, accept blame,
    accept the blame, accept responsibility, accept full responsibility, take responsibility, take full
    responsibility, take the blame, shoulder the blame, shoulder responsibility, take the rap, bear the
    responsibility, bear responsibility, fess up, sorry for, offer apology, mea culpa, hold hands up, put
    hands up, hold up hands, eat humble pie, eat words, fall on sword, make a clean breast, cop to, own to,
    plead no contest, remorse, remorseful, contrite, contrition, repent, repentant, unrepentant, unapologetic,
    face up to, back down, climb down, relent, cave in, bow to pressure, give ground, grant that, allow that,
    accept that, beg forgiveness, ask forgiveness, ask for forgiveness, seek forgiveness, regret that we,
    atone, grudgingly accept, admit to, own that, recognise having, acknowledge having, owned, owns, beg
    pardon, ask pardon, beg apology, ask forgiveness of, say sorry, own fault, come to recognise, hang head,
    put right
hides: declines open; not: admits yes
    hide, conceal, disguise, cover up, hush up, keep from, make no attempt to hide, sweep under the carpet,
    sweep under the rug
pleads: denies no; not: declines open
    plead not guilty, plead innocent, protest innocence, maintain innocence, insist on innocence, profess
    innocence
feels: feels yes; not: feels no
    hope, hopeful, fear, fearful, regret, proud, pride, concern, concerned, mourn, worry, worried, lament,
    bemoan, rue, rueful, glad, happy, unhappy, unhappiness, happiness, pleased, delighted, delight, sad,
    saddened, sadness, angry, anger, upset, disappointed, disappointment, surprised, surprise, shocked, shock,
    alarmed, outraged, outrage, horrified, frustrated, frustration, thrilled, excited, excitement, confident,
    confidence, optimistic, optimism, pessimistic, pessimism, grateful, gratitude, thankful, relieved, relief,
    nervous, nervousness, afraid, scared, anxious, anxiety, ashamed, shame, embarrassed, embarrassment, enjoy,
    enjoyment, love, like, dread, rejoice, sympathy, sympathise, sympathize, condolence, grieve, grief,
    resent, resentment, envy, envious, miss, look forward, eager, eagerness, keen, dismayed, dismay, furious,
    fury, unease, uneasy, uneasiness, devastated, heartbroken, heartbreak, stunned, baffled, bafflement,
    puzzled, puzzlement, amazed, amazement, impressed, honoured, honored, humbled, jealous, jealousy, bitter,
    bitterness, care, wish, long for, longing, troubled, apprehensive, apprehension, content, tired of, fed
    up, sick of, bothered, appalled, disgusted, disgust, elated, elation, desire, sorrow, satisfaction,
    enthusiasm, sorry, relish, startled, unsettled, ecstatic, euphoric, euphoria, overjoyed, buoyant, upbeat,
    downbeat, gloomy, gloom, sanguine, bullish, bearish, wistful, nostalgic, nostalgia, chastened,
    crestfallen, distraught, distressed, distress, inconsolable, livid, incensed, enraged, infuriated, irate,
    irked, annoyed, annoyance, irritated, irritation, exasperated, exasperation, aggrieved, indignant,
    indignation, sickened, revolted by, aghast, dumbfounded, bewildered, bewilderment, perplexed, mystified,
    flabbergasted, speechless, astonished, astonishment, astounded, gobsmacked, taken aback, moved by, touched
    by, gratified, heartened, encouraged by, inspired, disheartened, discouraged by, demoralised, demoralized,
    despondent, disillusioned, disillusion, disillusionment, let down, feel cheated, betrayed, hurt, offended,
    wounded, stung, rattled, spooked, jittery, on edge, perturbed, disturbed, agitated, panicked, panic,
    terrified, petrified, frightened, yearn, yearning, hanker, pine, covet, treasure, cherish, savour, savor,
    revel, delight in, take comfort, take heart, take pleasure, take pride, bemused, amused, amusement, bored,
    intrigued, fascinated, interested, impatient, impatience, restless, underwhelmed, weary, overwhelmed, at
    ease, comfortable, uncomfortable, discomfort, ill at ease, queasy, mixed feelings, conflicted, empathise,
    empathize, empathy, commiserate, commiseration, pity, feel for, feel sorry, feel bad, feel let down, pray,
    prayer, cross fingers, keep fingers crossed, keep hope, seethe, chafe, smart, simmer, fret, agonise,
    agonize, lose sleep, wince, shudder, blanch, over the moon, on cloud nine, heart goes out, hearts go out,
    thoughts are with, haunted, shaken, despair, desperate, desperation, cringe, distaste, discontent,
    dissatisfaction, dissatisfied, displeased, displeasure, consternation, trepidation, gratification, joy,
    awe, homesick, lonely, guilty, guilt, passionate, passion, philosophical, at peace, worried sick, brood,
    sulk, gloat, exult, hold out hope, pin hopes, have high hopes, live in hope, stressed, sceptical hope, vow
    revenge, mortified, rapturous, spirits, in good spirits, wary hope, trust that, counted on, fire up, offer
    condolences, offer sympathy, express regret, anguish, expressed anguish, sorrowful, condolences,
    grief-stricken, chagrin, dejection, dejected, remorseful for, pained, heavy heart, heavy-hearted, sorrows,
    compassion, tenderness, homesickness, unhappy with, dissatisfied with, cheered by, buoyed by, disquiet,
    disquieted, misgivings over, foreboding, malaise, exhilarated, exhilaration, gladdened, touched, moved to
    tears, in tears
refuses: declines open; not: asserts open
    decline, refuse, refusal, unwilling, unwillingness, reluctant, reluctance, turn down, balk, baulk, demur,
    disinclined, loath, loth, pass up, resist call, resist pressure, in no mood, in no hurry, prefer not to,
    prefer not, would rather not, 'd rather not, had rather not, choose not to say, opt not to say, elect not
    to say, rather not
declines: declines open; not: asserts open
    fall short, stop short, silent, silence, ignore, avoid, dodge, sidestep, evade, evasive, withhold,
    tight-lipped, mum, unable, inability, fail, failure, beg off, hang up, put the phone down, difficult to
    answer, shy away, steer clear, duck, unreachable, stonewall, hesitate, hesitation, hold off, too early to
    say, too soon to say, too early to tell, too soon to tell, off limits, play down, downplay, coy, cagey,
    noncommittal, non-committal, vague, elusive, guarded, opaque, reticent, reticence, taciturn, circumspect,
    mealy-mouthed, equivocal, equivocate, hedge, fudge, waffle, prevaricate, temporise, dither, stall, play
    for time, buy time, fob off, deflect, parry, skirt, gloss over, pass over, skate over, draw a veil, plead
    the fifth, take the fifth, invoke right, exercise right, refer questions, refer all questions, refer
    inquiries, refer queries, refer enquiries, direct questions, direct inquiries, redirect, hide behind, at a
    loss, in the dark, incapable, lost for words, hold fire, bide time, wait and see, reserve judgment,
    reserve judgement, suspend judgment, withhold judgment, withhold comment, sit on the fence, keep powder
    dry, keep cards close, play cards close, keep close to chest, spread hands, throw up hands, look away,
    walk off, turn heel, unavailable, incommunicado, unanswered, leave unsaid, leave unanswered, keep quiet,
    keep counsel, keep silent, keep silence, keep to itself, stay quiet, remain quiet, clam up, say nothing,
    hold tongue, hold peace, bite tongue, give nothing away, give little away, give away little, say little,
    give short answer, shrug, stay out, decline all comment, make no mention, make no comment, undisclosed,
    secretive, keep under wraps, keep secret, keep an open mind, open mind, defer to, pass the question,
    await, neutral, neutrality, abstain, abstention, recuse, hard put, struggle to explain, struggle to say,
    struggle to name, stumped, blank, draw a blank, mute, stay mute, no comment, without comment, let pass,
    hold back, change the subject, evasion, not want to make, turn a blind eye, turn a deaf ear, look the
    other way, refrain, abstain from, prefer silence, prefer to be silent, prefer to remain silent, prefer to
    keep silent, prefer to stay silent, keep mouth shut, shut mouth, seal lips, lips sealed, sealed lips, say
    not a word, not a word from, not utter a word, not breathe a word, cut short, cut off, wave off questions,
    not come to the phone, not come to the door, not pick up, not return, walk past, keep mum, stay mum,
    remain mum, remain silent, stay silent, remain tight-lipped, stay tight-lipped, let the question hang,
    leave the question, leave the question hanging
accepts: supports yes; not: opposes no
    accept, acceptance
instructs: orders yes; not: declines no
    instruct, instruction
considers: plans yes; not: plans no
    consider, consideration
"""
