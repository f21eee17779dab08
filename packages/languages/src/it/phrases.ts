import type { Phrases } from '../language.ts'
import { followedBy, list } from '../words.ts'
import { numbers } from './numbers.ts'

/** What people say in Italian around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    è, e', era, sono, erano, questo è, questa è, quello è, quella è, io, credo, credo sia, credo che sia, io credo, io credo sia,
    io credo che sia, penso, penso sia, penso che sia, io penso, io penso sia, io penso che sia, suppongo, suppongo sia,
    suppongo che sia, immagino, immagino sia, direi, io direi, direi che è, scommetto che è, sembra, sembra proprio,
    sembra essere, mi sembra, a me sembra, pare, mi pare, secondo me, secondo me è, per me, per me è, assomiglia a,
    può essere, potrebbe essere, dovrebbe essere, deve essere, dev'essere, forse, forse è, magari, magari è, sarà,
    sarà mica, sicuramente, certamente, probabilmente, si tratta di, vedo, si vede, c'è, qui c'è, ci sono, ecco, risposta,
    dico, io dico, dico che è, scommetto, scommetto su, sembrerebbe, mi ricorda, provo, la risposta è, la mia risposta è, hm, hmm, ehm, oh, ah, beh, mah, boh, dai, allora, ok,
    a mio parere, a mio avviso, potrebbe trattarsi di, sono sicuro, sono sicura, sono sicuro che, sono sicura che, sia, sicuro,
    di sicuro, chiaramente, ovviamente, non so, non lo so, la soluzione è, ha l'aria di, ma, sì, voto, voto per
  `).concat(
    followedBy(
      list(
        "foto, una foto, la foto, immagine, un'immagine, l'immagine, disegno, un disegno, il disegno, emoji, un emoji",
      ),
      ['di'],
    ),
  ),
  questions: list('non è'),
  determiners: list(`
    del, dello, della, mio, mia, miei, mie, tuo, tua, suo, sua, nostro, nostra, nostri, nostre, loro, questo, questa, questi,
    queste, quello, quella, quel, quei, quegli, quelle, alcuni, alcune, molti, molte, qualche, due, tre, solo,
    una specie di, una sorta di, un tipo di, emoji,
    er, na, nu, 'na, 'nu, sto, sta, 'sto, 'sta, ste, el, lu,
    n
  `),
  adjectives: list(`
    piccolo, piccola, piccoli, piccole, piccolino, piccolina, grande, grandi, gran, grosso, grossa, enorme, enormi,
    carino, carina, carini, carine, bel, bello, bella, bei, belle, belli, adorabile,
    grandissimo, grandissima,
    piccolissimo, piccolissima, minuscolo, minuscola, gigante, gigantesco, gigantesca, bellissimo, bellissima, dolcissimo, dolcissima,
    mini
  `),
  numberWords: list('numero, num'),
  measures: followedBy(
    list(`
      paio, pezzo, pezzi, fetta, fette, trancio, tozzo, pagnotta, filone, spicchio, grappolo, porzione, bicchiere, tazza,
      tazzina, ciotola, bottiglia, piatto, scatola, barattolo, vasetto, rotolo, rocchetto, mazzo, gomitolo, tavoletta,
      barretta, cartoccio, sacchetto, secchio, pila, sacco, pallina, cubetto,
      testa, gregge, branco, dozzina, cucciolo, sciame, mandria,
      chilo, chili, etto, etti, libbra, grammo, grammi, litro, litri, manciata, decina, tonnellata, tonnellate, kg
    `),
    ['di', "d'"],
  ),
  endings: list(`
    per favore, perfavore, per piacere, grazie, credo, penso, direi, forse, no, vero, giusto, certo, ovviamente, secondo me,
    emoji,
    ahah, ahaha, ahahah, haha, a mio parere, di sicuro, sicuro,
    punto, punto interrogativo, punto esclamativo, virgola, punto e basta
  `),
  alternatives: list('o, oppure, ovvero, ossia, alias'),
  joiners: list('ed, con, più'),
  numbers,
  clauses: list('sono, erano, noi'),
}
