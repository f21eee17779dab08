import type { BestScore, GameView } from '@pd/contract/client'
import { isOrderedPlan } from '@pd/core'
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
    if (busy.value || !isOrderedPlan(plan)) return
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

/** The player's scores in other games like this one; undefined until they are known. */
export const useScoresBefore = (app: App, { id }: GameView): BestScore | undefined => {
  const scores = useSignal<BestScore | undefined>(undefined)
  useEffect(() => {
    void app.client.bestScore(id).then((answer) => {
      if (answer.ok) scores.value = answer.value
    })
  }, [id])
  return scores.value
}
