import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { until } from '../docker.ts'
import { buildImages, openStack, type Stack } from '../stack.ts'
import { type Fault, killOf } from './faults.ts'
import { judge, NOTHING_WRONG, type Played, playOnPhones, type Struck, tally } from './phones.ts'
import { missingOf, startSoloPlayers } from './solo-players.ts'

const CLASS = { rooms: 20, phones: 10 }
const SOLO_PLAYERS = 20
/** How many guesses are acknowledged before a change, and after the last. */
const GUESSES_BETWEEN = 200
/** How far the pages of a room may be apart in what they take for the server's time. */
const CLOCK_MS = 100

const UPDATE_MS = 600_000

type Players = ReturnType<typeof startSoloPlayers>

/** Brings the stack to what these settings say as an operator does, who calls it once more where a busy machine took too long. */
const update = (stack: Stack, name: string, settings: Readonly<Record<string, string>>): Fault => ({
  name,
  strike: async () => {
    await until(
      () => stack.update({ ...settings, START_TIMEOUT: '300' }),
      ({ code }) => code === 0,
      { timeoutMs: UPDATE_MS },
    )
  },
})

/** What is done to the APIs while they are played on. */
const changesOf = (stack: Stack): readonly Fault[] => [
  update(stack, 'one becomes four', { API_REPLICAS: '4' }),
  update(stack, 'all four are replaced, one after the other', { API_REPLICAS: '4', LOG_LEVEL: 'warn' }),
  update(stack, 'four become two', { API_REPLICAS: '2', LOG_LEVEL: 'warn' }),
  killOf(stack, 'one of the two is killed, and comes back', 'api'),
]

const goThrough = async (changes: readonly Fault[], players: Players): Promise<Struck[]> => {
  const done: Struck[] = []
  await players.more(GUESSES_BETWEEN)
  for (const { name, strike } of changes) {
    const from = Date.now()
    await strike()
    await players.more(GUESSES_BETWEEN)
    done.push({ what: name, from, until: Date.now() })
  }
  return done
}

/** A row of the table in docs/cluster.md. */
const rowOf = ({ failed, acknowledged }: Players, { what, from, until }: Struck): string => {
  const during = <T extends { readonly at: number }>(all: readonly T[]) =>
    all.filter(({ at }) => at >= from && at <= until)
  const again = tally(during(failed).map(({ status }) => status || 'without an answer'))
  return `| ${what} | ${((until - from) / 1000).toFixed(0)} s | ${during(acknowledged).length} | ${again} |`
}

const troublesOf = (players: Players, { rooms }: Played): string =>
  tally(
    [...players.troubles, ...rooms.flatMap(({ phones }) => phones.flatMap(({ troubles }) => troubles))].map(
      ({ problem }) => problem,
    ),
  )

const playThrough = async (stack: Stack, folder: string, context: TestContext): Promise<void> => {
  const phones = playOnPhones(stack, CLASS)
  const players = startSoloPlayers(stack.url, SOLO_PLAYERS)
  const changes = await goThrough(changesOf(stack), players).finally(async () => {
    await players.end()
    await phones.end()
  })
  const played = await phones.end()
  for (const change of changes) context.diagnostic(rowOf(players, change))
  const missing = await missingOf(players.acknowledged)
  const { acknowledged, reads, events, ...wrong } = await judge(stack, folder, { ...played, faults: changes })
  const { samples, p99Ms, mostMs } = played.clocks
  context.diagnostic(
    `${players.acknowledged.length} guesses alone, ${acknowledged} in ${played.rooms.length} rooms, ${reads} views, ${events} events`,
  )
  context.diagnostic(
    `clocks of a room: ${p99Ms.toFixed(0)} ms apart in 99 of 100 of ${samples} samples, ${mostMs.toFixed(0)} ms at most`,
  )
  assert.deepEqual(missing, [])
  assert.deepEqual(wrong, NOTHING_WRONG)
  assert.ok(acknowledged > 0 && reads > 0, 'nothing was played in rooms')
  assert.equal(troublesOf(players, played), 'none', 'what pages could not get done')
  assert.ok(p99Ms <= CLOCK_MS, `${p99Ms} ms`)
}

test('under 200 phones in 20 rooms and players alone, APIs are added, replaced, taken away and killed: no page is in trouble, nothing is lost, no clock is off', async (context) => {
  await buildImages()
  const folder = await mkdtemp(join(tmpdir(), 'pd-rolling-'))
  const stack = await openStack({ env: { RATE_LIMIT: '0', STARTER: 'no', API_REPLICAS: '1' } })
  try {
    await stack.up()
    await playThrough(stack, folder, context)
  } finally {
    await stack.close()
    await rm(folder, { recursive: true, force: true })
  }
})
