import type { Language } from '../language.ts'
import { frames } from './frames.ts'
import { givenNames } from './given-names.ts'
import { grammar } from './grammar.ts'
import { obsceneWords } from './obscene-words.ts'
import { phrases } from './phrases.ts'
import { stopWords } from './stop-words.ts'

/** Everything that the game knows of German. */
export const de: Language = { grammar, stopWords, givenNames, obsceneWords, phrases, frames }
