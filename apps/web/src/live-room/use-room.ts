import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { resultsPath } from '../app/route.ts'
import { recallAnswerLanguage } from '../app/settings/answer-language.ts'
import { wait } from '../app/wait.ts'
import { createRoomActions } from './actions/room-actions.ts'
import { createRoomState } from './room-state.ts'

/** Not `randomUUID`, which a browser has only where the page came by HTTPS. */
const newGuessId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36).padStart(2, '0')).join('')

/** The state and the actions of one room; leads to the results if the room is long over. */
export const useRoom = (app: App, code: string, role?: 'screen') => {
  const { room, actions } = useMemo(() => {
    const room = createRoomState()
    const now = () => performance.now()
    const answerLanguage = () => recallAnswerLanguage(app.storage.get('choices'), app.settings.language.value)
    const page = { wait, newId: newGuessId, now, answerLanguage }
    return { room, actions: createRoomActions({ ...app, ...page, code, room, role }) }
  }, [code])
  const isOver = room.view.value === undefined && room.trouble.value === 'room_ended'
  useEffect(() => {
    if (isOver) app.go(resultsPath(code), { replace: true })
  }, [isOver])
  return { room, actions }
}
