import type { DuelPlayer, DuelRound, DuelView } from '@pd/contract'
import { type Game, levelCount, openRound, scoreOf } from '@pd/core'
import type { Duelist } from '@pd/store'
import type { NameCheck } from '../name/name-check.ts'
import { type ViewTools, viewPack } from '../solo/view-game.ts'

/** A duel with its players, the challenger first, as a caller asks for it. */
export type AskedDuel = {
  readonly id: string
  readonly duelists: readonly [Duelist, ...Duelist[]]
  readonly player: string | null
}

/** What showing duels needs. */
type DuelViewTools = { readonly view: ViewTools; readonly checkName: NameCheck }

const roundsOf = ({ rounds }: Game): DuelRound[] =>
  rounds.flatMap(({ number, outcome, level, ladder, points }) =>
    outcome === null ? [] : [{ number, outcome, level, levels: levelCount(ladder), points }],
  )

type Seen = { readonly player: string | null; readonly hasFinished: boolean }

const viewPlayer = ({ name, game }: Duelist, { player, hasFinished }: Seen, checkName: NameCheck): DuelPlayer => {
  const isOver = openRound(game) === null
  const isTelling = name !== null && !hasFinished && checkName(name, game).namesItem
  return {
    name: isTelling ? null : name,
    isYou: game.playerId === player,
    state: isOver ? 'finished' : 'playing',
    score: isOver ? scoreOf(game) : null,
    rounds: isOver && hasFinished ? roundsOf(game) : [],
  }
}

/** A duel as its caller may see it. Before the end of the caller's own game no name tells an answer, and no round how hard a picture is. */
export const viewDuel = ({ id, duelists, player }: AskedDuel, { view, checkName }: DuelViewTools): DuelView => {
  const [{ game: first }] = duelists
  const own = duelists.find(({ game }) => game.playerId === player)?.game
  const seen = { player, hasFinished: own !== undefined && openRound(own) === null }
  return {
    id,
    plan: first.plan,
    difficulty: first.difficulty,
    pack: viewPack(own ?? first, view),
    roundCount: first.rounds.length,
    game: own?.id ?? null,
    players: duelists.map((each) => viewPlayer(each, seen, checkName)),
  }
}
