import type { DailyView } from '@pd/contract/client'
import { pagePath } from '@pd/contract/client'
import type { Say } from '../../../app/words/say.ts'

/** A day as people write it in a language. */
export const writeDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  )

type Words = { readonly say: Say; readonly language: string }

/** How a daily went, in one sentence without its answer; empty before its end. */
export const saidOf = ({ result }: Pick<DailyView, 'result'>, { say }: Pick<Words, 'say'>): string => {
  if (result === null) return ''
  const levels = result.found.length
  return result.outcome === 'found'
    ? say('daily.found', { level: result.level, levels })
    : say('daily.missed', { levels })
}

/** A small square a level, the one at which it was found filled. */
export const rowOf = ({ result }: Pick<DailyView, 'result'>): string =>
  (result?.found ?? []).map((_, at) => (result?.outcome === 'found' && at + 1 === result.level ? '■' : '□')).join('')

/** The text to share: a sentence that reads well aloud, a short row of squares, and the link to the same picture. */
export const dailyText = (view: DailyView, site: string, { say, language }: Words): string => {
  const title = say('daily.title.day', { date: writeDay(view.day, language) })
  return [`${say('name')}, ${title}. ${saidOf(view, { say })}`, rowOf(view), site + pagePath('day', view.day)].join(
    '\n',
  )
}
