import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { putStarterCards } from '@pd/testing/starter-cards'
import { decoderTests, ITEMS, PACKS } from './decoder.ts'
import { docker, logOf, until } from './docker.ts'
import { createPlayer } from './player.ts'
import { buildImages, openStack, type Stack } from './stack.ts'

/** Large enough that the worker takes a moment for each. */
const CARD_SIDE = 640
/** They ask without a pause, so that few keep two processors busy. */
const PLAYERS = 3

/** Players who ask without a pause, one after the other, each in a game. */
const playOn = async (url: string, tell: (status: number, request: string) => void, isOver: () => boolean) => {
  while (!isOver()) {
    // The proxy limits the requests of one player a second.
    const client = createPlayer(url, tell)
    const made = await client.newGame({ plan: 'solo', rounds: 1 })
    const round = made.ok ? made.value.rounds[0] : undefined
    if (!made.ok || !round) continue
    const answer = await fetch(url + round.picture)
    tell(answer.status, `GET ${round.picture}`)
    await answer.arrayBuffer()
    await client.guess(made.value.id, { round: 1, level: 1, text: 'no idea' })
    await client.game(made.value.id)
    await client.packs({ lang: 'en' })
  }
}

/** Asserts that MySQL's first, temporary server counted as healthy for no check and was met by no migration. */
const assertHiddenAtFirst = async (stack: Stack): Promise<void> => {
  const [[migrate = ''], [db = '']] = [await stack.containers('migrate'), await stack.containers('db')]
  const done = (await logOf(db)).split('\n').find((line) => line.includes('MySQL init process done'))
  const health = JSON.parse(await docker('inspect', '--format', '{{json .State.Health.Log}}', db)) as {
    End: string
    ExitCode: number
  }[]
  const healthy = health.find(({ ExitCode }) => ExitCode === 0)
  assert.ok(done && healthy)
  assert.ok(Date.parse(healthy.End) > Date.parse(done.split(' ')[0] ?? ''), 'healthy while it was the temporary server')
  assert.doesNotMatch(await logOf(migrate), /does not answer yet/)
}

describe('the decoder, two APIs and a small disk', () => {
  let stack: Stack
  before(async () => {
    await buildImages()
    stack = await openStack({
      overlays: [join(import.meta.dirname, 'small-temp.yaml')],
      env: { RATE_LIMIT: '0', STARTER: 'no' },
    })
    await putStarterCards(stack.pictures, CARD_SIDE, PACKS)
    await stack.compose('up', '--detach', '--wait', '--quiet-pull', 'decoder')
  })
  after(() => stack?.close())

  for (const [title, run] of Object.entries(decoderTests)) test(`the decoder ${title}`, () => run(stack))

  test("none of these has seen MySQL's first, temporary server; the APIs start with what is imported", async () => {
    await assertHiddenAtFirst(stack)
    await stack.up()
    assert.equal((await stack.containers('api')).length, 2)
  })

  /** Everything that was answered while something was done to the stack, but for what went well. */
  const failedWhile = async (act: () => Promise<void>): Promise<string[]> => {
    const seen: string[] = []
    const more = (count: number) =>
      until(
        async () => seen.length,
        (length) => length > count,
      )
    let over = false
    const tell = (status: number, request: string) => seen.push(`${status} ${request}`)
    const players = Array.from({ length: PLAYERS }, () => playOn(stack.url, tell, () => over))
    try {
      await more(200)
      await act()
      await more(seen.length + 200)
    } finally {
      over = true
      await Promise.all(players)
    }
    return seen.filter((one) => !/^2\d\d /.test(one))
  }
  const failNone = async (act: () => Promise<void>): Promise<void> => {
    const failed = await failedWhile(act)
    const log = failed.length === 0 ? '' : await stack.compose('logs', '--no-log-prefix', 'proxy')
    const atTheDoor = log.split('\n').filter((line) => line.includes('error') || /"status":5/.test(line))
    assert.deepEqual(failed, [], [...failed, ...atTheDoor].join('\n'))
  }

  test('when two APIs stop under load, one after the other, no request fails', async () => {
    for (const container of await stack.containers('api')) {
      const stop = async () => {
        await docker('kill', '--signal', 'SIGTERM', container)
        assert.equal(await docker('wait', container), '0')
      }
      await failNone(stop)
      await docker('start', container)
      await until(
        () => docker('inspect', '--format', '{{.State.Health.Status}}', container),
        (status) => status === 'healthy',
      )
    }
  })

  const ids = async () => (await stack.inspect()).map(({ Id }) => Id)
  test('deploy/update replaces both APIs under load, and no request fails; what is up to date stays', async () => {
    const [before, apis] = [await ids(), await stack.containers('api')]
    const update = async () => {
      const { code, out, err } = await stack.update({ LOG_LEVEL: 'warn' })
      assert.equal(code, 0, out + err)
    }
    await failNone(update)
    const after = await ids()
    assert.deepEqual(
      before.filter((id) => !after.includes(id)),
      apis,
    )
    assert.equal((await stack.containers('api')).length, 2)
    await update()
    assert.deepEqual(await ids(), after)
  })

  test('an API that does not become healthy goes, and the old ones stay', async () => {
    const apis = await stack.containers('api')
    const { code, err } = await stack.update({ LOG_LEVEL: 'none of these', START_TIMEOUT: '5' })
    assert.equal(code, 1)
    assert.match(err, /the new api did not become healthy; the old ones still run/)
    assert.deepEqual(await stack.containers('api'), apis)
  })

  test('/health is 500 while the disk is nearly full, and heals', async () => {
    const status = async () => (await fetch(`${stack.url}/health`)).status
    await until(status, (found) => found === 200)
    await stack.inVolume('temp', 'head -c 60000000 /dev/zero >/volume/filler')
    const sick = await until(
      async () => (await fetch(`${stack.url}/health`)).json(),
      (health) => health.status === 'error',
    )
    assert.deepEqual([sick.checks.disk.ok, sick.checks.temp.ok, sick.checks.database.ok], [false, true, true])
    await stack.inVolume('temp', 'rm /volume/filler')
    await until(status, (found) => found === 200)
  })

  test('a worker that is stopped ends with 143, and the next one takes up the rest', async () => {
    await stack.query('delete from picture_audit')
    const run = stack.attempt('run', '--rm', '--no-deps', '--no-TTY', '--name', `${stack.project}-night`, 'worker')
    await until(
      () => logOf(`${stack.project}-night`),
      (log) => log.includes('Checking the items'),
    )
    await docker('kill', '--signal', 'SIGTERM', `${stack.project}-night`)
    assert.equal((await run).code, 143)
    assert.equal(await stack.inVolume('data', 'ls -A /volume | grep tmp || true'), '')
    assert.equal((await stack.attempt('run', '--rm', '--no-deps', '--no-TTY', 'worker')).code, 0)
    assert.equal(JSON.parse(await stack.inVolume('data', 'cat /volume/catalog.json')).counts.items, ITEMS)
  })
})

describe('a cold start', () => {
  test("never lets anybody see MySQL's first, temporary server", async () => {
    await buildImages()
    const stack = await openStack()
    try {
      await stack.compose('up', '--detach', 'migrate')
      const [migrate = ''] = await stack.containers('migrate')
      assert.equal(await docker('wait', migrate), '0')
      await assertHiddenAtFirst(stack)
      assert.deepEqual(await stack.query("select count(*) from item where slug like 'test _'"), [['3']])
    } finally {
      await stack.close()
    }
  })
})
