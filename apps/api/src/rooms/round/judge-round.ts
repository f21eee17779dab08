import type { LiveCatalogue } from '@pd/catalogue'
import { createMatcher, type Judge, modeOf, type RoomSettings, type RoundPlan } from '@pd/core'
import { isLanguageCode } from '@pd/languages'
import { isFrequentWord } from '@pd/languages/frequent-words'

/** The most verdicts of a round and a language that are cached: in a hall most players type what another has typed. */
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

/** A round to judge: its plan, the settings of its room, and the language of the player if it is known. */
type Judging = {
  readonly plan: RoundPlan
  readonly settings: Pick<RoomSettings, 'answers' | 'language'>
  readonly language?: string | undefined
}

/** The languages in which a guess may be meant, the player's first; a language without grammar counts for nothing. */
const localesOf = ({ settings, language }: Judging): readonly string[] =>
  isLanguageCode(language) && language !== settings.language ? [language, settings.language] : [settings.language]

const judgeOf = async ({ plan, settings }: Judging, locales: readonly string[], tools: Tools): Promise<Judge> => {
  const { itemId, pictureId } = plan
  const { catalogue } = tools
  const subject = await catalogue.subject(itemId, pictureId)
  const match = createMatcher(
    { itemId, names: subject?.names ?? [], locales, strictness: 'normal' },
    { index: catalogue.current().names, isFrequent: isFrequentWord },
  )
  return caching(modeOf(settings.answers).judge(plan, match))
}

/**
 * Makes the judge of a round from the names that its item had at the first guess in a language: a burst of guesses reads them once for
 * each language that players have.
 */
export const createRoundJudge = (tools: Tools): ((judging: Judging) => Promise<Judge>) => {
  const judges = new WeakMap<RoundPlan, Map<string, Promise<Judge>>>()
  return (judging) => {
    const locales = localesOf(judging)
    const key = locales.join(' ')
    const ofRound = judges.get(judging.plan) ?? new Map<string, Promise<Judge>>()
    judges.set(judging.plan, ofRound)
    const judge = ofRound.get(key) ?? judgeOf(judging, locales, tools)
    ofRound.set(key, judge)
    judge.catch(() => ofRound.delete(key))
    return judge
  }
}
