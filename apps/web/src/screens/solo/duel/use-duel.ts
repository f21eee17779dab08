import type { GameView } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../../app/app.ts'
import { createDuelActions } from './actions.ts'
import { createDuel } from './state.ts'

/** The duel of a finished game, read again when the reader comes back to the page: a friend may have finished. */
export const useDuel = (app: App, { id, plan }: GameView) => {
  const duel = useMemo(createDuel, [id])
  const actions = useMemo(() => createDuelActions(app, duel), [duel])
  useEffect(() => {
    const load = () => void (plan === 'solo' && document.visibilityState === 'visible' && actions.loadOf(id))
    load()
    document.addEventListener('visibilitychange', load)
    return () => document.removeEventListener('visibilitychange', load)
  }, [actions])
  return { duel, actions }
}
