import type { KnownPack, Pack } from '@pd/store'
import type { FileDraft, ItemDraft, PackDraft } from '../draft.ts'
import { importPicture } from './import-picture.ts'
import type { PackTools } from './import-tools.ts'
import { newId } from './new-id.ts'
import { flush, type PackState, startPack, unclaimed } from './pack-state.ts'
import type { ImportReport } from './report.ts'

const PICTURES_AT_ONCE = 4
/** Changes that are kept in one transaction; a pack's first steps are small, so that it can be played early. */
const CHANGES_PER_STEP = [8, 16, 48]

const sameFields = (one: Pack, other: Pack): boolean =>
  (Object.keys(one) as (keyof Pack)[]).every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]))

const keepPack = async (source: string, draft: PackDraft, known: KnownPack, tools: PackTools): Promise<Pack> => {
  const { items: _, ...fields } = draft
  const pack = { id: known.pack?.id ?? newId(), source, ...fields }
  if (known.pack === null || !sameFields(pack, known.pack)) await tools.imports.apply({ pack })
  return pack
}

const filesOf = function* (draft: PackDraft): Generator<[ItemDraft, FileDraft]> {
  for (const item of draft.items) for (const file of item.files) yield [item, file]
}

/** Works through the files with a few pictures at once, keeping what was decided every few dozen. */
const importFiles = async (
  draft: PackDraft,
  state: PackState,
  tools: PackTools,
  report: ImportReport,
): Promise<void> => {
  const files = filesOf(draft)
  let steps = 0
  const work = async () => {
    for (const [item, file] of files) {
      tools.stop?.throwIfAborted()
      await importPicture(state, item, file, tools, report)
      tools.step()
      const enough = CHANGES_PER_STEP[Math.min(steps, CHANGES_PER_STEP.length - 1)] ?? 1
      if (state.changedPictures.size < enough) continue
      steps++
      await flush(state, tools.imports)
    }
  }
  const results = await Promise.allSettled(Array.from({ length: PICTURES_AT_ONCE }, work))
  await flush(state, tools.imports)
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

/** Pictures that a pack no longer has a file for; another pack may have taken them over. */
export type Gone = { readonly packId: string; readonly pictureIds: readonly string[] }

/** Imports one pack; what it no longer has is for the end, when every other pack had its chance to claim it. */
export const importPack = async (
  source: string,
  draft: PackDraft,
  tools: PackTools,
  report: ImportReport,
): Promise<Gone> => {
  const known = await tools.imports.knownPack(source, draft.path)
  const state = startPack(await keepPack(source, draft, known, tools), known, draft)
  await importFiles(draft, state, tools, report)
  return { packId: state.pack.id, pictureIds: unclaimed(state) }
}
