import { matcherOf, type NameIndex, type RoundPlan, type Verdict } from '@pd/core'
import type { CatalogueStore } from '@pd/store'

type Judge = (text: string) => Verdict

/** So many verdicts are remembered: in a hall most type what somebody else has typed. */
const REMEMBERED_MOST = 5_000

const remembering = (judge: Judge): Judge => {
  const known = new Map<string, Verdict>()
  return (text) => {
    const verdict = known.get(text) ?? judge(text)
    if (known.size < REMEMBERED_MOST) known.set(text, verdict)
    return verdict
  }
}

type Tools = {
  readonly catalogue: Pick<CatalogueStore, 'subject'>
  readonly rivals: () => Promise<NameIndex>
}

const judgeOf = async (plan: RoundPlan, locale: string, { catalogue, rivals }: Tools): Promise<Judge> => {
  const { choices, itemId, pictureId } = plan
  if (choices)
    return (text) => (choices.some((choice) => choice.itemId === itemId && choice.name === text) ? 'correct' : 'wrong')
  const [subject, index] = [await catalogue.subject(itemId, pictureId), await rivals()]
  return remembering(matcherOf({ itemId, names: subject?.names ?? [], locale, strictness: 'normal' }, index))
}

/** Judges guesses by the names that the item of a round had when the first of them came: a burst asks the database once. */
export const createRoundJudge = (tools: Tools): ((plan: RoundPlan, locale: string) => Promise<Judge>) => {
  const judges = new WeakMap<RoundPlan, Promise<Judge>>()
  return (plan, locale) => {
    const judge = judges.get(plan) ?? judgeOf(plan, locale, tools)
    judges.set(plan, judge)
    judge.catch(() => judges.delete(plan))
    return judge
  }
}
