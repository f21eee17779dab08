import type { DeskPack } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { DeskProps } from '../desk-props.ts'
import { drawEditId } from '../edits/kept.ts'
import { UnseenNote } from '../edits/unseen-note.tsx'
import { PartNote } from '../part-note.tsx'
import { AboutPack } from './about.tsx'
import { createSettingsActions } from './actions.ts'
import { LadderPart } from './ladder-part.tsx'
import { NamesTable } from './names-table.tsx'
import type { SettingsProps } from './settings-props.ts'
import { createPackSettings } from './state.ts'
import { TakeAlong } from './take-along.tsx'
import { Visibility } from './visibility.tsx'
import './pack-settings.css'

/** What is said of a pack, its levels, who may play it, and the ways out of it. */
export const PackSettings = ({ app, desk, packs, pack }: DeskProps & { readonly pack: DeskPack }) => {
  const state = useMemo(createPackSettings, [pack.id])
  const actions = useMemo(
    () => createSettingsActions({ client: app.client, drawId: drawEditId, onNamed: packs.load, state }, pack.id),
    [pack.id],
  )
  useEffect(() => void actions.loadSample(), [pack.id])
  const props: SettingsProps = { app, pack, state, actions, change: (change) => packs.change(pack.id, change) }
  return (
    <>
      <PartNote app={app} desk={desk} part="packs" />
      <UnseenNote app={app} unseen={desk.unseen.value} />
      <div class="desk-parts pack-settings">
        <Visibility {...props} />
        <AboutPack {...props} />
        <LadderPart {...props} />
        <NamesTable {...props} />
        <TakeAlong {...props} />
      </div>
    </>
  )
}
