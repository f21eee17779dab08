import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Client } from '@pd/contract/client'
import { aMoment, docker, until } from '../docker.ts'
import { createPlayer } from '../player.ts'
import { buildImages, openStack, type Stack } from '../stack.ts'
import { CLUSTERS } from './clusters.ts'

/** The node that every write goes to at first. */
const FIRST = 'db-1'

/** No write may wait longer for the next node; docs/cluster.md has what was measured. */
const LONGEST_MS = 20_000

/** A game that the server said it has. */
type Acknowledged = { readonly client: Client; readonly id: string; readonly atMs: number }

/** A new player starts a game, again and again, until it is over. */
const keepPlaying = async (stack: Stack, isOver: () => boolean, acknowledge: (game: Acknowledged) => void) => {
  while (!isOver()) {
    const client = createPlayer(stack.url)
    const made = await client.newGame({ plan: 'solo', rounds: 1 }).catch(() => null)
    if (made?.ok) acknowledge({ client, id: made.value.id, atMs: performance.now() })
    await aMoment()
  }
}

/** Plays while something is done, and a hundred games longer; the games that were acknowledged. */
const playWhile = async (stack: Stack, act: () => Promise<unknown>): Promise<readonly Acknowledged[]> => {
  const games: Acknowledged[] = []
  let over = false
  const playing = keepPlaying(
    stack,
    () => over,
    (game) => games.push(game),
  )
  const more = async (count: number) => {
    const wanted = games.length + count
    await until(
      async () => games.length,
      (length) => length >= wanted,
    )
  }
  try {
    await more(20)
    await act()
    await more(100)
  } finally {
    over = true
    await playing
  }
  return games
}

const longestGapMs = (games: readonly Acknowledged[]): number =>
  Math.max(...games.slice(1).map(({ atMs }, at) => atMs - (games[at]?.atMs ?? atMs)))

for (const { name, overlay } of CLUSTERS)
  describe(`the stack on ${name}`, () => {
    let stack: Stack
    before(async () => {
      await buildImages()
      stack = await openStack({ overlays: [overlay], env: { RATE_LIMIT: '0', STARTER: 'no' } })
      await stack.up()
    })
    after(() => stack?.close())

    const healthOf = async (container: string): Promise<string> =>
      docker('inspect', '--format', '{{.State.Health.Status}}', container)

    test('goes on by itself when the node that is written to is killed, and loses no game that it acknowledged', async (context) => {
      const [node = ''] = await stack.containers(FIRST)
      const games = await playWhile(stack, () => docker('kill', node))
      const gapMs = longestGapMs(games)
      context.diagnostic(`${name}: no game was acknowledged for ${(gapMs / 1000).toFixed(1)} s, of ${games.length}`)
      assert.ok(gapMs < LONGEST_MS, `${gapMs} ms`)
      for (const { client, id } of games) assert.ok((await client.game(id)).ok, id)
    })

    test('takes the node back while it is played', async () => {
      const [node = ''] = await stack.containers(FIRST)
      const games = await playWhile(stack, async () => {
        await docker('start', node)
        await until(
          () => healthOf(node),
          (health) => health === 'healthy',
        )
      })
      for (const { client, id } of games) assert.ok((await client.game(id)).ok, id)
    })
  })
