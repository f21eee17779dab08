import type { Phrases } from '../language.ts'
import { list } from '../words.ts'

/** What people say in Dutch around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    het is, dit is, dat is, 't is, t is, dit zijn, dat zijn, het zijn, ik denk, ik denk dat het, ik denk het is,
    ik denk aan, ik geloof, volgens mij, volgens mij is het, volgens mij is dat, misschien, misschien is het,
    waarschijnlijk, het lijkt op, lijkt op, het lijkt, lijkt, dat lijkt op, zou kunnen, kan zijn, is het, is dit,
    is dat, zijn het, ik zie, er is, ik zeg, ik gok, ik gok op, het antwoord is, een foto van, een plaatje van,
    een afbeelding van
  `),
  determiners: list(`
    mijn, m'n, jouw, je, uw, zijn, z'n, haar, ons, onze, hun, deze, dit, die, dat, enkele, enige, wat, een paar, twee,
    zo'n, een soort, soort
  `),
  measures: list(`
    een paar, paar, een stuk, stuk, een stukje, stukje, een plak, plak, een plakje, een snee, een sneetje, een tros,
    tros, een bos, een bosje, een glas, glas, een kop, kop, een kopje, kopje, een kom, kom, een fles, fles, een bord,
    een doos, een pot, pot, een potje, een reep, reep, een rol, rol, een bol, bol, een stapel, stapel, een zak,
    een zakje, een bundel
  `),
  endings: list('alsjeblieft, bedankt, alstublieft, aub, denk ik, geloof ik, misschien, toch, volgens mij, is'),
  alternatives: list('of'),
  numbers: list(`
    nul, een, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien,
    zestien, zeventien, achttien, negentien, twintig
  `),
  clauses: list('is, zijn, was, waren, wij'),
}
