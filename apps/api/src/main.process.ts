import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { before, describe, test } from 'node:test'
import { createPlayerAt, endOf, startApi, urlOf, writeThreePictures } from '@pd/testing/process/api-process'
import { setUpFolder } from '@pd/testing/set-up'

describe('the process', () => {
  const home = setUpFolder()
  before(async () => {
    await writeThreePictures(join(home, 'pictures'))
  })

  const own = (name: string) => ['--data', join(home, name), '--pictures', join(home, 'pictures')]

  test('unknown options end it with one sentence each and code 2', async () => {
    const [code, said] = await endOf(startApi(['--colour', '--port', 'many']))
    assert.equal(code, 2)
    assert.deepEqual(said.trim().split('\n'), [
      '--colour is not an option. --help lists them all.',
      '--port must be a port, 0 to 65535, not "many".',
    ])
  })

  test('--help says every option and ends well', async () => {
    const child = startApi(['--help'])
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += chunk
    })
    const [code] = await once(child, 'close')
    assert.equal(code, 0)
    for (const option of ['--port', 'HTTP_PORT', 'API_PORT', '--pictures', 'PICTURES_DIR', '--data', '--help'])
      assert.ok(said.includes(option), option)
  })

  test('--version prints the version and ends well', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'))
    const child = startApi(['--version'])
    assert.ok(child.stdout)
    const [said] = await Promise.all([text(child.stdout), once(child, 'close')])
    assert.deepEqual([child.exitCode, said], [0, `${version}\n`])
  })

  test('an option that npm kept is understood, and one that it can not be is explained', async () => {
    const npm = { npm_lifecycle_event: 'start', npm_config_log_level: 'true' }
    const [code, said] = await endOf(startApi(['loud'], npm))
    assert.equal(code, 2)
    assert.match(said, /^--log-level must be one of .+, not "loud"\.$/m)
    const [unclear, why] = await endOf(startApi(['a', 'b'], npm))
    assert.equal(unclear, 2)
    assert.match(
      why,
      /^npm kept --log-level for itself: put -- before the options, as in "npm start -- --log-level …"\.$/m,
    )
  })

  test('a folder that is missing or a file ends it with a sentence', async () => {
    await writeFile(join(home, 'file'), '')
    for (const [name, sentence] of [
      ['missing', /missing does not exist: .+\.$/],
      ['file', /file is not a folder: .+\.$/],
    ] as const) {
      const [code, said] = await endOf(startApi(['--data', join(home, 'd1'), '--pictures', join(home, name)]))
      assert.deepEqual([code, sentence.test(said.trim())], [1, true], said)
    }
  })

  test('a data folder that can not be one ends it with a sentence', async () => {
    await writeFile(join(home, 'a-file'), '')
    const [code, said] = await endOf(startApi(['--data', join(home, 'a-file')]))
    assert.deepEqual(
      [code, /a-file is (a file where a folder is needed|not a folder): .+\.$/.test(said.trim())],
      [1, true],
      said,
    )
  })

  test('a database that is none ends it with a sentence and stays as it was', async () => {
    await mkdir(join(home, 'broken'))
    await writeFile(join(home, 'broken', 'pixel-detective.db'), 'no database '.repeat(500))
    const [code, said] = await endOf(startApi(['--data', join(home, 'broken')]))
    assert.deepEqual([code, /is not a database of this game: .+\.$/.test(said.trim())], [1, true], said)
  })

  test('an empty database ends it with a sentence and is no new game', async () => {
    for (const [name, content] of [
      ['zero', ''],
      ['cut', 'SQLite format 3'],
    ] as const) {
      await mkdir(join(home, name))
      const file = join(home, name, 'pixel-detective.db')
      await writeFile(file, content)
      const [code, said] = await endOf(startApi(['--data', join(home, name)]))
      assert.deepEqual([code, /is empty or cut short: .+ restore .+\.$/.test(said.trim())], [1, true], said)
      assert.equal(await readFile(file, 'utf8'), content)
    }
  })

  test('a second start on the same data folder is refused in one sentence, until the first is gone', async () => {
    const first = startApi(own('shared'))
    const gone = once(first, 'exit')
    const url = await urlOf(first)
    const [code, said] = await endOf(startApi(own('shared')))
    assert.equal(code, 1)
    const sentence = `^A game already runs in ${join(home, 'shared')} \\(process ${first.pid}, since .+, on ${url}\\): .+\\.$`
    assert.match(said.trim(), new RegExp(sentence))
    assert.equal((await fetch(`${url}/health/ready`)).status, 200)
    first.kill('SIGKILL')
    await gone
    const second = startApi(own('shared'))
    const ended = once(second, 'exit')
    assert.equal((await fetch(`${await urlOf(second)}/health/ready`)).status, 200)
    second.kill('SIGINT')
    await ended
    assert.ok(!(await readdir(join(home, 'shared'))).includes('folder.lock.json'))
  })

  test('a database address that is none ends it with a sentence that does not repeat it', async () => {
    const [code, said] = await endOf(startApi(own('address'), { DATABASE_URL: 'mysql://pd:hush@host' }))
    assert.deepEqual([code, /^DATABASE_URL must look like mysql:/.test(said), said.includes('hush')], [2, true, false])
  })

  test('a short secret ends it with a sentence', async () => {
    const [code, said] = await endOf(startApi(own('short'), { SECRET: 'short' }))
    assert.deepEqual(
      [code, /^The secret in SECRET has fewer than 32 characters: .+\.$/.test(said.trim())],
      [1, true],
      said,
    )
  })

  test('kill -9 while guesses come in loses none that was answered, and the game goes on', async () => {
    const jar = { cookie: '' }
    const first = startApi(own('killed'))
    const gone = once(first, 'exit')
    const client = createPlayerAt(await urlOf(first), jar)
    const made = await client.newGame({ plan: 'solo', rounds: 1 })
    assert.ok(made.ok)
    const { id } = made.value
    const answered: string[] = []
    for (let level = 1; level <= 4; level++) {
      const text = `no such thing ${'abcdefgh'[level]}`
      const said = client.guess(id, { round: 1, level, text })
      if (level === 4) first.kill('SIGKILL')
      if ((await said).ok) answered.push(text)
    }
    await gone
    assert.ok(answered.length >= 3)

    const second = startApi(own('killed'))
    const again = createPlayerAt(await urlOf(second), jar)
    const game = await again.game(id)
    const kept = game.ok ? (game.value.rounds[0]?.wrong ?? []) : []
    assert.deepEqual(kept.slice(0, answered.length), answered)
    const next = await again.sharpen(id, { round: 1, level: game.ok ? (game.value.rounds[0]?.level ?? 0) : 0 })
    assert.equal(next.ok, true)
    second.kill()
    await once(second, 'exit')
  })
})
