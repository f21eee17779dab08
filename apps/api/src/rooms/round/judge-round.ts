import type { LiveCatalogue } from '@pd/catalogue'
import { createMatcher, type Judge, modeOf, type RoomSettings, type RoundPlan } from '@pd/core'
import { isFrequentWord } from '@pd/languages/frequent-words'

/** The most verdicts of a round that are cached: in a hall most players type what another has typed. */
const MAX_CACHED = 5_000

const caching = (judge: Judge): Judge => {
  const verdicts = new Map<string, ReturnType<Judge>>()
  return (text) => {
    const verdict = verdicts.get(text) ?? judge(text)
    if (verdicts.size < MAX_CACHED) verdicts.set(text, verdict)
    return verdict
  }
}

type Tools = { readonly catalogue: Pick<LiveCatalogue, 'subject' | 'current'> }

type Settings = Pick<RoomSettings, 'answers' | 'language'>

const judgeOf = async (plan: RoundPlan, settings: Settings, { catalogue }: Tools): Promise<Judge> => {
  const { itemId, pictureId } = plan
  const subject = await catalogue.subject(itemId, pictureId)
  const names = subject?.names ?? []
  const match = createMatcher(
    { itemId, names, locales: [settings.language], strictness: 'normal' },
    { index: catalogue.current().names, isFrequent: isFrequentWord },
  )
  return caching(modeOf(settings.answers).judge(plan, match))
}

/** Makes the judge of a round from the names that its item had at the first guess: a burst of guesses reads them once. */
export const createRoundJudge = (tools: Tools): ((plan: RoundPlan, settings: Settings) => Promise<Judge>) => {
  const judges = new WeakMap<RoundPlan, Promise<Judge>>()
  return (plan, settings) => {
    const judge = judges.get(plan) ?? judgeOf(plan, settings, tools)
    judges.set(plan, judge)
    judge.catch(() => judges.delete(plan))
    return judge
  }
}
