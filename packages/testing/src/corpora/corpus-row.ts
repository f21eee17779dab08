import type { Name, Verdict } from '@pd/core'

/**
 * What a guess must be worth. The answer lists its names with `|`, each in the language of the table unless it says `fr:`;
 * the rivals, other items of the same catalogue, are listed alike.
 */
export type CorpusRow = readonly [answer: string, guess: string, verdict: Verdict, rivals?: string]

const nameOf = (text: string, language: string): Name => {
  const [, locale = language, name = text] = /^([a-z]{2,3}):(.*)$/su.exec(text) ?? []
  return { locale, text: name }
}

/** The names that a table lists for an item. */
export const namesOf = (listed: string, language: string): Name[] =>
  listed.split('|').map((one) => nameOf(one, language))
