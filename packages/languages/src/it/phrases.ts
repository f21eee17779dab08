import type { Phrases } from '../language.ts'
import { list } from '../words.ts'

/** What people say in Italian around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    è, e', sono, questo è, questa è, quello è, quella è, credo sia, credo che sia, credo, penso sia, penso che sia,
    penso, direi, sembra, sembra essere, mi sembra, assomiglia a, può essere, potrebbe essere, forse, forse è, magari,
    sarà, deve essere, dev'essere, probabilmente, vedo, c'è, ci sono, la risposta è, una foto di, ecco,
    un'immagine di, un disegno di
  `),
  determiners: list(`
    del, dello, della, il mio, la mia, i miei, le mie, mio, mia, il tuo, la tua, il suo, la sua, questo, questa,
    questi, queste, quello, quella, quel, quei, quegli, quelle, alcuni, alcune, qualche, due, una specie di,
    un tipo di
  `),
  measures: list(`
    un paio di, paio di, un pezzo di, pezzo di, una fetta di, fetta di, un trancio di, trancio di, un grappolo di,
    grappolo di, un bicchiere di, bicchiere di, una tazza di, tazza di, una ciotola di, ciotola di, una bottiglia di,
    bottiglia di, un piatto di, piatto di, una scatola di, un barattolo di, un vasetto di, un rotolo di, rotolo di,
    un mazzo di, un gomitolo di, una tavoletta di, tavoletta di, una pila di, un sacco di, una pallina di,
    un cubetto di
  `),
  endings: list('per favore, per piacere, grazie, credo, penso, forse, no, vero, secondo me, direi'),
  alternatives: list('o, oppure'),
  numbers: list(`
    zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici,
    quindici, sedici, diciassette, diciotto, diciannove, venti
  `),
  clauses: list('sono, erano, noi'),
}
