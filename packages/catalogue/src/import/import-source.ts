import type { ImportStore } from '@pd/store'
import type { Refusal, Source } from '../draft.ts'
import { type Gone, importPack } from './import-pack.ts'
import type { ImportTools } from './import-tools.ts'
import { emptyReport, type ImportReport } from './report.ts'

/** The pictures of packs whose folder is gone. */
const goneWithTheirFolder = async (
  source: Source,
  seen: ReadonlySet<string>,
  imports: ImportStore,
): Promise<Gone[]> => {
  const gone: Gone[] = []
  for (const path of await imports.knownPaths(source.name)) {
    if (seen.has(path)) continue
    const { pack, pictures } = await imports.knownPack(source.name, path)
    if (pack) gone.push({ packId: pack.id, pictureIds: [...pictures.values()].map(({ id }) => id) })
  }
  return gone
}

/**
 * Brings the catalogue in line with a source: only what changed is read, decoded and written. A bad file is refused in the
 * report and stops nothing; a full disk or an unwritable folder throws, and what was imported before that is kept.
 */
export const importSource = async (source: Source, tools: ImportTools): Promise<ImportReport> => {
  const report = emptyReport()
  const seen = new Set<string>()
  const gone: Gone[] = []
  let done = 0
  const refuse = (refusal: Refusal) => report.refused.push(refusal)
  const step = () => tools.onProgress?.(++done, source.fileCount)
  for await (const draft of source.packs({ refuse, note: (note) => report.notes.push(note) })) {
    tools.stop?.throwIfAborted()
    seen.add(draft.path)
    gone.push(await importPack(source.name, draft, { ...tools, refuse, step }, report))
  }
  // files that were refused by their names were never at hand
  if (done < source.fileCount) tools.onProgress?.(source.fileCount, source.fileCount)
  gone.push(...(await goneWithTheirFolder(source, seen, tools.imports)))
  for (const { packId, pictureIds } of gone)
    report.retired += await tools.imports.retire(packId, pictureIds, tools.now())
  return report
}
