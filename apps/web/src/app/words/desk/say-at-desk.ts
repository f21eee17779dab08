import type { UiLanguage } from '@pd/languages'
import { createWriter, type Say } from '../say.ts'
import type { DeskCatalogue, DeskFillings, DeskKey } from './catalogue.ts'
import { en } from './en.ts'

/** Writes a sentence of the app or of the desk. */
export type SayAtDesk = Say & (<K extends DeskKey>(key: K, ...fillings: DeskFillings<K>) => string)

type Write = ReturnType<typeof createWriter>

/** The speaker of the desk, who knows what the app's says too. The desk's sentences are English until others are loaded. */
export const createSayAtDesk = (say: Say, language: UiLanguage, catalogue: DeskCatalogue = en): SayAtDesk => {
  const write = createWriter(language, catalogue)
  const writeEither: Write = (key, values) => (key in catalogue ? write : (say as Write))(key, values)
  return writeEither
}
