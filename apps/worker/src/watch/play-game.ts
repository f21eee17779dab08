/** What a player of no browser needs: where the game is, and how long it waits for an answer. */
export type Table = {
  /** With the path of the game on its site, and without a slash at its end. */
  readonly url: string
  readonly timeoutMs: number
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
}

/** How a game went: the step that failed, if one did. */
export type Played = { readonly seconds: number; readonly failed: string | null }

type Round = { readonly number: number; readonly level: number; readonly picture: string }
type Call = (step: string, path: string, body?: object) => Promise<Response>

class StepFailed extends Error {}

/** Asks as a browser would, with the cookie that the first answer gave; any answer but a good one ends the game. */
const callerOf = ({ url, timeoutMs }: Table): Call => {
  let cookie = ''
  return async (step, path, body) => {
    const init = body && { method: 'POST', body: JSON.stringify(body) }
    const headers = { ...(cookie && { cookie }), ...(body && { 'content-type': 'application/json' }) }
    const signal = AbortSignal.timeout(timeoutMs)
    const answer = await fetch(url + path, { ...init, headers, signal }).catch((error: Error) => {
      throw new StepFailed(`${step}: ${error.name === 'TimeoutError' ? 'no answer' : 'no connection'}`)
    })
    if (!answer.ok) throw new StepFailed(`${step}: ${answer.status}`)
    const [given] = answer.headers.getSetCookie()
    if (given !== undefined) cookie = given.split(';')[0] ?? ''
    return answer
  }
}

const pageHasGame = async (call: Call): Promise<void> => {
  const page = await (await call('page', '/')).text()
  if (!page.includes('<script')) throw new StepFailed('page: not the game')
}

const seePicture = async (call: Call, { picture }: Round): Promise<void> => {
  const bytes = new Uint8Array(await (await call('picture', picture)).arrayBuffer())
  if (Buffer.from(bytes.subarray(8, 12)).toString('latin1') !== 'WEBP') throw new StepFailed('picture: no picture')
}

const readJson = async (step: string, answer: Response): Promise<unknown> =>
  answer.json().catch(() => {
    throw new StepFailed(`${step}: no JSON`)
  })

/**
 * A guess that is wrong of any picture. The round stays open and the player is forgotten after it, so that nothing is rated, counted as a
 * player's, or kept.
 */
const playOn = async (call: Call): Promise<void> => {
  await pageHasGame(call)
  const order = { plan: 'solo', rounds: 1, difficulty: 'normal' }
  const game = (await readJson('game', await call('game', '/api/games', order))) as { id: string; rounds: Round[] }
  const [round] = game.rounds
  if (round === undefined) throw new StepFailed('game: no round')
  await seePicture(call, round)
  const guess = { round: round.number, level: round.level, text: 'xylographic quokka' }
  const judged = await readJson('guess', await call('guess', `/api/games/${game.id}/guesses`, guess))
  if (typeof (judged as { verdict?: unknown }).verdict !== 'string') throw new StepFailed('guess: not judged')
  await call('forget', '/api/me/forget', {})
}

/** Plays a game as a new player does: the page, a picture, a guess. It never rejects. */
export const playGame = async (table: Table): Promise<Played> => {
  const start = table.now()
  const failed = await playOn(callerOf(table)).then(
    () => null,
    (error: Error) => (error instanceof StepFailed ? error.message : `game: ${error.message}`),
  )
  return { seconds: (table.now() - start) / 1000, failed }
}
