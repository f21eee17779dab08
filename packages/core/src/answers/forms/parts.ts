import type { LanguageCode } from '@pd/languages'
import { fold } from '../normalise/fold.ts'
import { AROUND } from './around.ts'
import { withoutVagueEnd } from './frames.ts'

type Words = readonly string[]

const splitAt = (words: Words, between: readonly string[]): string[] => {
  const parts: string[][] = [[]]
  for (const word of words) {
    if (between.includes(word)) parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts.map((part) => part.join(' '))
}

const severalOf = (parts: readonly string[]): readonly string[] => {
  const said = parts.filter((part) => fold(part) !== '')
  return said.length > 1 ? said : []
}

/** The parts of a guess that names one thing in several ways, "tv / television" or "tv or television"; empty when it is of one part. */
export const alternativesOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] => {
  const between = languages.flatMap((language) => [...(AROUND.get(language)?.between ?? [])])
  const wordsOf = (part: string): Words =>
    languages.reduce<Words>((words, language) => {
      const around = AROUND.get(language)
      return around ? withoutVagueEnd(words, around.between, around) : words
    }, fold(part).split(' '))
  return severalOf(guess.split(/[/|]/u).flatMap((part) => splitAt(wordsOf(part), between)))
}

/** The parts of a guess between commas or signs of equality, which may each be a name of one thing; empty when it is of one part. */
export const enumeratedIn = (guess: string): readonly string[] => severalOf(guess.split(/[,;=、，]/u))
