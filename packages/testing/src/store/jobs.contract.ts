import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@pd/store'

const end = {
  job: 'housekeeping',
  endedAt: 1_795_314_580_090,
  durationMs: 900,
  exitCode: 0,
  succeeded: true,
  figures: { freed: 2 ** 40 },
}

/** The stored runs of the worker's jobs. */
export const jobContract = (store: () => Store): void => {
  test('of each job the last run is kept, and when one last ended well', async () => {
    const { succeeded: _, ...run } = end
    const failed = { ...run, endedAt: run.endedAt + 1, exitCode: 1, figures: {} }
    await store().jobs.keep(end)
    assert.deepEqual(await store().jobs.last(), [{ ...run, succeededAt: run.endedAt }])
    await store().jobs.keep({ ...failed, succeeded: false })
    await store().jobs.keep({ ...failed, job: 'backup', succeeded: false })
    assert.deepEqual(await store().jobs.last(), [
      { ...failed, job: 'backup', succeededAt: null },
      { ...failed, succeededAt: run.endedAt },
    ])
  })

  test('two runs of a job that end at once leave one of them', async () => {
    await Promise.all([1, 2, 3].map((exitCode) => store().jobs.keep({ ...end, exitCode })))
    const [kept, ...others] = await store().jobs.last()
    assert.deepEqual([kept?.job, others], ['housekeeping', []])
  })
}
