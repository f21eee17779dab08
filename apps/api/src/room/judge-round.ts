import type { LiveCatalogue } from '@pd/catalogue'
import { type Judge, matcherOf, modeOf, type RoomSettings, type RoundPlan } from '@pd/core'

/** How many verdicts of a round are remembered: in a hall most players type what another has typed. */
const REMEMBERED_MOST = 5_000

const remembering = (judge: Judge): Judge => {
  const known = new Map<string, ReturnType<Judge>>()
  return (text) => {
    const verdict = known.get(text) ?? judge(text)
    if (known.size < REMEMBERED_MOST) known.set(text, verdict)
    return verdict
  }
}

type Tools = { readonly catalogue: Pick<LiveCatalogue, 'subject' | 'current'> }

type Settings = Pick<RoomSettings, 'answers' | 'language'>

const judgeOf = async (plan: RoundPlan, settings: Settings, { catalogue }: Tools): Promise<Judge> => {
  const { itemId, pictureId } = plan
  const subject = await catalogue.subject(itemId, pictureId)
  const names = subject?.names ?? []
  const match = matcherOf({ itemId, names, locale: settings.language, strictness: 'normal' }, catalogue.current().names)
  return remembering(modeOf(settings.answers).judge(plan, match))
}

/** Judges guesses by the names that the item of a round had when the first of them came: a burst reads them once. */
export const createRoundJudge = (tools: Tools): ((plan: RoundPlan, settings: Settings) => Promise<Judge>) => {
  const judges = new WeakMap<RoundPlan, Promise<Judge>>()
  return (plan, settings) => {
    const judge = judges.get(plan) ?? judgeOf(plan, settings, tools)
    judges.set(plan, judge)
    judge.catch(() => judges.delete(plan))
    return judge
  }
}
