import type { LanguageCode } from '@pd/languages'
import { emojiIn } from '../normalise/emoji.ts'
import { unstretchedOf } from '../normalise/unstretched.ts'
import { readingsOf, sentenceReadingsOf } from './readings.ts'

const EMOJI = /\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F|\s)*/gu

/** Stands for emoji while the words around it are read: no word of any language. */
const STAND_IN = 'qzxq'

/** The emoji of a guess that names nothing else: "it's a 🐶" as "🐶". */
const emojiSaidIn = (guess: string, languages: readonly LanguageCode[]): readonly string[] => {
  const emoji = /\p{L}/u.test(guess) ? emojiIn(guess) : ''
  if (emoji === '') return []
  const text = guess.replace(EMOJI, ` ${STAND_IN} `)
  const readings = [...readingsOf(text, languages), ...sentenceReadingsOf(text, languages).names]
  return readings.includes(STAND_IN) ? [emoji] : []
}

/** What a guess also says when it is read as it is meant: with no letter stretched, "caaat", or by its emoji alone, "it's a 🐶". */
export const respelled = (guess: string, languages: readonly LanguageCode[]): readonly string[] => [
  ...unstretchedOf(guess),
  ...emojiSaidIn(guess, languages),
]
