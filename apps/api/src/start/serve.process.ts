import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { createClient } from '@pd/contract/client'
import {
  createPlayerAt,
  endOf,
  freePort,
  servedUrlOf,
  startApi,
  writeThreePictures,
} from '@pd/testing/process/api-process'
import { drawTestCard } from '@pd/testing/test-card'

/** A folder of three pictures and one whose import waits: it reads a named pipe for its pack.json until `release`. */
const putGatedFolder = async (home: string): Promise<{ folder: string; release: () => Promise<void> }> => {
  const folder = join(home, 'gated')
  await writeThreePictures(join(folder, 'a'))
  await mkdir(join(folder, 'b'))
  await writeFile(join(folder, 'b', 'whale.png'), await drawTestCard(7))
  const pipe = join(folder, 'b', 'pack.json')
  execFileSync('mkfifo', [pipe])
  return { folder, release: () => writeFile(pipe, '{"title":"B"}') }
}

describe('a game that is served before its import is over', () => {
  let home: string
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-serve-'))
  })
  const started: ChildProcess[] = []
  const start: typeof startApi = (...order) => {
    const api = startApi(...order)
    started.push(api)
    return api
  }
  after(async () => {
    // only after a failure there is one left; a signal to one that has ended does nothing
    for (const api of started) api.kill('SIGKILL')
    await rm(home, { recursive: true })
  })

  /** The progress of the import once `packs` packs are in play, or once it has ended. */
  const progressWith = async (url: string, packs: number) => {
    for (;;) {
      const progress = await createClient(url).importProgress()
      assert.ok(progress.ok)
      if (progress.value.packs === packs || progress.value.state !== 'running') return progress.value
    }
  }

  test('plays each pack as soon as it is imported, reports its progress, and stops in the middle of it', async () => {
    const { folder, release } = await putGatedFolder(home)
    const options = ['--data', join(home, 'gated-data'), '--pictures', folder, '--rate-limit', '0']
    const api = start(options)
    const ended = endOf(api)
    const url = await servedUrlOf(api)
    const { state, source, folder: name, done, total } = await progressWith(url, 1)
    assert.deepEqual([state, source, name, done, total], ['running', 'folder', 'gated', 3, 4])
    assert.equal((await fetch(`${url}/health/ready`)).status, 200)
    const player = createPlayerAt(url)
    const made = await player.newGame({ plan: 'solo', rounds: 3 })
    assert.ok(made.ok)
    assert.equal((await player.guess(made.value.id, { round: 1, level: 1, text: 'no such thing' })).ok, true)
    assert.equal((await player.openRoom({})).ok, true)
    api.kill('SIGTERM')
    // the pack at hand is read to its end; a writer comes to a pipe only while it is read
    await release()
    assert.deepEqual(await ended, [0, ''])

    const again = start(options)
    const url2 = await servedUrlOf(again)
    await release()
    // three pictures and one: packs as small as these are offered as one
    const { packs, refused } = await progressWith(url2, Number.POSITIVE_INFINITY)
    assert.deepEqual([packs, refused], [1, 0])
    again.kill()
    await once(again, 'exit')
  })

  test('takes the items of a folder that is gone, and brings the same items back with it', async () => {
    const folder = join(home, 'comes-and-goes')
    const options = ['--data', join(home, 'away-data'), '--pictures', folder]
    /** Starts the game, and stops it when its import is over: what it printed, and what it then had to play. */
    const play = async () => {
      const api = start(options)
      assert.ok(api.stdout)
      const printed = text(api.stdout)
      const url = await servedUrlOf(api)
      const { packs } = await progressWith(url, Number.POSITIVE_INFINITY)
      const list = await createClient(url).items({ lang: 'en' })
      assert.ok(list.ok)
      api.kill('SIGTERM')
      return { printed: await printed, packs, ids: list.value.items.map(({ id }) => id) }
    }
    await writeThreePictures(folder)
    const before = await play()
    assert.deepEqual([before.packs, before.ids.length], [1, 3])
    await rename(folder, `${folder} no more`)
    const without = await play()
    assert.match(
      without.printed,
      /^\S+comes-and-goes is gone: its 3 items are out of play\. .+ the same items back\.$/m,
    )
    assert.match(without.printed, /^There is nothing to play yet: /m)
    assert.deepEqual([without.packs, without.ids], [0, []])
    await rename(`${folder} no more`, folder)
    const after = await play()
    assert.match(after.printed, / 0 imported, 0 unchanged, 0 renamed, 3 came back, /)
    assert.deepEqual(after.ids, before.ids)
    assert.match((await endOf(start([...options.slice(0, 3), `${folder}s`])))[1], /comes-and-goess does not exist: /)
  })

  test('leaves its port to others while the database that they share does not answer, and ends at once on a signal', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port: databasePort } = silent.address() as { port: number }
    await once(silent.close(), 'close')
    const port = await freePort()
    const api = start(['--data', join(home, 'waiting'), '--port', String(port)], {
      DATABASE_URL: `mysql://pd@127.0.0.1:${databasePort}/pd`,
    })
    assert.ok(api.stdout)
    const [line] = await once(api.stdout, 'data')
    assert.match(String(line), /does not answer yet/)
    const answer = await createClient(`http://127.0.0.1:${port}`, undefined, async () => {}).packs({ lang: 'en' })
    assert.equal(answer.ok ? 'it answers' : answer.problem.code, 'unreachable')
    api.kill('SIGTERM')
    assert.deepEqual(await endOf(api), [0, ''])
  })

  test('refuses a busy port before it touches anything', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const [code, said] = await endOf(start(['--data', join(home, 'untouched'), '--port', String(port)]))
    other.close()
    assert.deepEqual([code, existsSync(join(home, 'untouched'))], [1, false])
    assert.match(said, new RegExp(`^Port ${port} is in use\\. .+\\.\n$`))
  })

  test('says where to put pictures when there are none, and opens neither games nor rooms', async () => {
    await mkdir(join(home, 'empty'))
    for (const [name, options, sentence] of [
      ['none', [], /^There is nothing to play yet: put pictures in a folder.+--pictures FOLDER\.$/m],
      ['empty', ['--pictures', join(home, 'empty')], /^\S+empty has no pictures: put JPEG.+start again\.$/m],
    ] as const) {
      const api = start(['--data', join(home, `data-${name}`), ...options])
      assert.ok(api.stdout)
      const printed = text(api.stdout)
      const url = await servedUrlOf(api)
      const player = createPlayerAt(url)
      const answers = [await player.newGame({ plan: 'solo' }), await player.openRoom({})]
      assert.deepEqual(
        answers.map((answer) => !answer.ok && answer.problem.code),
        ['catalogue_empty', 'catalogue_empty'],
      )
      // the server listens first and is ready when the import has seen that there is nothing
      assert.equal((await progressWith(url, 1)).packs, 0)
      assert.equal((await fetch(`${url}/health/ready`)).status, 200)
      api.kill('SIGINT')
      assert.match(await printed, sentence)
    }
  })
})
