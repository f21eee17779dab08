import { keyOf } from '../forms/names.ts'
import { fold } from '../normalise/fold.ts'

/** What people call another version of a drawing: mirrored, in outline, without colours. */
const VARIANT =
  /[-_.\s](?:mirror(?:ed)?|flip(?:ped)?|reversed|bw|b&w|outlined?|filled|greyscale|grayscale|alt|hi-?res|low-?res)$/iu

/** The names of a folder without what marks another version, where the version without the mark is there too: a "car mirror" may be alone. */
export const withoutVariants = (names: readonly string[]): string[] => {
  const keys = new Set(names.map((name) => keyOf(fold(name))))
  return names.map((name) => {
    const base = name.replace(VARIANT, '').trim()
    return base !== name && keys.has(keyOf(fold(base))) ? base : name
  })
}
