import type { UiLanguage } from '@pd/languages'
import type { Catalogue, Fillings, Key, Sentences } from './catalogue.ts'
import { en } from './en.ts'

/** Writes a sentence in the reader's language, with its blanks filled in. */
export type Say = <K extends Key>(key: K, ...fillings: Fillings<K>) => string

type Values = Readonly<Record<string, string | number>>

/** French punctuation keeps to the word before it: no line may begin with "?" or "»". */
export const typeset = (text: string): string => text.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/« /g, '«\u00a0')

/** Writes sentences of one language by their keys: numbers take its digits and `n` its plural. */
export const createWriter = (language: UiLanguage, sentences: Sentences) => {
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (key: string, values: Values = {}): string => {
    const entry = sentences[key] ?? key
    const amount = Number(values.found ?? values.n ?? 0)
    const text = typeof entry === 'string' ? entry : plurals.select(amount) === 'one' ? entry.one : entry.other
    const set = language === 'fr' ? typeset(text) : text
    return set.replace(/\{(\w+)\}/g, (_, hole: string) => {
      const value = values[hole] ?? ''
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}

/** The speaker of one language. The sentences are English until others are loaded. */
export const createSay = (language: UiLanguage, catalogue: Catalogue = en): Say => createWriter(language, catalogue)
