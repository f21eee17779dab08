import type { Name, Verdict } from '@pd/core'

/**
 * What a guess must be worth. The answer lists its names with `|`, each in the language of the table unless it says `fr:`;
 * `others` lists the names of another item of the same catalogue in the same way.
 */
export type CorpusRow = readonly [answer: string, guess: string, verdict: Verdict, others?: string]

const nameOf = (text: string, language: string): Name => {
  const [, locale = language, name = text] = /^([a-z]{2,3}):(.*)$/su.exec(text) ?? []
  return { locale, text: name }
}

/** The names that a table lists for an item. */
export const namesOf = (listed: string, language: string): Name[] =>
  listed.split('|').map((one) => nameOf(one, language))
