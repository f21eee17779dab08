import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { applyRoomChange, type RoomChange, type SharedRoom } from '@pd/contract'
import { createPlayerAt, startApi, urlOf, writeThreePictures } from '@pd/testing/process/api-process'

const HOUR_MS = 3_600_000

/** Loaded before the API: each SIGWINCH sets the wall clock, first an hour back, then two hours forward, and it says so. */
const SETTABLE_CLOCK = `
  const RealDate = Date
  const jumps = [-${HOUR_MS}, ${2 * HOUR_MS}]
  let setMs = 0
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length ? super(...given) : super(RealDate.now() + setMs) }
    static now() { return RealDate.now() + setMs }
  }
  process.on('SIGWINCH', () => { setMs += jumps.shift(); process.stderr.write('the clock is set\\n') })`

let home: string
let api: ChildProcess
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'pd-clock-'))
  const pictures = await writeThreePictures(join(home, 'pictures'))
  api = startApi(['--data', join(home, 'data'), '--pictures', pictures, '--log-level', 'silent'], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(SETTABLE_CLOCK)}`,
  })
})
after(async () => {
  api.kill()
  if (api.exitCode === null) await once(api, 'exit')
  await rm(home, { recursive: true })
})

const setClock = async (): Promise<void> => {
  const said = once(api.stderr ?? assert.fail(), 'data')
  api.kill('SIGWINCH')
  assert.equal(String(await said), 'the clock is set\n')
}

test('a round sharpens level by level while the wall clock is set back and forward', { timeout: 60_000 }, async () => {
  const jar = { cookie: '' }
  const url = await urlOf(api)
  const client = createPlayerAt(url, jar)
  const opened = await client.openRoom({ secondsPerLevel: 2 })
  const { code } = opened.ok ? opened.value : assert.fail(opened.problem.code)
  await client.joinRoom(code, { name: 'Ann' })
  await client.steerRoom(code, { do: 'next' })
  await client.readyInRoom(code, { round: 1 })
  const started = await client.room(code)
  assert.equal(started.ok && started.value.round?.phase, 'running')
  const levels: number[] = []
  let event = ''
  let room: SharedRoom | undefined
  const { body } = await fetch(client.urls.roomEvents(code), { headers: { cookie: jar.cookie } })
  for await (const line of createInterface(Readable.fromWeb(body ?? assert.fail()))) {
    if (line.startsWith('event: ')) event = line.slice('event: '.length)
    if (event !== 'room' || !line.startsWith('data: ')) continue
    room = applyRoomChange(room, JSON.parse(line.slice('data: '.length)) as RoomChange)
    const level = room.round?.level
    if (level === undefined || level === levels.at(-1)) continue
    levels.push(level)
    if (levels.length === 3) break
    await setClock()
  }
  // a busy machine may hear of the first level late, and then starts with the second
  const [first = 0, second = 0, third = 0] = levels
  assert.ok(first < second && second < third, String(levels))
})
