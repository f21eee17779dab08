import type { LanguageCode } from '@pd/languages'
import type { GuessForms } from '../forms/guess-forms.ts'
import type { ItemNames } from '../forms/item-names.ts'
import { soundOf, soundsOf } from '../forms/sounds.ts'
import type { NameIndex, NearbyName } from '../name-index/name-index.ts'
import { distance } from '../typo/distance.ts'

/** Shorter words sound like too many others, and longer ones are sentences. */
const [SHORTEST, LONGEST] = [3, 16]

/** How many letters a spelling by ear may have otherwise: "keso" for "queso", "cavayo" for "caballo". */
const MOST_EDITS = 3

type Typed = { readonly key: string; readonly language: LanguageCode }

const typedKeys = (forms: GuessForms): readonly Typed[] =>
  forms.languages.flatMap((language) =>
    [...new Set([...forms.plain, ...forms.withoutArticleOf(language)])]
      .filter((key) => key.length >= SHORTEST && key.length <= LONGEST)
      .map((key) => ({ key, language })),
  )

/** The names that sound like a key in a language, in either number, and differ from it by at most `edits` letters. */
const namesHeard = ({ key, language }: Typed, index: NameIndex, edits = MOST_EDITS): readonly NearbyName[] => {
  const heard = soundOf(key, language)
  return [...index.namesWithin({ key, edits, languages: [language] })].filter(
    (name) => name.letters >= SHORTEST && soundsOf(name.key, language).includes(heard),
  )
}

/** The items that a guess may spell by ear. */
export const itemsHeard = (forms: GuessForms, index: NameIndex): readonly string[] =>
  typedKeys(forms).flatMap((typed) => namesHeard(typed, index).flatMap(({ itemIds }) => itemIds))

/** How many letters of the nearest name of an item are otherwise in a key that sounds like it; infinite where none sounds like it. */
const editsHeard = ({ key, language }: Typed, itemNames: ItemNames): number => {
  const heard = soundOf(key, language)
  const names = itemNames.flatMap(({ languages, soundsIn, bare }) =>
    languages.includes(language) && soundsIn(language).has(heard) ? bare : [],
  )
  const edits = names.filter(({ letters }) => letters >= SHORTEST).map((name) => distance(key, name.key, MOST_EDITS))
  return Math.min(...edits.filter((count) => count <= MOST_EDITS))
}

/** Whether a guess spells a name of the item by ear in a language of the player, "keso" for "queso", and no name as near that is another item's alone. */
export const isHeardAsItem = (
  forms: GuessForms,
  itemNames: ItemNames,
  { itemId, index }: { readonly itemId: string; readonly index: NameIndex },
): boolean =>
  typedKeys(forms).some((typed) => {
    const edits = editsHeard(typed, itemNames)
    return edits <= MOST_EDITS && namesHeard(typed, index, edits).every(({ itemIds }) => itemIds.includes(itemId))
  })
