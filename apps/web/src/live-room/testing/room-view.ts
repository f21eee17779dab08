import type { OwnView, RoomRoundView, RoomView } from '@pd/contract/client'

/** A running round of a room. */
export const round: RoomRoundView = {
  number: 1,
  phase: 'running',
  level: 1,
  levels: 8,
  cells: 3,
  frame: { width: 1, height: 1 },
  picture: '/renders/a.webp',
  choices: null,
  foundBy: 0,
  answeredBy: null,
  levelEndsAt: 6000,
  levelMs: 5000,
  reason: null,
  reveal: null,
  first: null,
}
/** A player who has not guessed yet. */
export const own: OwnView = {
  player: 'a',
  name: 'Ana',
  team: null,
  score: 0,
  place: 1,
  points: null,
  worth: 1000,
  guesses: [],
}
/** What that player sees of the room. */
export const roomView: RoomView = {
  code: 'ABC234',
  seq: 7,
  at: 1000,
  state: 'playing',
  roundCount: 2,
  answers: 'typed',
  teams: 0,
  secondsPerLevel: 5,
  language: 'en',
  names: 'own',
  autoNext: false,
  hosted: true,
  standIn: null,
  isHost: false,
  locked: false,
  players: 2,
  dueAt: null,
  round,
  standings: [],
  teamScores: [],
  own,
  may: [],
  pendingGuesses: [],
  waits: false,
  askers: [],
}
