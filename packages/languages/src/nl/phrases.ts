import type { Phrases } from '../language.ts'
import { list } from '../words.ts'
import { numbers } from './numbers.ts'

/** What people say in Dutch around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    het is, dit is, dat is, da's, 't is, t is, het was, dit zijn, dat zijn, het zijn, het moet, dat moet, het kan, kan, het zou,
    zou, zou het, zou dit, ik denk, ik denk dat, ik denk dat het, ik denk dat dit, ik denk dat dat, ik denk het is,
    ik denk aan, ik geloof, ik geloof dat het, ik vermoed, ik raad, ik zou, ik zou zeggen, ik zeg, ik gok, ik gok op,
    volgens mij, volgens mij is het, volgens mij is dat, volgens mij is dit, misschien, misschien is het, waarschijnlijk,
    vermoedelijk, vast, zeker, het lijkt op, lijkt op, het lijkt, lijkt, lijkt wel, het lijkt wel, dat lijkt op,
    ziet eruit als, het ziet eruit als, zou kunnen, kan zijn, is het, is het niet, is dit, is dat, zijn het, het gaat om,
    ik zie, er is, daar is, hier is, antwoord, het antwoord is, mijn antwoord is, foto van, plaatje van, afbeelding van,
    tekening van, emoji van, hm, hmm, eh, euh, uh, uhm, oh, ah, nou, ok, oké, dus, gewoon, geen idee,
    tis, naar mijn mening, duidelijk, overduidelijk, ik weet zeker dat het, ik weet zeker dat dit, ik weet het zeker, weet niet,
    ik weet niet, ik weet het niet, weet ik niet, de oplossing is, het zal, zal, zal wel, het zal wel, lijkt me, het lijkt me, is 't,
    ja, definitief, kop van
  `),
  questions: list('het is niet, dat is niet'),
  determiners: list(`
    mijn, m'n, jouw, je, uw, zijn, z'n, haar, ons, onze, hun, deze, dit, die, dat, enkele, enige, wat, veel, alle, een paar,
    twee, drie, zo'n, n, soort, soort van, wel,
    nen, ne, 'nen, 'ne, den, ’n, dieje, diejen, zo n, zo nen
  `),
  adjectives: list(`
    klein, kleine, groot, grote, enorm, enorme, reuze, schattig, schattige, lief, lieve, mooi, mooie, leuk, leuke,
    hele, heel, erg, baby,
    kleintje, reuzegroot, reuzegrote, gigantisch, gigantische, snoezig, snoezige, prachtig, prachtige, mini, zoet, zoete, piepklein,
    piepkleine, heel klein, heel kleine
  `),
  numberWords: list('nummer, nr'),
  measures: list(`
    paar, stuk, stukje, plak, plakje, snee, sneetje, homp, blok, teen, teentje, tros, trosje, bos, bosje, glas, kop, kopje,
    bak, bakje, beker, kom, fles, pak, bord, portie, doos, pot, potje, reep, tablet, rol, bol, bolletje, stapel, zak, zakje,
    bundel,
    kudde, roedel, zwerm, dozijn, troep,
      kilo, pond, gram, liter, handvol, ton, hap, kg, g, l
    `),
  endings: list(`
    alsjeblieft, alstublieft, aub, a.u.b., bedankt, dank je, dank u, denk ik, geloof ik, zou ik zeggen, misschien, vermoedelijk,
    natuurlijk, zeker, toch, hè, volgens mij, is, zijn, kunnen zijn, zeggen, emoji,
    haha, hahaha, lol, duidelijk, lijkt me,
    punt, vraagteken, uitroepteken, komma, punt uit, zeg, joh,
    dat weet ik zeker, graag
  `),
  alternatives: list('of, ofwel, oftewel, alias'),
  joiners: list('met, plus'),
  numbers,
  clauses: list('is, zijn, was, waren, wij'),
}
