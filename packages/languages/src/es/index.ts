import type { Language } from '../language.ts'
import { frequentWords } from './frequent-words.ts'
import { givenNames } from './given-names.ts'
import { grammar } from './grammar.ts'
import { obsceneWords } from './obscene-words.ts'

export const es: Language = { grammar, frequentWords, givenNames, obsceneWords }
