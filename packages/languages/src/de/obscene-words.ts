import type { ObsceneWords } from '../language.ts'
import { list, words } from '../words.ts'

/** What a name in German must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: words(`
    |arsch |ficken |ficker |ficke| |fick| |fotze |gefickt |hurensohn |judensau |kanake |misgeburt |neger| |nuten
    |pimel |scheis |schlampe |schwuchtel |spast |titen |untermensch |wichs |zigeuner
  `),
  ownPatterns: words(`
    |hure| |huren| |muschi |nute|
  `),
  exceptions: list('bitte, dicke, cummings, foderation, kanal, schinken'),
  allowedEnglish: ['dick'],
}
