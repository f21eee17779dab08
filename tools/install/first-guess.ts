/**
 * Looks at a picture and guesses, as a browser does: `node tools/install/first-guess.ts http://127.0.0.1:8080 60`. Waits up to three minutes, or as many seconds as it is given, for a game that
 * is starting, for its page and for its first pack; ends with an error where there is none.
 */
import { setTimeout as delay } from 'node:timers/promises'

const [base = '', seconds = '180'] = process.argv.slice(2)
const deadline = performance.now() + Number(seconds) * 1_000

/** The first answer that is wanted; an attempt that throws is made again until the time is over. */
const eventually = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await delay(200)
    }
  }
}

const ask = async (path: string, body?: object, cookie = ''): Promise<Response> => {
  const method = body ? 'POST' : 'GET'
  const headers = { cookie, ...(body && { 'content-type': 'application/json' }) }
  const response = await fetch(base + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response
}

await eventually(async () => {
  const page = await (await ask('/')).text()
  const [, script] = /<script [^>]*src="([^"]+)"/.exec(page) ?? []
  if (!script) throw new Error(`the page has no script: ${page}`)
  await ask(script)
})

const started = await eventually(() => ask('/api/games', { plan: 'solo', difficulty: 'easy' }))
const cookie = started.headers
  .getSetCookie()
  .map((one) => one.split(';')[0])
  .join('; ')
type Round = { readonly number: number; readonly level: number; readonly picture: string }
type Game = { readonly id: string; readonly rounds: readonly Round[] }
const { id, rounds } = (await started.json()) as Game
const [round] = rounds
if (!round) throw new Error('the game has no round')
await ask(round.picture)
const guess = { round: round.number, level: round.level, text: 'nothing that is in any pack' }
const { verdict } = (await (await ask(`/api/games/${id}/guesses`, guess, cookie)).json()) as { verdict: string }
if (verdict !== 'wrong') throw new Error(`a wrong guess got the verdict ${JSON.stringify(verdict)}`)
console.log(`${base}: the page, a game, its picture and a first guess`)
