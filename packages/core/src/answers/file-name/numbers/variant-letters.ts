import { keyOf } from '../../forms/names.ts'
import { fold } from '../../normalise/fold.ts'

/** `fish1-a`, `fish1b`, `amphora_b`: the name, what stands between, and the letter of another view. */
const LETTERED = /^(?<stem>.*[\p{L}\p{N}])(?<separator>[-_. ]|(?<=\d))(?<letter>[a-z])$/su
/** Vitamin A and vitamin B are one stem with two letters; a folder of views has several stems. */
const STEMS_FEWEST = 2

type Lettered = { readonly stem: string; readonly key: string; readonly separator: string; readonly letter: string }

const letterIn = (name: string): Lettered | null => {
  const { stem = '', separator = '', letter } = LETTERED.exec(name)?.groups ?? {}
  return letter === undefined ? null : { stem, key: keyOf(fold(stem)), separator, letter }
}

const isNumbered = ({ stem }: Lettered): boolean => /\p{L}.*\d$/su.test(stem)

const numberless = ({ key }: Lettered): string => key.replace(/\d+$/, '')

const VIEWS_MOST = 8

/** Letters from a on, without a gap: a, b, c; an alphabet has more. */
const areViews = (of: readonly Lettered[]): boolean => {
  const letters = [...new Set(of.map(({ letter }) => letter))].sort()
  const isRow = letters.every((letter, at) => letter.charCodeAt(0) === 'a'.charCodeAt(0) + at)
  return letters.length > 1 && letters.length <= VIEWS_MOST && isRow
}

/** The names of a folder without the letters of several views of one thing: `fish1-a` beside `fish1-b` or `fish2-a`; "vitamin-a" stays. */
export const withoutVariantLetters = (names: readonly string[]): string[] => {
  const lettered = names.map(letterIn)
  const all = lettered.filter((each) => each !== null)
  const keys = new Set(names.map((name) => keyOf(fold(name))))
  const viewed = [...Map.groupBy(all, ({ key }) => key)].filter(([, of]) => areViews(of))
  const withViews = new Set(viewed.map(([key]) => key))
  const numbered = all.filter((each) => isNumbered(each) && each.separator !== '')
  const siblings = Map.groupBy(numbered, numberless)
  const viewedStems = new Set(viewed.flatMap(([, of]) => of.filter(isNumbered).map(numberless)))
  const isView = (each: Lettered): boolean => {
    if (!isNumbered(each))
      return each.separator.trim() !== '' && viewed.length >= STEMS_FEWEST && withViews.has(each.key)
    if (viewedStems.has(numberless(each))) return true
    return (
      each.separator !== '' &&
      each.letter <= 'h' &&
      (keys.has(each.key) || (siblings.get(numberless(each))?.length ?? 0) > 1)
    )
  }
  return names.map((name, at) => {
    const found = lettered[at]
    return found && isView(found) ? found.stem : name
  })
}
