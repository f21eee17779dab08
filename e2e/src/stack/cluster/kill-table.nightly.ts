import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { startS3Server } from '@pd/testing/s3-server'
import { putStarterCards } from '@pd/testing/starter-cards'
import { docker } from '../docker.ts'
import { buildImages, openStack } from '../stack.ts'
import { CLUSTERS, type Cluster, untilWhole } from './clusters.ts'
import { type Fault, faultsOf } from './faults.ts'
import { judge, NOTHING_WRONG, playOnPhones, ROOT, type Struck, tally } from './phones.ts'
import { missingOf, startSoloPlayers } from './solo-players.ts'

/** The table is gone through as often as fits into this. */
const SECONDS = Number(process.env.KILL_SECONDS ?? 300)
const SOLO_PLAYERS = 6
/** No player may wait longer for an answer to a guess; docs/cluster.md has what was measured. */
const LONGEST_MS = 15_000
const CARD_SIDE = 128

type Players = ReturnType<typeof startSoloPlayers>

/** This machine as containers of any bridge reach it. */
const bridgeAddress = (): Promise<string> =>
  docker('network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}')

/** The table once, or more often while there is time; after each fault the game goes on for a while. */
const strikeThrough = async (
  faults: readonly Fault[],
  { players, whole }: { readonly players: Players; readonly whole: () => Promise<void> },
): Promise<Struck[]> => {
  const struck: Struck[] = []
  const endsAt = performance.now() + SECONDS * 1_000
  await players.more(50)
  do {
    for (const { name, strike } of faults) {
      const from = Date.now()
      await strike()
      await players.more(50)
      struck.push({ what: name, from, until: Date.now() })
      await whole()
    }
  } while (performance.now() < endsAt)
  return struck
}

const longestGapMs = (times: readonly number[]): number =>
  Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)))

/** How long no guess of a game alone was acknowledged while something was broken, and how long none of the player who waited longest. */
const longestPausesMs = ({ acknowledged }: Players, { from, until }: Struck) => {
  const during = acknowledged.filter(({ at }) => at >= from && at <= until)
  const gapOf = (guesses: typeof during): number => longestGapMs([from, ...guesses.map(({ at }) => at), until])
  const players = [...Map.groupBy(during, ({ client }) => client).values()]
  return {
    ofAll: gapOf(during),
    ofOne: players.length === SOLO_PLAYERS ? Math.max(...players.map(gapOf)) : until - from,
  }
}

/** A row of the table in docs/cluster.md. */
const rowOf = (players: Players, struck: Struck): string => {
  const during = <T extends { readonly at: number }>(all: readonly T[]) =>
    all.filter(({ at }) => at >= struck.from && at <= struck.until)
  const failed = tally(during(players.failed).map(({ status }) => status || 'without an answer'))
  const { ofAll, ofOne } = longestPausesMs(players, struck)
  return `| ${struck.what} | ${(ofAll / 1000).toFixed(1)} s | ${(ofOne / 1000).toFixed(1)} s | ${failed} |`
}

/** A stack on a cluster, with an S3 store of this process; `close` leaves nothing. */
const openCluster = async ({ overlay }: Cluster) => {
  const store = await startS3Server(await bridgeAddress())
  const folder = await mkdtemp(join(tmpdir(), 'pd-kills-'))
  await chmod(folder, 0o755)
  const secret = join(folder, 'secret')
  await writeFile(secret, store.place.secret, { mode: 0o644 })
  const { endpoint, bucket, keyId } = store.place
  const s3 = { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_KEY_ID: keyId, S3_SECRET_FILE: secret }
  const overlays = [overlay, join(ROOT, 'deploy/compose.s3.yaml')]
  const stack = await openStack({ overlays, env: { ...s3, RATE_LIMIT: '0', STARTER: 'no' } })
  await putStarterCards(stack.pictures, CARD_SIDE)
  const close = async (): Promise<void> => {
    await stack.close()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { stack, store, folder, close }
}

const playThrough = async (cluster: Cluster, context: TestContext): Promise<void> => {
  const { stack, store, folder, close } = await openCluster(cluster)
  try {
    await stack.up()
    const phones = playOnPhones(stack, { rooms: 2, phones: 6 })
    const players = startSoloPlayers(stack.url, SOLO_PLAYERS)
    const whole = () => untilWhole(stack, cluster)
    const faults = await strikeThrough(faultsOf(stack, cluster, store), { players, whole }).finally(async () => {
      await players.end()
      await phones.end()
    })
    const { rooms } = await phones.end()
    const missing = await missingOf(players.acknowledged)
    for (const fault of faults) context.diagnostic(rowOf(players, fault))
    const { acknowledged, reads, events, ...wrong } = await judge(stack, folder, { rooms, faults })
    context.diagnostic(
      `${cluster.name}: of ${players.acknowledged.length} guesses alone ${missing.length} are missing; in rooms ${acknowledged} guesses, ${reads} views, ${events} events`,
    )
    assert.deepEqual(missing, [])
    assert.deepEqual(wrong, NOTHING_WRONG)
    assert.ok(acknowledged > 0 && reads > 0, 'nothing was played in rooms')
    for (const fault of faults) assert.ok(longestPausesMs(players, fault).ofOne < LONGEST_MS, rowOf(players, fault))
  } finally {
    await close()
  }
}

describe('the kill table', () => {
  for (const cluster of CLUSTERS)
    test(`on ${cluster.name}: whatever breaks, play goes on, and nothing that was acknowledged is lost`, async (context) => {
      await buildImages()
      await playThrough(cluster, context)
    })
})
