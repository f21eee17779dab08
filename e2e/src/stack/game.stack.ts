import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { GameView } from '@pd/contract/client'
import type { Browser } from 'playwright-core'
import { gameIdOf, openBrowser, visit } from '../browser.ts'
import { aMoment, docker, until } from './docker.ts'
import { createPlayer } from './player.ts'
import { buildImages, openStack, type Stack, serviceOf } from './stack.ts'
import { describeStart, TOGETHER_S } from './timeline.ts'

const LASTING = ['api', 'db', 'front', 'proxy']
const JOBS = ['import', 'migrate', 'secrets', 'worker']

describe('the stack, from empty volumes', () => {
  let stack: Stack
  before(async () => {
    await buildImages()
    stack = await openStack({ env: { RATE_LIMIT: '0' } })
    await stack.up()
  })
  after(() => stack?.close())

  const ask = (path: string, init?: RequestInit) => fetch(stack.url + path, init)
  const health = async () => {
    const answer = await ask('/health')
    return { status: answer.status, checks: (await answer.json()).checks as Record<string, { ok: boolean }> }
  }
  const healthIs = (status: number) => until(health, (answer) => answer.status === status)
  const namesOf = async (gameId: string): Promise<string[]> => {
    const sql = `select name from round join item_name using (item_id) where game_id = '${gameId}' and kind <> 'alias'
      and locale in ('en', 'und') order by number`
    return (await stack.query(sql)).map(([name = '']) => name)
  }
  const guessRight = async (client: ReturnType<typeof createPlayer>, game: GameView) => {
    const round = game.rounds.at(-1)
    assert.ok(round)
    const [text = ''] = (await namesOf(game.id)).slice(round.number - 1)
    return client.guess(game.id, { round: round.number, level: round.level, text })
  }
  const newGame = async (client: ReturnType<typeof createPlayer>, rounds = 3): Promise<GameView> => {
    const answer = await client.newGame({ mode: 'solo', rounds, difficulty: 'normal', language: 'en' })
    assert.ok(answer.ok)
    return answer.value
  }

  test('starts in the order of health, and every job ends well', async (context) => {
    const all = await stack.inspect()
    const states = all.map((one) => [serviceOf(one), one.State.Health?.Status ?? one.State.ExitCode])
    assert.deepEqual(Object.fromEntries(states), {
      ...Object.fromEntries(LASTING.map((name) => [name, 'healthy'])),
      ...Object.fromEntries(JOBS.map((name) => [name, 0])),
    })
    const [table, seconds] = describeStart(all)
    for (const line of table) context.diagnostic(line)
    context.diagnostic(
      `from up to an open door: ${seconds.toFixed(1)} s, ${(seconds / TOGETHER_S).toFixed(2)} of ${TOGETHER_S} s`,
    )
  })

  test('has Test A, Test B and Test C beside the starter collection', async () => {
    const { items } = await (await ask('/items?text=test&limit=10')).json()
    const names = items.map((item: { name: string }) => item.name).filter((name: string) => /^Test [A-Z]$/.test(name))
    assert.deepEqual(names, ['Test A', 'Test B', 'Test C'])
    assert.deepEqual(await (await ask('/status')).json(), { status: 'OK' })
    assert.deepEqual(await stack.query('select count(*) from item where retired_at is null'), [['441']])
    const copies = await stack.inVolume('images', 'ls /volume | grep -c "^test-[abc]-picture-1.jpg$"')
    assert.equal(copies, '3')
  })

  test('is played through the one door, in a browser', async () => {
    const browser: Browser = await openBrowser()
    try {
      const { page, complaints } = await visit(browser, `${stack.url}/play`)
      await page.getByRole('radio', { name: '3 rounds' }).check({ force: true })
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page.waitForURL(/\/play\/.+/)
      for (const name of await namesOf(gameIdOf(page))) {
        await page.getByLabel('Your answer').waitFor()
        await page.keyboard.type(name)
        await page.keyboard.press('Enter')
        await page.getByRole('heading', { name, exact: true }).waitFor()
        await page.keyboard.press('Enter')
      }
      await page.getByRole('heading', { name: 'The verdict' }).waitFor()
      assert.match(await page.locator('.result').innerText(), /3 of 3 found/)
      assert.deepEqual(complaints, [])
    } finally {
      await browser.close()
    }
  })

  test('no process runs as root, whatever the files say', async () => {
    for (const id of await stack.containers(...LASTING)) {
      const [, ...lines] = (await docker('top', id, '-eo', 'uid,pid,args')).split('\n')
      assert.ok(lines.length > 0)
      for (const line of lines) assert.doesNotMatch(line, /^\s*0\s/, line)
    }
  })

  test('no root file system can be written', async () => {
    for (const one of await stack.inspect()) assert.equal(one.HostConfig.ReadonlyRootfs, true, one.Name)
    for (const service of ['db', 'front', 'proxy']) {
      const { code, err, out } = await stack.attempt('exec', '--no-TTY', service, 'touch', '/etc/written')
      assert.notEqual(code, 0, service)
      assert.match(err + out, /[Rr]ead-only file system|Permission denied/)
    }
  })

  test('nothing but the proxy is published', async () => {
    const ports = await Promise.all(
      (await stack.inspect()).map(async (one) => [serviceOf(one), await docker('port', one.Name.slice(1))]),
    )
    assert.deepEqual(
      ports.filter(([, port]) => port !== '').map(([service]) => service),
      ['proxy'],
    )
  })

  test('the front and the proxy do not reach the database, and the database reaches nothing outside', async () => {
    const [network] = Object.keys(
      JSON.parse(
        await docker('inspect', '--format', '{{json .NetworkSettings.Networks}}', ...(await stack.containers('db'))),
      ),
    )
    assert.equal(await docker('network', 'inspect', '--format', '{{.Internal}}', network ?? ''), 'true')
    const address = await docker(
      'inspect',
      '--format',
      '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}',
      ...(await stack.containers('db')),
    )
    for (const service of ['front', 'proxy'])
      for (const host of ['db', address]) {
        const { code } = await stack.attempt('exec', '--no-TTY', service, 'timeout', '3', 'nc', '-w', '2', host, '3306')
        assert.notEqual(code, 0, `${service} reaches ${host}`)
      }
  })

  test('no secret is in what docker tells of containers and images, nor in a log', async () => {
    const kinds = ['root', 'migrate', 'play', 'game']
    const secrets = await Promise.all(kinds.map((kind) => stack.inVolume(`secret-${kind}`, 'cat /volume/secret')))
    assert.equal(new Set(secrets).size, kinds.length)
    const ids = await stack.containers()
    const images = [...new Set((await stack.inspect()).map(({ Config }) => Config.Image))]
    const told = [
      await docker('inspect', ...ids, ...images),
      await stack.compose('logs', '--no-color'),
      ...(await Promise.all(images.map((image) => docker('history', '--no-trunc', image)))),
    ].join('\n')
    assert.ok(told.includes('/run/secrets/play/secret'))
    for (const [at, secret] of secrets.entries()) {
      assert.match(secret, /^[\w-]{48}$/)
      assert.equal(told.includes(secret), false, `the secret of ${kinds[at]} is told`)
    }
  })

  test('each secret is handed only to who needs it', async () => {
    const mounts = await Promise.all(
      (await stack.containers()).map(async (id) => {
        const format =
          '{{index .Config.Labels "com.docker.compose.service"}} {{range .Mounts}}{{.Name}}:{{.RW}} {{end}}'
        const [service = '', ...volumes] = (await docker('inspect', '--format', format, id)).split(' ').filter(Boolean)
        return [service, volumes.flatMap((one) => /_secret-(\w+:\w+)$/.exec(one)?.[1] ?? []).sort()] as const
      }),
    )
    assert.deepEqual(Object.fromEntries(mounts), {
      secrets: ['game:true', 'migrate:true', 'play:true', 'root:true'],
      db: ['migrate:false', 'play:false', 'root:false'],
      migrate: ['migrate:false'],
      import: ['play:false'],
      worker: ['play:false'],
      api: ['game:false', 'play:false'],
      front: [],
      proxy: [],
    })
  })

  test('whoever plays may not change the schema', async () => {
    const [[grants] = []] = await stack.query(
      "select group_concat(privilege_type order by privilege_type) from information_schema.schema_privileges where grantee = \"'pd_play'@'%'\"",
    )
    assert.equal(grants, 'DELETE,INSERT,SELECT,UPDATE')
  })

  test('renders come from the shared volume, and those that are gone are made again in the middle of a game', async () => {
    const client = createPlayer(stack.url)
    const { id, rounds } = await newGame(client)
    const path = rounds[0]?.picture ?? ''
    const first = await ask(path)
    const bytes = Buffer.from(await first.arrayBuffer())
    assert.deepEqual([first.status, first.headers.get('content-type')], [200, 'image/webp'])
    assert.ok(await stack.inVolume('temp', `test -s /volume/${path.split('/').at(-1)} && echo there`))
    await stack.compose('stop', 'api')
    const kept = await ask(path)
    assert.deepEqual([kept.status, Buffer.from(await kept.arrayBuffer())], [200, bytes], 'from the volume alone')
    assert.deepEqual(
      [
        kept.headers.get('cache-control'),
        kept.headers.get('etag'),
        kept.headers.get('last-modified'),
        kept.headers.get('x-content-type-options'),
      ],
      ['public, max-age=31536000, immutable', null, null, 'nosniff'],
    )
    await stack.compose('up', '--detach', '--wait', 'api')
    await stack.inVolume('temp', 'rm -rf /volume/* /volume/.[!.]*')
    const again = await ask(path)
    assert.deepEqual([again.status, Buffer.from(await again.arrayBuffer())], [200, bytes])
    const game = await client.game(id)
    assert.ok(game.ok)
    assert.equal((await guessRight(client, game.value)).ok, true)
  })

  test('/health is 500 while the temp folder can not be written, and heals', async () => {
    await stack.inVolume('temp', 'chown 0:0 /volume && chmod 755 /volume')
    assert.equal((await healthIs(500)).checks.temp?.ok, false)
    await stack.inVolume('temp', 'chown 65532:65532 /volume')
    await healthIs(200)
  })

  test('/health is 500 while the images folder is not the one that was filled, and heals', async () => {
    await stack.inVolume('images', 'mkdir /volume/away && mv /volume/.pixel-detective /volume/*.jpg /volume/away/')
    assert.equal((await healthIs(500)).checks.images?.ok, false)
    await stack.inVolume('images', 'mv /volume/away/.pixel-detective /volume/away/*.jpg /volume/ && rmdir /volume/away')
    await healthIs(200)
  })

  test('an API that is made anew is found by the proxy, and no game is lost', async () => {
    const client = createPlayer(stack.url)
    const game = await newGame(client)
    await stack.compose('up', '--detach', '--wait', '--force-recreate', '--no-deps', 'api')
    const kept = await until(
      () => client.game(game.id),
      ({ ok }) => ok,
      10_000,
    )
    assert.ok(kept.ok)
    const answer = await guessRight(client, kept.value)
    assert.ok(answer.ok)
    assert.equal(answer.value.verdict, 'correct')
  })

  test('a database that restarts under play costs a wait or a 503, and nothing that was acknowledged', async () => {
    const seen: string[] = []
    const client = createPlayer(stack.url, (status, request) =>
      seen.push(`${status} ${request.replace(/[\w-]{16}/, ':id')}`),
    )
    let isBack = false
    const acknowledged: string[] = []
    const restart = stack.compose('restart', 'db').then(() => {
      isBack = true
    })
    let afterwards = 0
    for (let at = 0; afterwards < 3; at++) {
      const made = await client.newGame({ mode: 'solo', rounds: 1 })
      const round = made.ok ? made.value.rounds[0] : undefined
      const text = `guess ${at}`
      const answer = made.ok && round ? await client.guess(made.value.id, { round: 1, level: round.level, text }) : null
      if (answer?.ok) acknowledged.push(text)
      else await aMoment()
      if (isBack && answer?.ok) afterwards++
      assert.ok(at < 5_000, 'it never came back')
    }
    await restart
    const statuses = new Set(seen.map((one) => one.slice(0, 3)))
    assert.deepEqual(
      [...statuses].filter((status) => !['200', '201', '503'].includes(status)),
      [],
      seen.filter((one) => !/^(200|201|503)/.test(one)).join('\n'),
    )
    const kept = new Set((await stack.query("select text from guess where text like 'guess %'")).map(([text]) => text))
    assert.deepEqual(
      acknowledged.filter((text) => !kept.has(text)),
      [],
    )
    assert.ok(acknowledged.length > 3)
  })

  test('what the API can not answer for the moment says when to come again', async () => {
    await stack.compose('stop', 'api')
    const away = await ask('/api/packs')
    assert.deepEqual(
      [
        away.status,
        away.headers.get('content-type'),
        Number(away.headers.get('retry-after')) > 0,
        (await away.json()).status,
      ],
      [503, 'application/problem+json', true, 503],
    )
    await stack.compose('stop', 'front')
    const page = await ask('/')
    assert.deepEqual([page.status, Number(page.headers.get('retry-after')) > 0], [503, true])
    assert.match(await page.text(), /http-equiv="refresh"/)
    await stack.compose('up', '--detach', '--wait', 'api', 'front')
    await until(
      async () => (await ask('/')).status,
      (status) => status === 200,
    )
  })

  test('the worker says by its exit code how it went, and writes its catalogue whole', async () => {
    const work = async (...words: string[]) =>
      (await stack.attempt('run', '--rm', '--no-deps', '--no-TTY', ...words)).code
    assert.equal(await work('worker'), 0)
    assert.equal(await work('worker', 'tidy'), 2)
    assert.equal(await work('--env', 'DATABASE_URL=mysql://nobody@db/pixel_detective', 'worker'), 1)
    await stack.query(
      "insert into item (id, pack_id, slug, fingerprint) values ('item-without-pic', 'test-cards-pack1', 'without', '')",
    )
    assert.equal(await work('worker', '--strict'), 3)
    await stack.query("delete from item where id = 'item-without-pic'")
    assert.equal(await work('worker', '--strict'), 0)
    const catalog = JSON.parse(await stack.inVolume('data', 'cat /volume/catalog.json'))
    assert.equal(catalog.counts.items, 441)
    assert.equal(
      await stack.inVolume('data', 'ls -A /volume | grep -v -e "^catalog.json$" -e "^images$" -e "^temp$" || true'),
      '',
    )
  })

  test('containers that all start at once, as after a reboot, find together by themselves', async () => {
    const ids = await stack.containers()
    await docker('kill', ...(await stack.containers(...LASTING)))
    await docker('start', ...ids)
    await healthIs(200)
    await until(
      async () => (await ask('/')).status,
      (status) => status === 200,
    )
    for (const one of await stack.inspect()) {
      if (JOBS.includes(serviceOf(one)))
        await until(
          async () => await docker('inspect', '--format', '{{.State.Status}} {{.State.ExitCode}}', one.Name.slice(1)),
          (state) => state === 'exited 0',
        )
    }
  })

  test('down and up again keeps every game, and the passwords', async () => {
    const client = createPlayer(stack.url)
    const game = await newGame(client)
    const before = await stack.inVolume('secret-play', 'cat /volume/secret')
    await stack.compose('down')
    await stack.up()
    const kept = await client.game(game.id)
    assert.ok(kept.ok)
    assert.deepEqual(kept.value, game)
    assert.equal(await stack.inVolume('secret-play', 'cat /volume/secret'), before)
  })

  test('a picture that is dropped into the folder is in play after the next start', async () => {
    const card = await readFile(new URL('../../../packs/test-cards/Test A.svg', import.meta.url), 'utf8')
    await writeFile(`${stack.pictures}/Red Letter.svg`, card.replaceAll('#f6f1e6', '#e63950'))
    await stack.up()
    const { items } = await (await ask('/items?text=red+letter')).json()
    assert.deepEqual(
      items.map((item: { name: string }) => item.name),
      ['Red Letter'],
    )
  })
})
