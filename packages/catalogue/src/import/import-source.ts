import type { Note, PackDraft, Refusal, Source } from '../draft.ts'
import { forgetGoneTexts, openKnownTexts, saveTexts } from '../embedded/known-texts.ts'
import { type Gone, importPack } from './import-pack.ts'
import type { ImportTools } from './import-tools.ts'
import { emptyReport, type ImportReport } from './report.ts'
import { picturesOfPacks } from './retire-source.ts'
import { forgetOthers, openSkipped } from './skipped-files.ts'

const noteRemoved = ({ path }: PackDraft) => ({
  path: path || '.',
  code: 'pack_removed',
  detail: 'This pack was removed, so it is not imported: "npm run worker -- packs show" brings it back.',
})

/**
 * Brings the catalogue in line with a source: only what changed is read, decoded and written. A bad file is refused in the
 * report and stops nothing; a full disk or an unwritable folder throws, and what was imported before that is kept.
 */
export const importSource = async (source: Source, tools: ImportTools): Promise<ImportReport> => {
  const report = emptyReport()
  const skipped = await openSkipped(source.name, tools.imports)
  const texts = await openKnownTexts(source.name, tools.imports)
  const kept = { source: source.name, imports: tools.imports }
  const copies = await tools.images.list()
  const removed = new Set(await tools.imports.removedPaths(source.name))
  const seen = new Set<string>()
  const gone: Gone[] = []
  let done = 0
  const refuse = (refusal: Refusal) => report.refused.push(refusal)
  const step = () => tools.onProgress?.(++done, source.fileCount)
  const fileOf = (name: string, path: string) => (name === source.name ? source.fileOf(path) : tools.fileOf(name, path))
  const reporter = { refuse, note: (note: Note) => report.notes.push(note) }
  for await (const draft of source.packs(reporter, { texts, stop: tools.stop })) {
    tools.stop?.throwIfAborted()
    await saveTexts(texts, kept)
    seen.add(draft.path)
    if (removed.has(draft.path)) {
      report.notes.push(noteRemoved(draft))
      continue
    }
    const packTools = { ...tools, limits: source.limits ?? {}, fileOf, report, refuse, step, skipped, copies }
    gone.push(await importPack(source.name, draft, packTools))
  }
  // files that were refused by their names, or belong to a removed pack, were never at hand
  if (done < source.fileCount) tools.onProgress?.(source.fileCount, source.fileCount)
  const gonePaths = (await tools.imports.knownPaths(source.name)).filter((path) => !seen.has(path))
  gone.push(...(await picturesOfPacks(source.name, gonePaths, tools.imports)))
  for (const { packId, pictureIds } of gone)
    report.retired += await tools.imports.retire(packId, pictureIds, tools.now())
  await forgetOthers(skipped, tools.imports)
  await forgetGoneTexts(texts, kept)
  return report
}
