import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
import type { FoundPacks } from '../../catalogue/load-packs.ts'

/** The choice that each form has; null means all packs. */
export type PackChoice = { readonly pack: string | null }

/** The form of a new game, or of a new room. A pack that the server no longer has counts as all of them. */
export const createSetup = <C extends PackChoice>(recalled: C) => {
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
export type Setup<C extends PackChoice> = ReturnType<typeof createSetup<C>>
