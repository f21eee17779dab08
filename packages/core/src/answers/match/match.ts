import { LANGUAGE_CODES } from '@pd/languages'
import { languagesIn, readGuessForms } from '../forms/guess-forms.ts'
import { type ItemNames, readItemNames } from '../forms/item-names.ts'
import type { Name } from '../forms/names.ts'
import { respelled } from '../forms/respelled.ts'
import type { NameIndex } from '../name-index/name-index.ts'
import { hasOtherScript, inLatinLetters } from '../normalise/look-alikes.ts'
import { MAX_GUESS_LETTERS } from '../normalise/read-guess.ts'
import type { Dictionary } from '../typo/word-guess.ts'
import { judgeForms, type MatchTarget, namesOtherItem, verdictOf } from './judge-forms.ts'
import { listsItems } from './listed-items.ts'
import { isSaidOtherwise } from './said-otherwise.ts'
import type { Strictness, Verdict } from './verdict.ts'

/** A guess at an item, and the locales of its player: in a room the room's as well. */
export type MatchInput = {
  readonly guess: string
  readonly itemId: string
  readonly names: readonly Name[]
  readonly locales: readonly string[]
  readonly strictness: Strictness
}

/** What guesses are judged by beside the item: the names of the whole catalogue, and the words of each language. */
export type MatchTools = { readonly index: NameIndex; readonly dictionary: Dictionary }

type Context = {
  readonly locales: readonly string[]
  readonly itemNames: ItemNames
  readonly target: MatchTarget
}

const judgeAsTyped = (guess: string, context: Context): Verdict => {
  const { locales, itemNames, target } = context
  const forms = readGuessForms(guess, locales)
  const judged = judgeForms(forms, itemNames, target)
  if (judged.isCorrect || isSaidOtherwise(guess, forms, context)) return 'correct'
  const verdict = verdictOf(judged)
  return verdict === 'almost' && listsItems(guess, { locales, index: target.index }) ? 'wrong' : verdict
}

const judge = (guess: string, context: Context): Verdict => {
  const verdict = judgeAsTyped(guess, context)
  if (verdict === 'correct') return verdict
  const languages = languagesIn(context.locales)
  const exactly: Context = { ...context, target: { ...context.target, strictness: 'exact' } }
  const others = respelled(guess, languages.length > 0 ? languages : LANGUAGE_CODES)
  return others.some((one) => judgeAsTyped(one, exactly) === 'correct') ? 'correct' : verdict
}

/** What a guess in other letters looks like in Latin ones, unless it names an item as it is. */
const looksLike = (guess: string, { locales, target }: Context): string =>
  hasOtherScript(guess) && !namesOtherItem(readGuessForms(guess, locales), target) ? inLatinLetters(guess) : guess

/** A matcher for many guesses at one item, which reads the item's names once; see `match`. */
export const createMatcher = (
  { itemId, names, locales, strictness }: Omit<MatchInput, 'guess'>,
  { index, dictionary }: MatchTools,
): ((guess: string) => Verdict) => {
  const isLatin = !names.some(({ text }) => hasOtherScript(text))
  const context: Context = {
    locales,
    itemNames: readItemNames(names),
    target: { itemId, index, dictionary, strictness },
  }
  return (guess) => {
    if (guess.length > 2 * MAX_GUESS_LETTERS) return 'wrong'
    return judge(isLatin ? looksLike(guess, context) : guess, context)
  }
}

/**
 * Judges a guess by all names of an item in all languages: `correct` when it is one of them after folding, in the other number or with
 * other words around it, or is a name in the player's language mistyped within the budget, no word of that language, and nearer
 * to no other item; `almost` when one edit too far or sharing a significant word, unless it lists several items.
 */
export const match = ({ guess, ...attempt }: MatchInput, tools: MatchTools): Verdict =>
  createMatcher(attempt, tools)(guess)
