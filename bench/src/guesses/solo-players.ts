// Players who guess alone, in a process of their own: solo-players.ts URL[,URL…] CLIENTS SECONDS [GAME]. Each sends its next guess when the last is
// answered, and stays with one of the addresses; GAME is the body of a new game. Prints {"guesses", "perSecond", "p50Ms", "p99Ms"} as one line of JSON.
import { percentile } from '../run/percentile.ts'
import { connectTo } from './connection.ts'

const NEW_GAME = JSON.stringify({ plan: 'solo', rounds: 10 })
const [urls = '', clients = '', seconds = '', newGame = NEW_GAME] = process.argv.slice(2)
/** What players type who do not know yet what they see. */
const GUESSES = [
  ...'dog cat house tree car flower bird fish boat apple ball chair lamp bottle guitar horse shoe hat key clock'.split(
    ' ',
  ),
  ...['a face', 'some kind of fruit', 'red car', 'is it a bear', 'the moon', 'flower pot', 'old man', 'ice cream'],
  ...['bridge', 'mountain', 'train', 'plane', 'book', 'cup', 'spoon', 'window', 'a box', 'snow man', 'light house'],
]
const addresses = urls.split(',')

type Round = { readonly number: number; readonly level: number; readonly state: string }
type Game = { readonly id: string; readonly state: string; readonly rounds: readonly Round[] }

/** A player with games of ten rounds, one after the other; each call sends one guess and gives its milliseconds. */
const createPlayer = async (url: string) => {
  const connection = await connectTo(url)
  let game: Game | null = null
  let count = 0
  const guess = async (): Promise<number> => {
    if (game === null || game.state === 'finished') game = JSON.parse(await connection.post('/games', newGame)) as Game
    const round = game.rounds.at(-1)
    if (!round) throw new Error('a new game has no round')
    const body = JSON.stringify({ round: round.number, level: round.level, text: GUESSES[count++ % GUESSES.length] })
    const startedAt = performance.now()
    const answer = await connection.post(`/games/${game.id}/guesses`, body)
    const ms = performance.now() - startedAt
    game = JSON.parse(answer).game
    return ms
  }
  return { guess, leave: connection.close }
}

const players = await Promise.all(
  Array.from({ length: Number(clients) }, (_, n) => createPlayer(addresses[n % addresses.length] ?? '')),
)
await Promise.all(players.map(({ guess }) => guess()))
const startedAt = performance.now()
const took: number[] = []
await Promise.all(
  players.map(async ({ guess }) => {
    while (performance.now() - startedAt < Number(seconds) * 1000) took.push(await guess())
  }),
)
const perSecond = (took.length * 1000) / (performance.now() - startedAt)
console.log(
  JSON.stringify({ guesses: took.length, perSecond, p50Ms: percentile(took, 0.5), p99Ms: percentile(took, 0.99) }),
)
for (const { leave } of players) leave()
