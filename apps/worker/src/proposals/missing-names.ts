import { fold, keyOf, keysOf } from '@pd/core'
import type { AuditedItem, MissedGuess } from '@pd/store'

/** A name that an item may lack: several players typed it, and it was wrong. */
type MissingName = {
  readonly item: string
  readonly locale: string
  readonly name: string
  readonly players: number
  /** The items that have this name in any language: for them it is right, so here it may be a mistake of the players. */
  readonly nameOf: readonly string[]
}

type Candidate = { readonly guess: MissedGuess; readonly key: string; readonly nameOf: string[]; isKnown: boolean }

/** Compares what players missed with the names of all items, which come page by page. */
type MissingNames = {
  addItems(items: readonly AuditedItem[]): void
  /** What no item that it was typed for has among its names by now, those of most players first. */
  list(): MissingName[]
}

/** Spellings of one name count once, with the players of the most frequent one. */
const candidatesOf = (guesses: readonly MissedGuess[]): Candidate[] => {
  const candidates = new Map<string, Candidate>()
  for (const guess of guesses) {
    const key = keyOf(fold(guess.text))
    const place = [guess.itemId, guess.locale, key].join('\n')
    if (key !== '' && !candidates.has(place)) candidates.set(place, { guess, key, nameOf: [], isKnown: false })
  }
  return [...candidates.values()]
}

/** `guesses` have those of most players first. */
export const createMissingNames = (guesses: readonly MissedGuess[]): MissingNames => {
  const candidates = candidatesOf(guesses)
  const byKey = Map.groupBy(candidates, ({ key }) => key)
  const addName = (itemId: string, key: string): void => {
    for (const candidate of byKey.get(key) ?? []) {
      if (candidate.guess.itemId === itemId) candidate.isKnown = true
      else candidate.nameOf.push(itemId)
    }
  }
  return {
    addItems: (items) => {
      for (const { id, names } of items) {
        const answers = names.filter(({ kind }) => kind !== 'label')
        for (const key of new Set(answers.flatMap(({ locale, text }) => keysOf({ locale, text })))) addName(id, key)
      }
    },
    list: () =>
      candidates
        .filter(({ isKnown }) => !isKnown)
        .map(({ guess: { itemId, locale, text, players }, nameOf }) => ({
          item: itemId,
          locale,
          name: text,
          players,
          nameOf,
        })),
  }
}
