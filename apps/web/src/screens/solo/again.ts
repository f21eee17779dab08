import type { GameView } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { ProblemCode } from '../../app/problem.ts'
import { gamePath } from '../../app/route.ts'
import { parseKept } from '../../app/storage.ts'

/** Starts a game like this one, with other pictures. */
export const useAgain = (app: App, { pack, difficulty, language, roundCount: rounds }: GameView) => {
  const busy = useSignal(false)
  const trouble = useSignal<ProblemCode | undefined>(undefined)
  const again = async () => {
    if (busy.value) return
    busy.value = true
    const near = parseKept(app.storage.get('choices')).near === true
    const order = { plan: 'solo', pack: pack?.id ?? null, difficulty, language, rounds, near } as const
    const game = await app.client.newGame(order)
    busy.value = false
    if (game.ok) app.go(gamePath(game.value.id))
    else trouble.value = game.problem.code
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
