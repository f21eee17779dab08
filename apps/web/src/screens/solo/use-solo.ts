import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { wait } from '../../app/wait.ts'
import { createSoloActions, type SoloActions } from './actions.ts'
import { createSoloState, type SoloState } from './state.ts'

/** A game of one player on a page, and what the player does there. */
export type SoloTable = { readonly solo: SoloState; readonly actions: SoloActions }

/** Loads a game, and leaves it with the page. */
export const useSolo = (app: App, id: string): SoloTable => {
  const table = useMemo(() => {
    const solo = createSoloState()
    return { solo, actions: createSoloActions({ ...app, id, solo, wait, now: () => performance.now() }) }
  }, [id])
  useEffect(() => {
    void table.actions.reload()
    return table.actions.leave
  }, [id])
  return table
}
