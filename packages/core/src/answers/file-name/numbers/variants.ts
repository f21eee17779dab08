import { keyOf } from '../../forms/names.ts'
import { fold } from '../../normalise/fold.ts'
import { withoutCounters } from './counters.ts'

/** What people call another version or another view: mirrored, in outline, without colours, smaller, from behind, copied, new. */
const MARK =
  'mirror(?:ed)?|flip(?:ped)?|reversed|bw|b&w|outlined?|filled|greyscale|grayscale|alt|hi-?res|low-?res|small|medium|large|front|back|side|rear|copy(?: \\d{1,2})?|hover|pressed|disabled|insensitive|f?u?hd|[248]k|xl|mini|final|orig(?:inale?)?|plain|line|wordmark|monochrome|duotone|coloured|colored|preview|vorschau|\\(b and w\\)|\\(black and white\\)|\\(colou?r\\)|new|neu|nouveau|nuevo|nuovo|novo|nieuw|klein|gro(?:ss|ß)|petite?|grande?|peque[nñ][oa]|piccol[oa]|groot'
const VARIANT = new RegExp(`[-_.\\s]+(?<mark>(?:${MARK})(?:[-_.]+(?:${MARK}))*)$`, 'iu')

/** The same in front: `blurred_France`, `thumb-lion`, `tn_lion`. */
const FIRST =
  /^(?<mark>blurred|blur|thumb(?:nail)?|tn|th|small|mini|tiny|medium|large|big|bw|gr[ae]yscale|outlined?|silhouette|shadow|masked)[-_.\s]+(?=\p{L}{2})/iu

type Variant = { readonly key: string; readonly base: string; readonly mark: string }

const variantIn = (name: string): Variant | null => {
  const [last, first] = [VARIANT.exec(name), FIRST.exec(name)]
  const found = last ?? first
  const base = found && (last ? name.slice(0, last.index) : name.slice(found[0].length)).trim()
  return base ? { key: keyOf(fold(base)), base, mark: fold(found.groups?.mark ?? '') } : null
}

/**
 * The names of a folder without what marks another version, where the version without the mark is there too, or one with another mark: a
 * "car mirror" may be alone. `before` are the names while they still had their numbers: `car1` for `car1_bw`.
 */
const withoutVariants = (names: readonly string[], before: readonly string[]): string[] => {
  const keys = new Set([...names, ...before].map((name) => keyOf(fold(name))))
  const variants = names.map(variantIn)
  const ofBase = Map.groupBy(
    variants.filter((each) => each !== null),
    ({ key }) => key,
  )
  const marksOf = (key: string): number => new Set(ofBase.get(key)?.map(({ mark }) => mark)).size
  return names.map((name, at) => {
    const variant = variants[at]
    return variant && (keys.has(variant.key) || marksOf(variant.key) > 1) ? variant.base : name
  })
}

/** The names of a folder without the numbers and the marks that tell several pictures of one answer apart. */
export const withoutCopyMarks = (names: readonly string[]): string[] => {
  const counted = withoutCounters(names)
  const plain = withoutVariants(counted, names)
  const again = withoutCounters(plain)
  return plain.map((name, at) => (name === counted[at] ? name : (again[at] ?? name)))
}
