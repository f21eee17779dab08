import type { Phrases } from '../language.ts'
import { list } from '../words.ts'

/** What people say in German around the name of a thing. */
export const phrases: Phrases = {
  sentences: list(`
    das ist, dies ist, es ist, das sind, das ist wohl, das ist vielleicht, das könnte, das könnte sein, könnte,
    vielleicht, wahrscheinlich, bestimmt, ich glaube, ich glaube das ist, ich glaube es ist, ich denke,
    ich denke das ist, ich meine, ich sage, ich tippe auf, ich würde sagen, sieht aus wie, das sieht aus wie,
    es sieht aus wie, ist das, ist es, sind das, ich sehe, da ist, hier ist, die antwort ist, ein bild von,
    ein foto von
  `),
  determiners: list(`
    mein, meine, meinen, dein, deine, sein, seine, ihr, ihre, unser, unsere, euer, eure, dieser, diese, dieses,
    diesen, jener, jene, jenes, einige, ein paar, mehrere, zwei, so ein, so eine, so einen, eine art, irgendein,
    irgendeine
  `),
  measures: list(`
    ein paar, paar, ein stück, stück, eine scheibe, scheibe, ein glas, glas, eine tasse, tasse, eine flasche, flasche,
    eine schüssel, schüssel, ein teller, ein bund, bund, ein laib, eine tafel, tafel, eine packung, eine dose,
    ein stapel, ein haufen, eine kugel, eine rolle, rolle, ein sack, ein korb, ein strauß
  `),
  endings: list('bitte, glaube ich, glaub ich, denke ich, vielleicht, oder, wahrscheinlich, sein'),
  alternatives: list('oder'),
  numbers: list(`
    null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn,
    sechzehn, siebzehn, achtzehn, neunzehn, zwanzig
  `),
  clauses: list('ist, sind, war, waren, wir'),
}
