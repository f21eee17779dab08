import type { Frames } from '../language.ts'
import { list, words } from '../words.ts'

/** The words of English sentences that say what a picture shows. */
export const frames: Frames = {
  words: words(`
    i me my you your we us our he she it its they them their this that these those there here one am is are was were be been being im ive id ill
    thats theres heres whats hes shes theyre itll thatll youre can could might must shall should will would gotta gonna wanna lemme seems think
    thinking guess guessing believe believing suppose reckon reckons reckoning imagine assume presume suspect figure bet betting wager say maybe
    mayb perhaps possibly probably prob probs prolly likely definitely def defo surely certainly obviously obvs clearly suspiciously remarkably awfully strangely evidently apparently
    seemingly presumably supposedly honestly literally actually really rly truly totally absolutely simply just jus only merely basically
    essentially pretty quite fairly rather so also still already now then again kinda sorta somehow something well okay ok k oki yes yeah
    yea yep yup ya aye yay oh ooh oo aw aww ah aha wow whoa omg omfg wait hey um uh uhm er erm hm hmm mm mmm mhm eh huh hah duh tbh ngl imo imho
    idk dunno iirc afaik lol lmao rofl xd easy obvious clear sure certain positive confident convinced correct exactly please pls plz thanks thx
    ty miss sir teacher bro bruh dude mate guys mum mom dad folks innit deffo
    definately definatly defintely indeed undoubtedly unmistakably conceivably bloody blimey crikey gosh heck damn dang fr fam bruv
    yo bleedin bleeding flipping flippin freaking freakin frickin effing legit lowkey highkey fosho mister mam maam madam wot dats dis
    dat tis twas lads lad fella pal buddy ma pa ehm erh err ahh ohh gee jeez sheesh golly wowza yuh bout
    och hmph methinks dem
    ooo ittsa thatsa issa lookit tho thou
    ye tricky
    sorry sry soz oops whoops pardon apologies either
  `),
  openings: words(`
    what which but because cause cuz coz cos though somebody's someone's look looks looked looking feel feels felt sound sounds sounded resemble
    resembles resembling remind reminds reminded shows showing thinks thought guesses guessed believes believed supposed supposing reckoned
    imagining imagined assuming assumed presumed presuming suspecting suspected figured says said saying seeing seen notice noticed recognise
    recognised recognize recognized tell telling know knows knew known mean means meant try trying choose choosing go going went vote voting
    lean leaning conclude call calling venture hazard swear wondering wonder expect expected submit identify get getting got answer answering
    hunch impression opinion first final best seem seemed appear appeared appears seeming
    aint
  `).concat(
    list(`
      is it not, is that not, is this not, could it not be, could that not be, isn't it, isn't that, isn't this, isn't he, isn't she, isnt it, isnt that,
      isnt this, aren't they, aren't those, aren't these, wasn't it, wasn't that, wouldn't it be, wouldn't that be, couldn't it be, couldn't that be
    `),
  ),
  phrases: list(`
    my bad, excuse me, beg your pardon, i meant to say,
    it's, it'd, it'll, that's, that'd, that'll, there's, here's, what's, he's, she's, they're, they'd, i'm, i'd, i've, i'll, we're, we've, you're,
    you'd, you'll, this'd, this'll, this's, let's, let's see, let's say, let's go with, let me see, let me think, let me guess,
    i see, we see, you see, can see, could see, to see, see a, see an, see some, may be, may well be, it may, this may, that may, might well be,
    has to be, have to be, has got to be, got to be, ought to be, have to say, had to say, had to guess, have to guess, have to go with,
    want to say, want to go with, to be, to say, to guess, to call, to me, to my eyes, to my mind, if you ask me, if i had to guess, if i must guess,
    if i had to say, i do think, i do believe, it does look, that does look, does look, does seem, it does seem, do i see,
    there we have, here we have, we have here, what we have here is, what i see is, i have here, what we've got here is,
    what you've got there is, what you have there is, what you have here is,
    all right, alright, hang on, hold on, hold up, wait a minute, wait a sec, wait a second, come on, oh my god, oh my, my god, i swear,
    most likely, most probably, most certainly, most definitely, call me crazy but, it seems, it appears, very likely, very much, very clearly, very probably, but it's, no idea, no clue, not a clue, no doubt, no doubt about it, without doubt, without a doubt, no question, beyond doubt, not sure,
    not sure but, not so sure, not too sure, not quite sure, not really sure, not entirely sure, not completely sure, not certain, don't know, dont know,
    do not know, can't tell, cant tell, can't see, cannot tell, hard to say, hard to tell, could be wrong, might be wrong, may be wrong, not gonna lie,
    i'm no expert, if i'm not mistaken, if im not mistaken, if i'm not wrong, if i am not mistaken, unless i'm mistaken, unless i'm wrong,
    correct me if i'm wrong, am i right, am i wrong, or am i wrong, or am i mistaken, or what, or something, or something like that, or sth,
    or something similar, or something of the sort, or so, or similar, or whatever, or some such, or thereabouts, to be honest, to be fair,
    to be sure, for sure, for certain, for real, of course, final answer, this one's, that one's, tough one, hard one, of some kind, of some sort, if anything, in fact, in my opinion, in my view, in my book,
    my money is on, my money's on, i'd put my money on, my gut says, my gut tells me, my hunch is, as far as i can tell, as far as i can see,
    from what i can see, by any chance, by the look of it, by the looks of it, by the looks of things, from the looks of it, at first glance, at first sight,
    at a guess, at a push, what else, what else could it be, what if, how about, what about, you know what, you know, guess what, i mean, i take it, right there,
    over there, up there, down there, in there, out there, right here, over here, right now, this time, the thing is, this thing, that thing, the thing,
    this picture, that picture, the picture, this image, the image, in this picture, in the picture, on the picture, on the screen, on screen, nothing but,
    none other than, nothing other than, nothing else than, nothing else but, can't be anything else than, can't be anything but,
    wouldn't you say, don't you think, dont you think, can't you see, don't tell me, don't tell me it's, wouldn't be surprised if,
    some kind of, some sort of, some type of, some form of, a kind of, a sort of, a type of, kind of, sort of, type of, kind of a, sort of a, a bit, a little bit,
    a bit like, a bit like a, something like, and it's, and that's, and this is, and i think, no it's, no its, no that's, no wait, oh no, it's giving,
    got it, i got it, i got this, i have it, i win, too easy, so easy, dead easy, easy peasy, one hundred percent, hundred percent, a hundred percent, yes sir, thank you,
    must've been, might've been, could've been, would've been, must have been, might have been, could have been, would have been,
    go out on a limb and say, i'd put money on, if it isn't, if that isn't, well if it isn't, my vote is, my vote goes to, i dare say,
    there's no doubt, there is no doubt, it's got to be, that's got to be, supposed to be, meant to be, anyone can see, could swear,
    i could swear, plain as day, clear as day, in all likelihood, in all probability, more than likely, some kinda,
    bloody hell, what the hell, oh dear, dear me, good lord, no cap, big time, hands down, without question, lock it in, i'll take,
    bet you, bet ya, betcha, i bet you, my bet, my bet is, got to say, gotta say, hear me out, long shot, wild guess, just a guess,
    shot in the dark, for the win, at all, all day long, all day, i'm sure of it, sure of it, i'm telling you, mark my words,
    or am i crazy, right sir, right miss, it be, that be, there be, in there somewhere, surely not, you bet, hands up,
    blow me down, well blow me down, bet my life, i'd bet my life, bet my bottom dollar, no doubt in my mind, i spy, have said,
    i'd have said, i would have said, have thought, i'd have thought, i'd have guessed, out of ten, i have to admit, i must admit,
    must admit, must say, i must say, my first thought, my first thought is, my first guess, my first guess is,
    first thing that comes to mind, comes to mind, put me down for, sign me up for, i'm calling it, i call it, calling it, mind you,
    if you please, if i may, if memory serves, by the way, as it happens, as a matter of fact, at the end of the day, it is what it is,
    what do you know, would you look at that, look at that, will you look at that,
    nah it's, nah its, nah that's, don't laugh but, dont laugh but, but not sure, but i'm not sure, but not certain,
    don't judge me but, could be wrong but, might be wrong but, stop me if i'm wrong but
  `),
  governed: {
    like: words(
      'look looks looked looking seem seems feel feels felt appear appears sound sounds something more much kinda sorta m s is was just',
    ),
    of: words('think thinking thought remind reminds reminded'),
    with: words('go going went'),
    for: words('go going went vote voting'),
    towards: words('lean leaning'),
    toward: words('lean leaning'),
    on: words('bet betting settled'),
    at: words('guess guessing looking'),
    to: words('going want trying try got have seems appears amounts close'),
  },
  denials: list(`
    no, not, isn't, isnt, aren't, arent, wasn't, wasnt, weren't, wouldn't, wouldnt, couldn't, couldnt, can't, cant, cannot, don't, dont,
    doesn't, doesnt, didn't, didnt, shouldn't, won't, wont, ain't, aint
  `),
  titles: words('mr mrs granny grandma grandpa ms miss mister sir madam dr doctor prof professor coach auntie uncle'),
}
