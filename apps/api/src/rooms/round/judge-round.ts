import type { LiveCatalogue } from '@pd/catalogue'
import {
  createMatcher,
  itemsTried,
  type Judge,
  modeOf,
  type NameIndex,
  type RoomSettings,
  type RoundPlan,
} from '@pd/core'
import { isLanguageCode } from '@pd/languages'
import { dictionary } from '@pd/languages/frequent-words'

/** The most readings in some languages that are cached, of a round and of a catalogue: most players type what another has typed. */
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
    if (known.size >= MAX_CACHED) known.clear()
    known.set(text, value)
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

type ItemsTried = RoundJudge['itemsTried']

/** Remembers the items that guesses try, which is costly to find and the same in all rounds and rooms, while a catalogue has these names. */
const createTriedItems = () => {
  const known = new WeakMap<NameIndex, Map<string, ItemsTried>>()
  return (index: NameIndex, locales: readonly string[]): ItemsTried => {
    const ofIndex = known.get(index) ?? new Map<string, ItemsTried>()
    const key = locales.join(' ')
    const tried = ofIndex.get(key) ?? caching((text) => itemsTried(text, { locales, index }))
    known.set(index, ofIndex.set(key, tried))
    return tried
  }
}

const judgeOf = async (
  { plan, settings }: Judging,
  locales: readonly string[],
  { catalogue, triedIn }: Tools & { readonly triedIn: ReturnType<typeof createTriedItems> },
): Promise<RoundJudge> => {
  const { itemId, pictureId } = plan
  const subject = await catalogue.subject(itemId, pictureId)
  const index = catalogue.current().namesIn(settings.packId)
  const match = createMatcher(
    { itemId, names: subject?.names ?? [], locales, strictness: 'normal' },
    { index, dictionary },
  )
  return {
    verdictOf: caching(modeOf(settings.answers).judge(plan, match)),
    itemsTried: triedIn(index, locales),
  }
}

/** The judges of one round, by the languages in which a guess may be meant. */
type OfRound = { readonly plan: RoundPlan; readonly judges: Map<string, Promise<RoundJudge>> }

/**
 * Makes the judge of a round from the names that its item had at the first guess in a language: a burst of guesses reads them once for
 * each language that players have. A room keeps those of its latest round alone: each holds 20 KiB, and what was guessed.
 */
export const createRoundJudge = (tools: Tools): ((judging: Judging) => Promise<RoundJudge>) => {
  // by a room's settings, which are one object throughout a chapter
  const latest = new WeakMap<Judging['settings'], OfRound>()
  const triedIn = createTriedItems()
  return (judging) => {
    const { plan, settings } = judging
    const locales = localesOf(judging)
    const key = locales.join(' ')
    const known = latest.get(settings)
    const ofRound = known?.plan === plan ? known : { plan, judges: new Map() }
    latest.set(settings, ofRound)
    const judge = ofRound.judges.get(key) ?? judgeOf(judging, locales, { ...tools, triedIn })
    ofRound.judges.set(key, judge)
    judge.catch(() => ofRound.judges.delete(key))
    return judge
  }
}
