import { readFileSync } from 'node:fs'
import { createLog, describeSettings, Fault, readSettings, runMain, watchStop } from '@pd/runtime'
import { PIPE } from './backup/archive.ts'
import { backup } from './backup/backup-job.ts'
import { restore } from './backup/restore-job.ts'
import { doctor } from './doctor/doctor-job.ts'
import { housekeeping } from './housekeeping/housekeeping-job.ts'
import { importPictures } from './import/import-job.ts'
import type { Job } from './job.ts'
import { type Figures, keepRun } from './keep-run.ts'
import { migrate } from './migrate-job.ts'
import { secrets } from './secrets/secrets-job.ts'
import { createTelling } from './telling.ts'

const JOBS: readonly Job[] = [housekeeping, migrate, importPictures, backup, restore, doctor, secrets]

const EXIT_CODES = `Exit codes: 0 done, 1 failed, 2 not understood, 3 errors found (with --strict) or problems (doctor), 130 and 143 stopped by a signal.`

const versionOf = (): string =>
  (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version

const callOf = ({ name, operand }: Job): string =>
  [name, operand && (operand.required ? operand.word : `[${operand.word}]`)].filter(Boolean).join(' ')

const describeJobs = (): string => {
  const lines = JOBS.map((job) => `  ${callOf(job).padEnd(16)}  ${job.about}`)
  return [
    'The batch of Pixel Detective: it does one job and ends.',
    '\n  npm run worker -- [job] [options]\n',
    ...lines,
    '\nWithout a job it does the housekeeping. "npm run worker -- JOB --help" tells the options of each.',
    EXIT_CODES,
  ].join('\n')
}

const describeJob = (job: Job): string =>
  `${job.about}\n\n  npm run worker -- ${callOf(job)} [options]\n\n${describeSettings(job.settings)}\n\n${EXIT_CODES}`

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h'

/** The job that the first word names, and the words after it; no word, or an option, means housekeeping. */
const chooseJob = (argv: readonly string[]): [Job, readonly string[]] => {
  const [first = ''] = argv
  if (first === '' || first.startsWith('-')) return [housekeeping, argv]
  const job = JOBS.find(({ name }) => name === first)
  if (job) return [job, argv.slice(1)]
  throw new Fault(`"${first}" is not a job: choose one of ${JOBS.map(({ name }) => name).join(', ')}.`, 2)
}

const main = async (): Promise<void> => {
  const argv = process.argv.slice(2)
  if (isHelp(argv[0])) return void process.stdout.write(`${describeJobs()}\n`)
  const [job, words] = chooseJob(argv)
  const read = readSettings(job.settings, words, process.env, job.operand ? 1 : 0)
  if (read.kind === 'help') return void process.stdout.write(`${describeJob(job)}\n`)
  if (read.kind === 'version') return void process.stdout.write(`${versionOf()}\n`)
  if (read.kind === 'complaints') throw new Fault(read.complaints.join('\n'), 2)
  const [operand] = read.operands
  if (job.operand?.required && operand === undefined)
    throw new Fault(`${job.name} needs a ${job.operand.word}: npm run worker -- ${callOf(job)}`, 2)
  const output = operand === PIPE ? process.stderr : process.stdout
  const log = createLog(read.settings.logLevel ?? 'info', 'worker', output)
  const print = (text: string) => void process.stdout.write(text)
  const tools = { telling: createTelling(output, log), stop: watchStop(), version: versionOf(), print }
  const run = (figures: Figures) => job.run(read.settings, operand, { ...tools, figures })
  process.exitCode = job.isReadOnly ? await run({}) : await keepRun(job.name, read.settings, log, run)
}

await runMain(main)
