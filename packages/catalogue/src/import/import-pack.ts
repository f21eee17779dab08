import type { KnownPack, Pack } from '@pd/store'
import type { FileDraft, ItemDraft, PackDraft } from '../draft.ts'
import { importPicture } from './import-picture.ts'
import type { PackTools } from './import-tools.ts'
import { newId } from './new-id.ts'
import { flush, type PackState, startPack, unclaimed } from './pack-state.ts'
import { saveSkipped } from './skipped-files.ts'

const PICTURES_AT_ONCE = 4
/** Changes that are kept in one transaction; a pack's first steps are small, so that it can be played early. */
const CHANGES_PER_STEP = [8, 16, 48]
/** A step of slow or refused files is kept after this time: a working copy without its record would soon be taken for an orphan. */
const STEP_MOST_MS = 30_000

const sameFields = (one: Pack, other: Pack): boolean =>
  (Object.keys(one) as (keyof Pack)[]).every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]))

type Drafted = { readonly source: string; readonly draft: PackDraft }

const keepPack = async ({ source, draft }: Drafted, known: KnownPack, { imports }: PackTools): Promise<Pack> => {
  const { items: _, ...fields } = draft
  const pack = { id: known.pack?.id ?? newId(), source, ...fields }
  if (known.pack === null || !sameFields(pack, known.pack)) await imports.apply({ pack })
  return pack
}

const filesOf = function* (draft: PackDraft): Generator<[ItemDraft, FileDraft]> {
  for (const item of draft.items) for (const file of item.files) yield [item, file]
}

/** Works through the files with a few pictures at once, keeping what was decided every few dozen. */
const importFiles = async (draft: PackDraft, state: PackState, tools: PackTools): Promise<void> => {
  const files = filesOf(draft)
  let steps = 0
  let keptAt = tools.now()
  const keep = async () => {
    keptAt = tools.now()
    await flush(state, tools.imports)
    await saveSkipped(tools.skipped, tools.imports)
  }
  const work = async () => {
    for (const [item, file] of files) {
      tools.stop?.throwIfAborted()
      await importPicture({ state, draft: item, file }, tools)
      tools.step()
      const enough = CHANGES_PER_STEP[Math.min(steps, CHANGES_PER_STEP.length - 1)] ?? 1
      if (state.changedPictures.size >= enough) steps++
      else if (tools.now() - keptAt < STEP_MOST_MS) continue
      await keep()
    }
  }
  const results = await Promise.allSettled(Array.from({ length: PICTURES_AT_ONCE }, work))
  await keep()
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

/** Pictures that a pack no longer has a file for; another pack may have taken them over. */
export type Gone = { readonly packId: string; readonly pictureIds: readonly string[] }

/** Imports one pack; what it no longer has is for the end, when every other pack had its chance to claim it. */
export const importPack = async (source: string, draft: PackDraft, tools: PackTools): Promise<Gone> => {
  const known = await tools.imports.knownPack(source, draft.path)
  const state = startPack(await keepPack({ source, draft }, known, tools), known, draft)
  await importFiles(draft, state, tools)
  return { packId: state.pack.id, pictureIds: unclaimed(state) }
}
