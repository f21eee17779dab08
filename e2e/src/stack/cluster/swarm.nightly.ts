import assert from 'node:assert/strict'
import { after, before, describe, type TestContext, test } from 'node:test'
import { until, untilServed } from '../docker.ts'
import { buildImages } from '../stack.ts'
import { tally } from './phones.ts'
import { missingOf, startSoloPlayers } from './solo-players.ts'
import { openSwarm, type Swarm } from './swarm.ts'

const SOLO_PLAYERS = 20
/** How many guesses are acknowledged before a change, and after the last. */
const GUESSES_BETWEEN = 200

describe('the stack on a swarm', () => {
  let swarm: Swarm
  before(async () => {
    await buildImages()
    swarm = await openSwarm({ RATE_LIMIT: '0', STARTER: 'no' })
    await swarm.deploy()
    await untilServed(`${swarm.url}/api/health/ready`).catch(async (error: Error) => {
      throw new Error(`${error.message}\n${await swarm.tasks()}`)
    })
  })
  after(() => swarm?.close())

  /** Plays while something is done and a while before and after it; nothing that was acknowledged is lost, and no page is in trouble. */
  const playWhile = async (context: TestContext, act: () => Promise<unknown>): Promise<void> => {
    const players = startSoloPlayers(swarm.url, SOLO_PLAYERS)
    try {
      await players.more(GUESSES_BETWEEN)
      await act()
      await players.more(GUESSES_BETWEEN)
    } finally {
      await players.end()
    }
    const failed = tally(players.failed.map(({ status }) => status || 'without an answer'))
    context.diagnostic(`${players.acknowledged.length} guesses; requests that failed: ${failed}`)
    assert.deepEqual(await missingOf(players.acknowledged), [])
    assert.equal(tally(players.troubles.map(({ problem }) => problem)), 'none', 'what pages could not get done')
  }

  const untilUpdate = (state: Awaited<ReturnType<Swarm['updateState']>>) =>
    until(
      () => swarm.updateState('api'),
      (found) => found === state,
      { timeoutMs: 600_000 },
    )

  test('is updated under players, new tasks before old ones', async (context) => {
    await playWhile(context, async () => {
      await swarm.deploy({ LOG_LEVEL: 'warn' })
      await untilUpdate('completed')
    })
    assert.equal(await swarm.variable('api', 'LOG_LEVEL'), 'warn')
  })

  test('takes a version back that does not start, under players', async (context) => {
    await playWhile(context, async () => {
      await swarm.deploy({ LOG_LEVEL: 'loudest' })
      await untilUpdate('rollback_completed')
    })
    assert.equal(await swarm.variable('api', 'LOG_LEVEL'), 'warn')
  })
})
