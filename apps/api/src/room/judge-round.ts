import { match, type NameIndex, type RoundPlan, type Verdict } from '@pd/core'
import type { CatalogueStore } from '@pd/store'

type Judge = (text: string) => Verdict

type Tools = {
  readonly catalogue: Pick<CatalogueStore, 'subject'>
  readonly rivals: () => Promise<NameIndex>
}

const judgeOf = async (plan: RoundPlan, locale: string, { catalogue, rivals }: Tools): Promise<Judge> => {
  const { choices, itemId, pictureId } = plan
  if (choices)
    return (text) => (choices.some((choice) => choice.itemId === itemId && choice.name === text) ? 'correct' : 'wrong')
  const [subject, index] = [await catalogue.subject(itemId, pictureId), await rivals()]
  const names = subject?.names ?? []
  return (guess) => match({ guess, itemId, names, locale, strictness: 'normal' }, index)
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
