import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { test } from 'node:test'
import type { Report } from './simulate.ts'

const ROOM_HOURS = Number(process.env.ROOM_HOURS ?? 200)
const FIRST_SEED = Number(process.env.SEED ?? 1)
const HOURS = 10
const ROOMS = 10

/** A seed in a process of its own. */
const play = (seed: number): Promise<Report> =>
  new Promise((resolve, reject) => {
    const child = fork(new URL('main.ts', import.meta.url), [String(seed), String(HOURS), String(ROOMS)], {
      silent: true,
    })
    const said: Buffer[] = []
    child.stdout?.on('data', (bytes: Buffer) => said.push(bytes))
    child.on('error', reject)
    child.on('close', () => {
      try {
        resolve(JSON.parse(String(Buffer.concat(said))) as Report)
      } catch (error) {
        reject(error)
      }
    })
  })

test(`${ROOM_HOURS} hours of rooms on processes, a network and a database that fail`, {
  timeout: 3_600_000,
}, async (t) => {
  const seeds = Array.from({ length: Math.ceil(ROOM_HOURS / HOURS / ROOMS) }, (_, n) => FIRST_SEED + n)
  const count = seeds.length
  const reports: Report[] = []
  const work = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) reports.push(await play(seed))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  const sum = (of: (report: Report) => number) => reports.reduce((all, report) => all + of(report), 0)
  t.diagnostic(
    `${sum(({ roomHours }) => roomHours).toFixed(0)} room-hours, ${count} seeds, ${sum(({ events }) => events)} events`,
  )
  const failed = reports.filter(({ problems }) => problems.length > 0)
  assert.deepEqual(
    failed,
    [],
    'node apps/api/src/testing/simulation/main.ts SEED 10 10 plays a seed again, with LOUD=1 all that happens',
  )
})
