import type { Answer } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ProblemCode } from '../app/problem.ts'

/** What the server answers, asked again when `about` changes; the value before stays until the next one is here. */
export const useAnswer = <T>(ask: () => Promise<Answer<T>>, about: readonly unknown[]) => {
  const value = useSignal<T | undefined>(undefined)
  const trouble = useSignal<ProblemCode | undefined>(undefined)
  const asked = useRef(0)
  const load = async () => {
    const own = ++asked.current
    const answer = await ask()
    if (own !== asked.current) return
    if (answer.ok) value.value = answer.value
    trouble.value = answer.ok ? undefined : answer.problem.code
  }
  useEffect(() => void load(), about)
  return { value: value.value, trouble: trouble.value, load }
}
