import type { Client, NewRoom } from '@pd/contract/client'
import type { LanguageCode } from '@pd/languages'
import { roomPath } from '../../app/route.ts'
import { answerLanguageIn } from '../../app/settings/answer-language.ts'
import { parseKept } from '../../app/storage.ts'
import type { Opener } from '../setup/actions.ts'
import { ROUND_COUNTS } from '../setup/choices.ts'

/** The seconds a level that can be chosen. */
export const SECONDS = [3, 5, 8, 15] as const
/** The numbers of teams that can be chosen; 0 is a game without teams. */
export const TEAM_COUNTS = [0, 2, 3, 4] as const
/** The ways to answer, each with the glyph that stands for it. */
export const ANSWER_GLYPHS = { typed: 'letters', choices: 'drawers' } as const satisfies Readonly<
  Record<NonNullable<NewRoom['answers']>, string>
>
type Answers = keyof typeof ANSWER_GLYPHS
/** The answer modes, in the order in which they are shown. */
export const ANSWERS = Object.keys(ANSWER_GLYPHS) as readonly Answers[]
/** Whether players choose their names or the room gives them. */
export const NAMES = ['own', 'given'] as const

/** A chapter after the first; an empty title leaves it its number. */
export type OrderedChapter = { readonly pack: string | null; readonly title: string }

/** What a room is opened with; `pack` null means all of them. */
export type Order = {
  readonly pack: string | null
  readonly rounds: number
  readonly secondsPerLevel: number
  readonly answers: Answers
  readonly teams: number
  readonly language: LanguageCode
  readonly lateJoin: boolean
  readonly admitsEach: boolean
  readonly autoNext: boolean
  readonly speedBonus: boolean
  readonly names: (typeof NAMES)[number]
  readonly reactions: boolean
  readonly hints: boolean
  readonly standingsBetween: boolean
  readonly guestPictures: boolean
  /** The title of the first chapter. */
  readonly title: string
  readonly chapters: readonly OrderedChapter[]
}

const oneOf = <T>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise

/** The order of the last room; whatever is missing or no longer a choice takes its default, and its chapters are those of that evening alone. */
export const recallOrder = (kept: string | undefined, uiLanguage: LanguageCode): Order => {
  const order = parseKept(kept)
  const { pack, rounds, secondsPerLevel, answers, teams, lateJoin, admitsEach, autoNext, speedBonus, names } = order
  const { standingsBetween, reactions, hints, guestPictures } = order
  return {
    pack: typeof pack === 'string' ? pack : null,
    rounds: oneOf(ROUND_COUNTS, rounds, 10),
    secondsPerLevel: oneOf(SECONDS, secondsPerLevel, 5),
    answers: oneOf(ANSWERS, answers, 'typed'),
    teams: oneOf(TEAM_COUNTS, teams, 0),
    language: answerLanguageIn(order, uiLanguage),
    lateJoin: lateJoin !== false,
    admitsEach: admitsEach === true,
    autoNext: autoNext === true,
    speedBonus: speedBonus === true,
    names: oneOf(NAMES, names, 'own'),
    reactions: reactions === true,
    hints: hints === true,
    standingsBetween: standingsBetween === true,
    guestPictures: guestPictures === true,
    title: '',
    chapters: [],
  }
}

const titleOf = (typed: string): string | null => typed.trim() || null

/** The request that opens a room. */
const newRoomOf = ({ title, chapters, ...order }: Order): NewRoom => ({
  ...order,
  title: titleOf(title),
  chapters: chapters.map((chapter) => ({ pack: chapter.pack, title: titleOf(chapter.title) })),
})

/** Opens a room. */
export const roomOpener = (client: Pick<Client, 'openRoom'>): Opener<Order> => ({
  key: 'room',
  rooms: true,
  recall: recallOrder,
  open: async (order) => {
    const room = await client.openRoom(newRoomOf(order))
    return room.ok ? { ok: true, value: roomPath(room.value.code) } : room
  },
})
