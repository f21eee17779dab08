import { dashboard } from './dashboard.ts'
import { figure, graph } from './panels.ts'

/** The runs of the worker, from the database through the API. */
export const worker = dashboard({
  name: 'worker',
  title: 'Worker',
  description: 'The jobs that do one thing and end; what they tell comes through the database and the API.',
  rows: {
    Housekeeping: [
      figure({
        title: 'Last success',
        description: 'How long ago; it should be every night. Alert: HousekeepingLate.',
        width: 'sixth',
        unit: 's',
        decimals: 0,
        limits: [100_000, 129_600],
        expr: 'time() - max(pixel_job_last_success_timestamp_seconds{exported_job="housekeeping"})',
      }),
      figure({
        title: 'Ended with',
        description: '0 done, 3 errors found and STRICT, else failed. Alert: JobFailed.',
        width: 'sixth',
        unit: 'none',
        expr: 'max(pixel_job_last_run_exit_code{exported_job="housekeeping"})',
      }),
      figure({
        title: 'Took',
        description: 'Twice as long as yesterday: the collection grew, or the database is slow.',
        width: 'sixth',
        unit: 's',
        expr: 'max(pixel_job_last_run_duration_seconds{exported_job="housekeeping"})',
      }),
      figure({
        title: 'Errors found',
        description: 'Items or pictures that are wrong; catalog.json says which and what to do.',
        width: 'sixth',
        unit: 'none',
        limits: [1, 10],
        expr: 'max(pixel_job_findings{severity="error"})',
      }),
      figure({
        title: 'Warnings found',
        description: 'What may be right, and deserves a look: pictures alike, names shared.',
        width: 'sixth',
        unit: 'none',
        expr: 'max(pixel_job_findings{severity="warning"})',
      }),
      figure({
        title: 'Freed',
        description:
          'Old renders, which are made again when a game needs them, and working copies that no picture names.',
        width: 'sixth',
        unit: 'bytes',
        expr: 'max(pixel_job_freed_bytes)',
      }),
    ],
    'Every job': [
      graph({
        title: 'Since the last success',
        description: 'A saw: every run brings it down to zero.',
        width: 'half',
        unit: 's',
        queries: {
          '{{exported_job}}': 'time() - max by (exported_job) (pixel_job_last_success_timestamp_seconds)',
        },
      }),
      graph({
        title: 'How long the last run took',
        description: 'An import takes as long as there are new pictures, a migration seconds.',
        width: 'half',
        unit: 's',
        queries: { '{{exported_job}}': 'max by (exported_job) (pixel_job_last_run_duration_seconds)' },
      }),
      graph({
        title: 'How the last run ended',
        description: '0 and 3 are well. 1 failed, 2 not understood, 130 and 143 stopped.',
        width: 'half',
        unit: 'none',
        queries: { '{{exported_job}}': 'max by (exported_job) (pixel_job_last_run_exit_code)' },
      }),
      graph({
        title: 'What was found',
        description: 'By the housekeeping, night after night.',
        width: 'half',
        unit: 'none',
        queries: { '{{severity}}': 'max by (severity) (pixel_job_findings)' },
      }),
    ],
    'What it looks after': [
      graph({
        title: 'Disks of pictures and renders',
        description: 'What may still be written.',
        width: 'half',
        unit: 'bytes',
        queries: { '{{place}}': 'pixel:disk_free:bytes{place=~"images|temp"}' },
      }),
      graph({
        title: 'Age of the secrets',
        description: 'Alert after a year: SecretOld.',
        width: 'half',
        unit: 's',
        queries: { '{{secret}}': 'time() - min by (secret) (pixel_secret_made_timestamp_seconds)' },
      }),
    ],
  },
})
