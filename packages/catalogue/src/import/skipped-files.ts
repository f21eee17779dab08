import type { ImportStore, SkippedFile } from '@pd/store'
import type { FileDraft, Refusal } from '../draft.ts'

/**
 * The version of the rules by which files are refused. Raise it when files that were refused may be accepted now: each of them is
 * then tried once more.
 */
export const REFUSAL_RULES = 2

/** Refusals that say nothing of the file's content: the next import tries these files again. */
const PASSING = new Set(['unreadable', 'changed'])

/** The files of a source that made no picture: those of earlier imports, and what this one adds to them. */
export type SkippedFiles = {
  readonly source: string
  readonly known: ReadonlyMap<string, SkippedFile>
  /** Paths of known files that are as they were. */
  readonly met: Set<string>
  readonly added: Map<string, SkippedFile>
}

/** Reads what earlier imports of a source kept; one query. */
export const openSkipped = async (source: string, imports: ImportStore): Promise<SkippedFiles> => ({
  source,
  known: await imports.skippedFiles(source),
  met: new Set(),
  added: new Map(),
})

const knownAsItIs = ({ known }: SkippedFiles, { path, bytes, modifiedAt }: FileDraft): SkippedFile | null => {
  const file = known.get(path)
  return file && file.bytes === bytes && file.modifiedAt === modifiedAt ? file : null
}

/** The refusal of a file that has not changed since; null when it has to be tried. */
export const knownRefusal = (skipped: SkippedFiles, file: FileDraft): Refusal | null => {
  const outcome = knownAsItIs(skipped, file)?.outcome
  if (outcome?.kind !== 'refused' || outcome.rules !== REFUSAL_RULES) return null
  skipped.met.add(file.path)
  return { path: file.path, code: outcome.code, detail: outcome.detail }
}

/** The content of a duplicate that has not changed since, as its SHA-256; null when the file has to be read. */
export const knownContent = (skipped: SkippedFiles, file: FileDraft): string | null => {
  const outcome = knownAsItIs(skipped, file)?.outcome
  return outcome?.kind === 'duplicate' ? outcome.sha256 : null
}

const add = (skipped: SkippedFiles, file: FileDraft, outcome: SkippedFile['outcome']): void => {
  const { path, bytes, modifiedAt } = file
  skipped.added.set(path, { path, bytes, modifiedAt, outcome })
}

/** Adds a refused file, unless the next import should try it again as it is. */
export const addRefused = (skipped: SkippedFiles, file: FileDraft, { code, detail }: Omit<Refusal, 'path'>): void => {
  if (!PASSING.has(code)) add(skipped, file, { kind: 'refused', code, detail, rules: REFUSAL_RULES })
}

/** Adds a duplicate; one that is known as it is costs nothing. */
export const addDuplicate = (skipped: SkippedFiles, file: FileDraft, sha256: string): void => {
  if (knownContent(skipped, file) === sha256) skipped.met.add(file.path)
  else add(skipped, file, { kind: 'duplicate', sha256 })
}

/** Keeps what was added so far. */
export const saveSkipped = async ({ source, met, added }: SkippedFiles, imports: ImportStore): Promise<void> => {
  if (added.size === 0) return
  const files = [...added.values()]
  added.clear()
  for (const { path } of files) met.add(path)
  await imports.keepSkipped(source, files)
}

/** Forgets the files that are gone or became pictures; for the end of a whole import. */
export const forgetOthers = async ({ source, known, met }: SkippedFiles, imports: ImportStore): Promise<void> => {
  const others = [...known.keys()].filter((path) => !met.has(path))
  if (others.length > 0) await imports.forgetSkipped(source, others)
}
