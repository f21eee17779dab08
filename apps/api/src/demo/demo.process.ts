import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { createPlayerAt, startApi, writeThreePictures } from '@pd/testing/process/api-process'

test('npm start -- --demo plays in a folder of its own, and leaves nothing behind when it is stopped', async () => {
  const home = await mkdtemp(join(tmpdir(), 'pd-demo-'))
  const temp = join(home, 'temp')
  await mkdir(temp)
  const pictures = await writeThreePictures(join(home, 'pictures'))
  const child = startApi(['--demo', '3', '--pictures', pictures], { TMPDIR: temp })
  const ended = once(child, 'exit')
  try {
    let url = ''
    let code = ''
    assert.ok(child.stdout)
    for await (const line of createInterface(child.stdout)) {
      url ||= /^The API listens on (\S+)/.exec(line)?.[1] ?? ''
      code ||= /^3 bots play in room (\w{6})$/.exec(line)?.[1] ?? ''
      if (url && code) break
    }
    child.stdout.resume()
    const room = await createPlayerAt(url).room(code)
    assert.ok(room.ok, room.ok ? '' : room.problem.code)
    assert.equal(room.value.players, 3)
    assert.match((await readdir(temp)).join(), /^pixel-detective-demo-\w+$/)
    child.kill('SIGINT')
    assert.deepEqual(await ended, [0, null])
    assert.deepEqual(await readdir(temp), [])
  } finally {
    child.kill('SIGKILL')
    await rm(home, { recursive: true })
  }
})
