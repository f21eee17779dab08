import type { Phrases } from '../language.ts'
import { list } from '../words.ts'
import { numbers } from './numbers.ts'

/** What people say in German around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    das ist, das is, dat is, dies ist, es ist, das war, das sind, es sind, das ist wohl, das ist doch, das ist sicher, es ist ja,
    das könnte, das könnte sein, könnte, es könnte, das dürfte, dürfte, das muss, muss, das müsste, müsste, vielleicht,
    ist vielleicht, wahrscheinlich, vermutlich, bestimmt, sicher, wohl, ich glaube, ich glaub, ich glaube das ist,
    ich glaube es ist, ich denke, ich denk, ich denke das ist, ich denke es ist, ich meine, ich sage, ich rate,
    ich vermute, ich tippe auf, ich würde sagen, ich würd sagen, würde sagen, würd sagen, sieht aus wie, schaut aus wie,
    das sieht aus wie, es sieht aus wie, sieht nach, das sieht nach, es handelt sich um, ist das, ist das nicht,
    ist das etwa, ist es, ist es nicht, sind das, ich sehe, da ist, hier ist, antwort, die antwort ist, die antwort lautet,
    meine antwort ist, bild von, bild einer, bild eines, foto von, foto einer, foto eines, zeichnung von, emoji von,
    hm, hmm, äh, ähm, oh, ach, ah, na, ok, okay, also, keine ahnung, das wird, es wird, ich würde, ich würd, erinnert mich an,
    das erinnert mich an, es erinnert mich an, das scheint, es scheint, scheint, scheint mir, ich nehme, ich rate mal,
    ich sag, ich sag mal, eindeutig, ganz klar, klar, meiner meinung nach, meines erachtens, für mich, für mich ist das, eventuell,
    evtl, vllt, lösung, die lösung ist, auf jeden fall, definitiv, ich bin sicher, ich bin mir sicher, soll das, das soll, soll,
    soll es, weiß nicht, ich weiß nicht, ich weiß, ja, kopf von, kopf einer, kopf eines
  `),
  questions: list('das ist nicht, es ist nicht'),
  determiners: list(`
    mein, meine, meinen, meiner, dein, deine, sein, seine, ihr, ihre, unser, unsere, euer, eure, dieser, diese, dieses,
    diesen, jener, jene, jenes, einige, ein paar, mehrere, viele, alle, etwas, zwei, drei, so, so ein, so eine, so einen,
    ne, nen, ner, so ne, so nen, eine art, irgendein, irgendeine, nur,
    a, an, e, en, da, de, n, nem, son, sone, sonen, so n, so nem, dat, dit, det
  `),
  adjectives: list(`
    klein, kleine, kleiner, kleines, kleinen, groß, große, großer, großes, großen, winzig, winzige, winziger,
    winziges, riesig, riesige, riesiger, riesiges, niedlich, niedliche, niedlicher, niedliches, hübsch, hübsche,
    hübscher, hübsches, schön, schöne, schöner, schönes, schönen,
    süß, süße, süßer, süßes, süßen, baby,
    mini, winzigen, riesigen, niedlichen, hübschen, gigantisch, gigantischer, gigantische, gigantisches, liab, liabs, liabe, kloane,
    kloana, kloans, knuffig, knuffige, knuffiger, knuffiges
  `),
  numberWords: list('nummer, nr'),
  measures: list(`
    paar, stück, stückchen, scheibe, scheiben, laib, block, knolle, zehe, rebe, glas, tasse, becher, flasche, tüte,
    schüssel, schale, teller, portion, bund, tafel, riegel, packung, dose, topf, eimer, stapel, haufen, kugel, rolle,
    spule, knäuel, sack, korb, strauß,
    kopf, rudel, herde, schwarm, dutzend, bündel,
      kilo, pfund, gramm, liter, handvoll, tonne, tonnen, hundert, tausend, kg, g, l
    `),
  endings: list(`
    bitte, danke, glaube ich, glaub ich, denke ich, denk ich, würde ich sagen, würd ich sagen, vielleicht, vermutlich,
    natürlich, oder, nicht wahr, sagen, zu sein, ne, wahrscheinlich, sein, aus, emoji,
    denke ich mal, halt, lol, haha, hahaha, ganz klar, eindeutig, auf jeden fall, meiner meinung nach, definitiv, ja,
    punkt, fragezeichen, ausrufezeichen, komma, gell, glaubs, gloob ick, moan i, glaub i, denk i,
    meine ich, mein ich, wie ich glaube, oder was
  `),
  alternatives: list('oder, bzw, beziehungsweise, alias'),
  joiners: list('mit, u, plus'),
  numbers,
  clauses: list('ist, sind, war, waren, wir'),
}
