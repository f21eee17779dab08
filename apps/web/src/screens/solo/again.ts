import type { GameView } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { ProblemCode } from '../../app/problem.ts'
import { gamePath } from '../../app/route.ts'
import { parseKept } from '../../app/storage.ts'
import { isOpenEnded } from './state.ts'

/** Starts a game like this one, with other pictures. */
export const useAgain = (app: App, game: GameView) => {
  const busy = useSignal(false)
  const trouble = useSignal<ProblemCode | undefined>(undefined)
  const again = async () => {
    const { plan, pack, difficulty, language, roundCount: rounds } = game
    if (busy.value || plan === 'daily') return
    busy.value = true
    const near = plan === 'solo' && parseKept(app.storage.get('choices')).near === true
    const order = { plan, pack: pack?.id ?? null, difficulty, language, ...(!isOpenEnded(game) && { rounds }), near }
    const started = await app.client.newGame(order)
    busy.value = false
    if (started.ok) app.go(gamePath(started.value.id))
    else trouble.value = started.problem.code
  }
  return { again, trouble: trouble.value }
}

/** The player's best score before this game; undefined until it is known, null for a first game of its kind. */
export const useBestBefore = (app: App, { id }: GameView): number | null | undefined => {
  const best = useSignal<number | null | undefined>(undefined)
  useEffect(() => {
    void app.client.bestScore(id).then((answer) => {
      if (answer.ok) best.value = answer.value.score
    })
  }, [id])
  return best.value
}
