// What bench/src/class measures: class.ts ORDER (JSON). Phones that run this app's own code of a room, each on the line that it is
// given, and a host on a good one; prints, as one line of JSON, what went wrong.
import { setTimeout as wait } from 'node:timers/promises'
import { createClient, type RoomResults } from '@pd/contract/client'
import { createPhone, type Phone } from './phone.ts'

type Order = {
  readonly direct: string
  readonly lines: readonly string[]
  readonly names: readonly string[]
  readonly rounds: number
  readonly secondsPerLevel: number
  readonly thinking: readonly [number, number]
  readonly seed: number
}

const LOOK_MS = 100
const SAMPLE_MS = 250
/** A line that stalls when the room ends is given so long. */
const LAST_MS = 45_000

const order = JSON.parse(process.argv[2] ?? '') as Order

const until = async (isSo: () => boolean, mostMs = Number.POSITIVE_INFINITY): Promise<boolean> => {
  for (const end = performance.now() + mostMs; performance.now() < end; await wait(LOOK_MS)) if (isSo()) return true
  return isSo()
}

const jar = { cookie: '' }
const host = createClient(order.direct, async (url, init) => {
  const answer = await fetch(url, { ...init, headers: { ...init.headers, cookie: jar.cookie } })
  jar.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? jar.cookie
  return answer
})
const opened = await host.openRoom({ rounds: order.rounds, secondsPerLevel: order.secondsPerLevel })
if (!opened.ok) throw new Error(opened.problem.code)
const { code } = opened.value

const [from, to] = order.thinking
const phones = order.lines.map((url, n) =>
  createPhone({
    url,
    code,
    name: `Pupil ${n + 1}`,
    // another order of names and other pauses for each, the same each time
    names: order.names.map((_, at) => order.names[(at * 3 + n) % order.names.length] ?? ''),
    thinkMs: (guess) => from + ((to - from) * ((n * 37 + guess * 61 + order.seed) % 100)) / 100,
  }),
)
const phase = async (): Promise<string | undefined> => {
  const seen = await host.room(code)
  return seen.ok ? seen.value.round?.phase : undefined
}
/** How far the page's idea of the server's time is off: both are this machine's. */
const errors: number[] = []
const sampling = setInterval(() => {
  for (const { room } of phones)
    if (room.clock.value) errors.push(Math.abs(performance.now() + room.offset.value - Date.now()))
}, SAMPLE_MS)

await Promise.all(phones.map((phone) => phone.enter()))
for (let round = 1; round <= order.rounds; round++) {
  const next = await host.steerRoom(code, { do: 'next' })
  if (!next.ok) throw new Error(next.problem.code)
  while ((await phase()) !== 'revealed') await wait(LOOK_MS * 5)
}
clearInterval(sampling)
await until(() => phones.every(({ room }) => room.pending.value.length === 0), LAST_MS)
await host.steerRoom(code, { do: 'close' })
await until(() => phones.every(({ room }) => room.view.value?.state === 'ended'), LAST_MS)
const results = await host.roomResults(code)
if (!results.ok) throw new Error(results.problem.code)

type Player = RoomResults['players'][number]

/** What a phone was told, against what the room came to. */
const judge = (phone: Phone, player: Player) => {
  const { mine, view } = phone.room
  const perRound = player.rounds.map(({ guesses, points }, index) => {
    const { acknowledged, typed, points: announced } = phone.round(index + 1)
    const isLost = announced !== null && announced !== points
    return { lost: Math.max(0, acknowledged - guesses) + Number(isLost), doubled: Math.max(0, guesses - typed) }
  })
  const shown = view.value?.standings.find(({ player: key }) => key === mine.value.own?.player)
  const isRight =
    view.value?.state === 'ended' &&
    mine.value.own?.score === player.score &&
    mine.value.own.place === player.place &&
    (shown === undefined || (shown.score === player.score && shown.place === player.place))
  return {
    lost: perRound.reduce((sum, { lost }) => sum + lost, 0),
    doubled: perRound.reduce((sum, { doubled }) => sum + doubled, 0),
    wrongViews: isRight ? 0 : 1,
    ...phone.counts(),
  }
}

const judged = phones.map((phone) => {
  const player = results.value.players.find(({ name }) => name === phone.name)
  if (!player) throw new Error(`${phone.name} has no seat`)
  return judge(phone, player)
})
const sum = (of: (each: (typeof judged)[number]) => number): number => judged.reduce((all, each) => all + of(each), 0)
errors.sort((a, b) => a - b)
const report = {
  acknowledged: sum(({ acknowledged }) => acknowledged),
  lost: sum(({ lost }) => lost),
  doubled: sum(({ doubled }) => doubled),
  wrongViews: sum(({ wrongViews }) => wrongViews),
  flips: sum(({ flips }) => flips),
  slides: sum(({ slides }) => slides),
  slidesNotTold: sum(({ slides, slidesTold }) => Math.abs(slides - slidesTold)),
  rightGuesses: sum(({ rightGuesses }) => rightGuesses),
  clockErrorP99Ms: errors[Math.ceil(errors.length * 0.99) - 1] ?? Number.NaN,
  clockSamples: errors.length,
}
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0))
