import type { PreviewView } from '@pd/contract/client'
import type { LanguageCode } from '@pd/languages'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'

/** The page of a preview link: what it leads to, and how it is to be played. */
export const createPreview = (language: LanguageCode) => ({
  view: signal<PreviewView | undefined>(undefined),
  choices: signal<{ readonly language: LanguageCode; readonly rounds: number }>({ language, rounds: 5 }),
  busy: signal(false),
  trouble: signal<ProblemCode | undefined>(undefined),
})
export type Preview = ReturnType<typeof createPreview>

/** The link of a preview, as in `?preview=LINK`. */
export const linkedPreview = (search: string): string | undefined =>
  new URLSearchParams(search).get('preview') || undefined
