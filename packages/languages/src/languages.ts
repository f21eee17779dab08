import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import { it } from './it/index.ts'
import type { Language } from './language.ts'
import type { LanguageCode } from './language-names.ts'
import { nl } from './nl/index.ts'
import { pt } from './pt/index.ts'

/** Each language of answers with all that the game knows of it. */
export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = { en, fr, es, de, it, pt, nl }
