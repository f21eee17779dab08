import type { RoomResults as RoomResultsView } from '@pd/contract'
import { RESULTS_KEPT_MS, type RoomResults, type RoundOutcome } from '@pd/core'
import { inLanguage, revealOf, type ViewTools } from '../../solo/view-game.ts'

const presentRound = async (
  { number, levels, foundBy, reason, itemId, pictureId, guest }: RoundOutcome,
  { id, language }: { readonly id: string; readonly language: string },
  { catalogue, paths }: ViewTools,
): Promise<RoomResultsView['rounds'][number]> => {
  if (guest) return { number, levels, foundBy, reason, reveal: null }
  const subject = await catalogue.subject(itemId, pictureId)
  if (!subject) throw new Error(`the item ${itemId} of a round is missing`)
  return { number, levels, foundBy, reason, reveal: revealOf(subject, language, paths.round(id, number)) }
}

const presentPack = (
  { packId, language }: RoomResults['settings'],
  { catalogue }: ViewTools,
): RoomResultsView['pack'] => {
  const pack = packId === null ? null : catalogue.packById(packId)
  return pack && { id: pack.id, title: inLanguage(pack.titles, language) }
}

/** Which room it was. */
type Place = { readonly id: string; readonly code: string }

/** The results of a room with the names and pictures of its items, in the room's language. */
export const presentResults = async (
  { id, code }: Place,
  results: RoomResults,
  view: ViewTools,
): Promise<RoomResultsView> => {
  const { settings, openedAt, startedAt, endedAt, reason, rounds, teams, players } = results
  const { language, answers, secondsPerLevel, speedBonus, rounds: roundCount } = settings
  return {
    code,
    language,
    pack: presentPack(settings, view),
    answers,
    secondsPerLevel,
    speedBonus,
    roundCount,
    openedAt,
    startedAt,
    endedAt,
    keptUntil: endedAt + RESULTS_KEPT_MS,
    reason,
    chapters: (results.chapters ?? [{ title: null, packId: settings.packId, rounds: rounds.length }]).map(
      ({ title, packId, rounds: n }) => ({ title, pack: packId, rounds: n }),
    ),
    rounds: await Promise.all(rounds.map((round) => presentRound(round, { id, language }, view))),
    teams: teams.map((team) => ({ ...team })),
    players: players.map((player) => ({ ...player, rounds: player.rounds.map((round) => ({ ...round })) })),
  }
}
