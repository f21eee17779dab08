import type { DeskPack } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { DeskProps } from '../desk-props.ts'
import { createSheetActions } from '../sheet/actions.ts'
import { createSheet } from '../sheet/state.ts'
import { Sheet } from '../sheet/view.tsx'
import { Uploads } from '../uploads/view.tsx'
import { Publish } from './publish.tsx'

/** The pictures of a pack: bring them, name them, publish them. */
export const Pictures = (props: DeskProps & { readonly pack: DeskPack }) => {
  const { app, edits, pack, packs } = props
  const sheet = useMemo(() => createSheet(edits.pending), [])
  const sheetActions = useMemo(() => createSheetActions({ client: app.client, edits, pack: pack.id }, sheet), [])
  const takesFiles = pack.from === 'desk'
  const isEmpty = takesFiles && !sheet.loaded.value?.length && pack.items + pack.waiting === 0
  useEffect(() => {
    // it may have pictures that are hidden
    if (isEmpty) void sheetActions.show('all')
  }, [])
  const onAdded = () => {
    void sheetActions.addNew()
    void packs.load()
  }
  return (
    <>
      {takesFiles && <Uploads {...props} isLarge={isEmpty} onAdded={onAdded} />}
      {!isEmpty && <Sheet {...props} sheet={sheet} sheetActions={sheetActions} />}
      {!isEmpty && <Publish {...props} />}
    </>
  )
}
