import type { Phrases } from '../language.ts'
import { followedBy, list } from '../words.ts'
import { numbers } from './numbers.ts'

/** What people say in English around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    it is, it's, its, it s, it was, that is, that's, thats, this is, these are, those are, they are, they're, here is,
    here's, here are, there is, there's, there are, i think, i guess, i believe, i suppose, i reckon, i say, i see,
    i can see, we see, you can see, i bet, i'd say, i would say, i'd guess, i would guess, i'm guessing, i'm sure,
    i'm pretty sure, im pretty sure, pretty sure, not sure, not sure but, maybe, perhaps, probably, definitely, surely,
    clearly, obviously, certainly, could be, could it be, it could be, it might be, might be, may be, it may be,
    must be, it must be, should be, it should be, has to be, it has to be, gotta be, got to be, can it be, can be,
    seems like, seems to be, it seems, it seems to be, looks like, it looks like, is it, is this, is that, are these,
    are those, my guess is, my answer is, the answer is, the answer's, answer, final answer, what about, how about,
    picture of, image of, photo of, drawing of, emoji of, hm, hmm, hmmm, um, uh, uhm, er, oh, ah, ok, okay, well, so,
    dunno, no idea, idk, i'm thinking, i'm going with, i'll go with, i'd go with, going with, i'll say, gonna say, i'm gonna say,
    i want to say, i'll guess, i'm gonna guess, lemme guess, let me guess, could that be, could this be, it appears to be,
    appears to be, it resembles, resembles, reminds me of, it reminds me of,
    wait, ooh, yeah, yes, i know, got it, guess, my final answer is, i'd bet on, i'm certain, i'm fairly sure, i'm quite sure,
    it could also be, in my opinion, imo, to me, isn't it, isn't this, isn't that, is it not, aren't they, aren't these, pixel art of
  `),
  questions: list("it's not, it isn't, that's not, that isn't"),
  determiners: list(`
    some, my, your, his, her, our, their, this, that, these, those, one, two, three, any, another, such, such a, each, every, both,
    few, many, several, just, just a, only, kind of, sort of, type of, like a,
    one of those, one of these, one of the, a dozen, dozens of
  `),
  adjectives: list(`
    small, little, lil, tiny, big, large, huge, cute, nice, pretty, lovely, beautiful, adorable,
    baby, pixelated, blurry,
    wee, teeny, gorgeous, massive, gigantic, ginormous, enormous, humongous, sweet
  `),
  numberWords: list('number, num, no'),
  measures: followedBy(
    list(`
      pair, pairs, couple, slice, slices, piece, pieces, bunch, cluster, bit, chunk, wedge, hunk, block, lump, lot, lots,
      group, set, cup, mug, glass, carton, bowl, bottle, plate, portion, loaf, bar, box, can, tin, jar, pot, tub, bag,
      pack, packet, bucket, ball, head, clove, cob, ear, roll, reel, stack, pile, heap, bouquet, sheet, stick, grain,
      herd, flock,
      swarm, school, gaggle, scoop, scoops, sack, basket, dozen, litter,
      kilo, kilos, pound, pounds, gram, grams, litre, litres, liter, liters, pint, pints, gallon, ton, tons, handful, hundreds, thousands
    `),
    ['of'],
  ),
  endings: list(`
    please, pls, plz, thanks, thank you, i think, i guess, i believe, i suppose, i reckon, i'd say, maybe, perhaps,
    probably, obviously, definitely, of course, right, no, isn't it, isnt it, innit, it is, for sure, lol, emoji,
    mate, haha, hahaha, lmao, imo, i'm sure, in my opinion, obv, obvs,
    full stop, period, question mark, exclamation mark, exclamation point, comma, dot
  `),
  alternatives: list('or, aka, alias, also known as'),
  joiners: list('with, plus, n'),
  numbers,
  clauses: list('is, are, was, were, has, have, we, they'),
}
