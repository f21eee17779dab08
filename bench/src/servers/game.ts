/** A game as a bench sees it: who plays it, which it is, and where its open round's picture is. */
export type Seat = {
  readonly cookie: string
  readonly gameId: string
  readonly cells: number
  readonly picture: string
}

type Game = {
  readonly id: string
  readonly rounds: readonly { number: number; level: number; cells: number; picture: string }[]
}

const send = async (url: string, body: object, cookie?: string): Promise<Response> => {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${await response.text()}`)
  return response
}

const openRound = (game: Game) => {
  const round = game.rounds.at(-1)
  if (!round) throw new Error('a new game has no round')
  return round
}

const seatAt = (game: Game, cookie: string): Seat => {
  const { cells, picture } = openRound(game)
  return { cookie, gameId: game.id, cells, picture }
}

/** Starts a game, and sharpens its first round until it has at least `cells` cells along the longer side. */
export const sitDown = async (api: string, cells = 1): Promise<Seat> => {
  const started = await send(`${api}/games`, { plan: 'solo', rounds: 1 })
  const cookie = started.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  let game = (await started.json()) as Game
  while (openRound(game).cells < cells) {
    const { number: round, level } = openRound(game)
    const sharper = await send(`${api}/games/${game.id}/sharpen`, { round, level }, cookie)
    game = (await sharper.json()) as Game
  }
  return seatAt(game, cookie)
}
