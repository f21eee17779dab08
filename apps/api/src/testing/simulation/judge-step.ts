import { type Attempt, currentRound, type Room, type RoomEvent, type RoomRound } from '@pd/core'

/** What a player did in a round so far. */
const attemptOf = (
  round: RoomRound | null | undefined,
  player: string,
): Pick<Attempt, 'outcome' | 'points' | 'guesses'> =>
  round?.attempts.get(player) ?? { outcome: null, points: 0, guesses: [] }

const judgeAttempts = (before: RoomRound | null, after: RoomRound, event: RoomEvent): string[] => {
  if (before?.number !== after.number) return []
  return [...after.attempts].flatMap(([player, { outcome, points, guesses }]) => {
    const was = attemptOf(before, player)
    const problems: string[] = []
    if (was.outcome === 'found' && (outcome !== 'found' || points !== was.points))
      problems.push(`${player} had ${was.points} points and has ${points}`)
    const ids = guesses.flatMap(({ id }) => (id === null ? [] : [id]))
    if (new Set(ids).size < ids.length) problems.push(`a guess of ${player} counts twice`)
    if (event.type === 'guessed' && event.player === player && was.outcome === 'found')
      problems.push(`${player} guessed after the right guess`)
    if (guesses.length < was.guesses.length) problems.push(`a guess of ${player} went`)
    return problems
  })
}

/** What is wrong with an event after a room: a time that goes back, points that change twice, a right guess that scores twice. */
export const judgeStep = (before: Room | null, after: Room, event: RoomEvent): string[] => {
  const round = currentRound(after)
  const problems = before && event.at < before.at ? ['it is older than the one before'] : []
  if (before && round) problems.push(...judgeAttempts(currentRound(before), round, event))
  for (const { player, score } of after.seats.values()) {
    const was = before?.seats.get(player)?.score ?? 0
    if (score === was) continue
    const points = attemptOf(round, player).points ?? 0
    if (score !== was + points || round?.number === undefined || pointsBefore(before, round, player))
      problems.push(`the score of ${player} goes from ${was} to ${score} by ${points}`)
  }
  return problems
}

/** Whether a player had points in a round before. */
const pointsBefore = (before: Room | null, round: RoomRound, player: string): boolean => {
  const was = before?.rounds[round.number - 1]
  return was !== undefined && attemptOf(was, player).outcome === 'found'
}
