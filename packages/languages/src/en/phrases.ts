import type { Phrases } from '../language.ts'
import { list } from '../words.ts'

/** What people say in English around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    it is, it's, its, it s, that is, that's, thats, this is, these are, those are, they are, i think, i think it is,
    i think it's, i think its, i guess, i guess it is, i guess it's, i guess its, i believe it is, maybe, maybe it is,
    maybe it's, perhaps, probably, could be, could it be, it could be, it might be, might be, must be, it must be,
    looks like, it looks like, is it, is this, is that, i see, i can see, there is, there's, my guess is,
    the answer is, a picture of, picture of, an image of, a photo of, i say, i would say, i'd say, definitely, surely,
    clearly
  `),
  determiners: list(`
    some, my, your, his, her, our, their, this, that, these, those, one, any, another, just, just a, only a, kind of,
    kind of a, a kind of, a sort of, sort of, a type of, type of, like a
  `),
  measures: list(`
    a pair of, pair of, a couple of, a slice of, slice of, a piece of, piece of, a bunch of, bunch of, a bit of,
    a lot of, lots of, a group of, a set of, a cup of, cup of, a glass of, glass of, a bowl of, bowl of, a bottle of,
    bottle of, a plate of, plate of, a loaf of, loaf of, a bar of, bar of, a box of, a can of, a jar of, jar of,
    a bag of, a ball of, ball of, a head of, a roll of, a stack of, stack of, a pile of, pile of, a bouquet of,
    a sheet of, a herd of, a flock of
  `),
  endings: list(`
    please, pls, plz, thanks, i think, i guess, i believe, maybe, probably, right, isn't it, isnt it, for sure, lol
  `),
  alternatives: list('or'),
  numbers: list(`
    zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen,
    sixteen, seventeen, eighteen, nineteen, twenty
  `),
  clauses: list('is, are, was, were, has, have, we, they'),
}
