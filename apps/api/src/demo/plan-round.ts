import { fold } from '@pd/core'
import { pick } from '../catalogue/pick.ts'

/** A guess that a bot is going to send: when the picture is this sharp, after this share of the level's time. */
export type PlannedGuess = { readonly level: number; readonly waitShare: number; readonly text: string }

/** A round as one bot plays it. */
export type RoundTask = {
  /** The name of the item in the room's language. */
  readonly answer: string
  /** Names that a bot may take the picture for. */
  readonly otherNames: readonly string[]
  readonly levels: number
  /** How early a bot recognises pictures, from 0 to 1. */
  readonly skill: number
  /** Numbers in [0, 1). */
  readonly random: () => number
}

const WRONG_GUESS_CHANCE = 0.3
const TYPO_CHANCE = 0.25
/** Bots guess neither in the first moments of a level, when a person cannot have typed yet, nor in its last, when a guess could arrive too late. */
const WAIT_SHARE = { least: 0.15, most: 0.85 } as const

/** The level at which the bot knows the answer; above `levels` it never does. A picture is hard or easy for each bot anew. */
const recognisedAt = ({ levels, skill, random }: RoundTask): number =>
  Math.ceil(levels * (0.1 + 0.75 * random() + 0.45 * (1 - skill)))

/** The word with one letter left out: a typical typing error. */
const mistyped = (name: string, random: () => number): string => {
  const letters = [...name]
  letters.splice(1 + Math.floor(random() * (letters.length - 1)), 1)
  return letters.join('')
}

/** Plans what a bot guesses in one round: now and then something wrong, and the answer at the level at which it recognises it, or never. */
export const planRound = (task: RoundTask): PlannedGuess[] => {
  const { answer, otherNames, levels, random } = task
  const level = recognisedAt(task)
  const wrongNames = otherNames.filter((name) => fold(name) !== fold(answer))
  const waitShare = (): number => WAIT_SHARE.least + (WAIT_SHARE.most - WAIT_SHARE.least) * random()
  const wrong = Array.from({ length: Math.min(levels, level - 1) }, (_, index) => index + 1).flatMap((early) => {
    const text = random() < WRONG_GUESS_CHANCE ? pick(wrongNames, random) : undefined
    return text === undefined ? [] : [{ level: early, waitShare: waitShare(), text }]
  })
  if (level > levels) return wrong
  const written = answer.length > 5 && random() < TYPO_CHANCE ? mistyped(answer, random) : answer
  return [...wrong, { level, waitShare: waitShare(), text: written.toLowerCase() }]
}
