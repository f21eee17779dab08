import type { RoomResults as RoomResultsView } from '@pd/contract'
import { RESULTS_KEPT_MS, type RoomResults, type RoundOutcome } from '@pd/core'
import { inLanguage, revealOf, type ViewTools } from '../game/view-game.ts'

const showRound = async (
  { number, levels, foundBy, reason, itemId, pictureId }: RoundOutcome,
  language: string,
  { catalogue, paths }: ViewTools,
): Promise<RoomResultsView['rounds'][number]> => {
  const subject = await catalogue.subject(itemId, pictureId)
  if (!subject) throw new Error(`a round was about ${itemId}, which is lost`)
  return { number, levels, foundBy, reason, reveal: revealOf(subject, language, paths) }
}

const showPack = ({ packId, language }: RoomResults['settings'], { catalogue }: ViewTools): RoomResultsView['pack'] => {
  const pack = packId === null ? null : catalogue.packById(packId)
  return pack && { id: pack.id, title: inLanguage(pack.titles, language) }
}

/** The results of a room with the names and pictures of what was guessed, in the room's language. */
export const showResults = async (code: string, results: RoomResults, view: ViewTools): Promise<RoomResultsView> => {
  const { settings, openedAt, startedAt, endedAt, reason, rounds, teams, players } = results
  const { language, answers, secondsPerLevel, speedBonus, rounds: roundCount } = settings
  return {
    code,
    language,
    pack: showPack(settings, view),
    answers,
    secondsPerLevel,
    speedBonus,
    roundCount,
    openedAt,
    startedAt,
    endedAt,
    keptUntil: endedAt + RESULTS_KEPT_MS,
    reason,
    rounds: await Promise.all(rounds.map((round) => showRound(round, language, view))),
    teams: teams.map((team) => ({ ...team })),
    players: players.map((player) => ({ ...player, rounds: player.rounds.map((round) => ({ ...round })) })),
  }
}
