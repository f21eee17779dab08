import { givenNames as deNames } from '../de/given-names.ts'
import { obsceneWords as deObscene } from '../de/obscene-words.ts'
import { givenNames as enNames } from '../en/given-names.ts'
import { obsceneWords as enObscene } from '../en/obscene-words.ts'
import { givenNames as esNames } from '../es/given-names.ts'
import { obsceneWords as esObscene } from '../es/obscene-words.ts'
import { givenNames as frNames } from '../fr/given-names.ts'
import { obsceneWords as frObscene } from '../fr/obscene-words.ts'
import { givenNames as itNames } from '../it/given-names.ts'
import { obsceneWords as itObscene } from '../it/obscene-words.ts'
import type { PlayerWords } from '../language.ts'
import type { LanguageCode } from '../language-names.ts'
import { givenNames as nlNames } from '../nl/given-names.ts'
import { obsceneWords as nlObscene } from '../nl/obscene-words.ts'
import { givenNames as ptNames } from '../pt/given-names.ts'
import { obsceneWords as ptObscene } from '../pt/obscene-words.ts'

/** Each language of answers with the words about names of players, which no browser is sent. */
export const PLAYER_WORDS: Readonly<Record<LanguageCode, PlayerWords>> = {
  en: { givenNames: enNames, obsceneWords: enObscene },
  fr: { givenNames: frNames, obsceneWords: frObscene },
  es: { givenNames: esNames, obsceneWords: esObscene },
  de: { givenNames: deNames, obsceneWords: deObscene },
  it: { givenNames: itNames, obsceneWords: itObscene },
  pt: { givenNames: ptNames, obsceneWords: ptObscene },
  nl: { givenNames: nlNames, obsceneWords: nlObscene },
}
