// Players who guess alone, in a process of their own: solo-players.ts URL[,URL…] CLIENTS SECONDS. Each sends its next guess when the last is
// answered, and stays with one of the addresses. Prints {"guesses", "perSecond", "p50Ms", "p99Ms"} as one line of JSON.
import { Agent, request } from 'node:http'
import { percentile } from '../run/percentile.ts'

const [urls = '', clients = '', seconds = ''] = process.argv.slice(2)
const addresses = urls.split(',')
const agent = new Agent({ keepAlive: true, maxSockets: Number(clients) })

type Round = { readonly number: number; readonly level: number; readonly state: string }
type Game = { readonly id: string; readonly state: string; readonly rounds: readonly Round[] }
type Answer = { readonly body: string; readonly cookie: string }

const ask = (method: string, url: string, { cookie = '', body = '' } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...(cookie && { cookie }),
      ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    const sent = request(url, { method, agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => {
        if (response.statusCode !== 200 && response.statusCode !== 201)
          return reject(new Error(`${method} ${url}: ${response.statusCode} ${text}`))
        resolve({ body: text, cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie })
      })
    })
    sent.on('error', reject).end(body)
  })

/** A player with games of ten rounds, one after the other; each call sends one guess and gives its milliseconds. */
const createPlayer = (url: string) => {
  let cookie = ''
  let game: Game | null = null
  let count = 0
  const start = async (): Promise<Game> => {
    const answer = await ask('POST', `${url}/games`, { cookie, body: JSON.stringify({ plan: 'solo', rounds: 10 }) })
    cookie = answer.cookie
    return JSON.parse(answer.body)
  }
  return async (): Promise<number> => {
    if (game === null || game.state === 'finished') game = await start()
    const round = game.rounds.at(-1)
    if (!round) throw new Error('a new game has no round')
    const body = JSON.stringify({ round: round.number, level: round.level, text: `guess ${count++}` })
    const startedAt = performance.now()
    const answer = await ask('POST', `${url}/games/${game.id}/guesses`, { cookie, body })
    const ms = performance.now() - startedAt
    game = JSON.parse(answer.body).game
    return ms
  }
}

const players = Array.from({ length: Number(clients) }, (_, n) => createPlayer(addresses[n % addresses.length] ?? ''))
await Promise.all(players.map((guess) => guess()))
const startedAt = performance.now()
const took: number[] = []
await Promise.all(
  players.map(async (guess) => {
    while (performance.now() - startedAt < Number(seconds) * 1000) took.push(await guess())
  }),
)
const perSecond = (took.length * 1000) / (performance.now() - startedAt)
console.log(
  JSON.stringify({ guesses: took.length, perSecond, p50Ms: percentile(took, 0.5), p99Ms: percentile(took, 0.99) }),
)
agent.destroy()
