import type { ImportStore } from '@pd/store'
import type { FileDraft, KnownTexts } from '../draft.ts'
import type { EmbeddedItem } from './embedded-item.ts'

/** The version of the rules by which a file's texts are read. Raise it when they may be read otherwise now: each file is then opened once more. */
const RULES = 3

/** Nothing is known, so that every file is opened. */
export const noKnownTexts = (): KnownTexts => ({ known: new Map(), met: new Set(), added: new Map() })

/** What earlier imports of a source read; one query. */
export const openKnownTexts = async (source: string, imports: ImportStore): Promise<KnownTexts> => ({
  ...noKnownTexts(),
  known: await imports.fileTexts(source),
})

/** What was read of a file that has not changed since; undefined when it has to be opened, null when it says nothing of use. */
export const knownItem = (texts: KnownTexts, file: FileDraft): EmbeddedItem | null | undefined => {
  const found = texts.known.get(file.path)
  const isAsItWas = found?.bytes === file.bytes && found.modifiedAt === file.modifiedAt && found.rules === RULES
  if (!found || !isAsItWas) return undefined
  texts.met.add(file.path)
  return found.text === null ? null : JSON.parse(found.text)
}

/** Adds what was read of a file. */
export const addItem = (texts: KnownTexts, file: FileDraft, item: EmbeddedItem | null): void => {
  const { path, bytes, modifiedAt } = file
  texts.added.set(path, { path, bytes, modifiedAt, rules: RULES, text: item && JSON.stringify(item) })
}

type Kept = { readonly source: string; readonly imports: ImportStore }

/** Keeps what was added so far. */
export const saveTexts = async ({ met, added }: KnownTexts, { source, imports }: Kept): Promise<void> => {
  if (added.size === 0) return
  const files = [...added.values()]
  added.clear()
  for (const { path } of files) met.add(path)
  await imports.keepFileTexts(source, files)
}

/** Forgets the files that are gone; for the end of a whole import. */
export const forgetGoneTexts = async ({ known, met }: KnownTexts, { source, imports }: Kept): Promise<void> => {
  const gone = [...known.keys()].filter((path) => !met.has(path))
  if (gone.length > 0) await imports.forgetFileTexts(source, gone)
}
