import type { AnimalWords } from './language.ts'
import { list, words } from './words.ts'

/** Reads animals that are separated by commas, each followed by other words for it. */
export const animalWords = (text: string): readonly AnimalWords[] =>
  list(text).map((line): AnimalWords => {
    const [animal = '', ...others] = words(line)
    return [animal, ...others]
  })
