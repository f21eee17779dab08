import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
import type { FoundPacks } from '../../catalogue/load-packs.ts'
import type { Choices } from './choices.ts'

/** The form of a new game, or of a new room. A pack that the server no longer has counts as all of them. */
export const createSetup = <C extends Pick<Choices, 'pack'> = Choices>(recalled: C) => {
  const choices = signal(recalled)
  const packs = signal<FoundPacks | undefined>(undefined)
  const busy = signal(false)
  const trouble = signal<ProblemCode | undefined>(undefined)
  const pack = computed(() => {
    const wanted = choices.value.pack
    if (!packs.value) return wanted
    return packs.value.packs.some(({ id }) => id === wanted) ? wanted : null
  })
  return { choices, packs, busy, trouble, pack }
}
export type Setup<C extends Pick<Choices, 'pack'> = Choices> = ReturnType<typeof createSetup<C>>
