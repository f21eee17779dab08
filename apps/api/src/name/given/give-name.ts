import { type Language, languagesOf } from '@pd/core'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import type { NamePair } from './name-pair.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'

export const NAME_PAIRS: Readonly<Record<Language, NamePair>> = { en, fr, es, de, it, pt, nl }

const nth = ({ first, second }: NamePair, number: number): string =>
  `${first[Math.floor(number / second.length)]} ${second[number % second.length]}`

/**
 * A name of two words in a language, of all that nobody has yet; a room with more players than there are names counts on. `dice` gives
 * numbers in [0, 1).
 */
export const giveName = (language: string, dice: () => number, isTaken: (name: string) => boolean): string => {
  const pair = NAME_PAIRS[languagesOf(language)[0] ?? 'en']
  const count = pair.first.length * pair.second.length
  const start = Math.floor(dice() * count)
  for (let step = 0; ; step++) {
    const again = Math.floor(step / count)
    const name = nth(pair, (start + step) % count) + (again > 0 ? ` ${again + 1}` : '')
    if (!isTaken(name)) return name
  }
}
