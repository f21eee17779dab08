import type { LiveCatalogue } from '@pd/catalogue'
import { createMatcher, itemsTried, type Judge, modeOf, type RoomSettings, type RoundPlan } from '@pd/core'
import { isLanguageCode } from '@pd/languages'
import { dictionary } from '@pd/languages/frequent-words'

/** The most readings of a round and a language that are cached: in a hall most players type what another has typed. */
const MAX_CACHED = 5_000

/** What is read of guesses in a round. */
export type RoundJudge = {
  readonly verdictOf: Judge
  /** The items of which a guess may tell its player something. */
  readonly itemsTried: (text: string) => ReadonlySet<string>
}

const caching = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const value = known.get(text) ?? read(text)
    if (known.size < MAX_CACHED) known.set(text, value)
    return value
  }
}

type Tools = { readonly catalogue: Pick<LiveCatalogue, 'subject' | 'current'> }

/** A round to judge: its plan, the settings of its room, and the language of the player if it is known. */
type Judging = {
  readonly plan: RoundPlan
  readonly settings: Pick<RoomSettings, 'answers' | 'language' | 'packId'>
  readonly language?: string | undefined
}

/** The languages in which a guess may be meant, the player's first; a language without grammar counts for nothing. */
const localesOf = ({ settings, language }: Judging): readonly string[] =>
  isLanguageCode(language) && language !== settings.language ? [language, settings.language] : [settings.language]

const judgeOf = async ({ plan, settings }: Judging, locales: readonly string[], tools: Tools): Promise<RoundJudge> => {
  const { itemId, pictureId } = plan
  const { catalogue } = tools
  const subject = await catalogue.subject(itemId, pictureId)
  const index = catalogue.current().namesIn(settings.packId)
  const match = createMatcher(
    { itemId, names: subject?.names ?? [], locales, strictness: 'normal' },
    { index, dictionary },
  )
  return {
    verdictOf: caching(modeOf(settings.answers).judge(plan, match)),
    itemsTried: caching((text) => itemsTried(text, { locales, index })),
  }
}

/**
 * Makes the judge of a round from the names that its item had at the first guess in a language: a burst of guesses reads them once for
 * each language that players have.
 */
export const createRoundJudge = (tools: Tools): ((judging: Judging) => Promise<RoundJudge>) => {
  const judges = new WeakMap<RoundPlan, Map<string, Promise<RoundJudge>>>()
  return (judging) => {
    const locales = localesOf(judging)
    const key = locales.join(' ')
    const ofRound = judges.get(judging.plan) ?? new Map<string, Promise<RoundJudge>>()
    judges.set(judging.plan, ofRound)
    const judge = ofRound.get(key) ?? judgeOf(judging, locales, tools)
    ofRound.set(key, judge)
    judge.catch(() => ofRound.delete(key))
    return judge
  }
}
