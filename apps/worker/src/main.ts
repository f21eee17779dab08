import { readFileSync } from 'node:fs'
import { BlobsUnavailable } from '@pd/catalogue'
import { audit, createLog, describeSettings, Fault, readSettings, runMain, watchStop } from '@pd/runtime'
import { PIPE } from './backup/archive.ts'
import { backup } from './backup/backup-job.ts'
import { nightly } from './backup/nightly/nightly-job.ts'
import { restore } from './backup/restore-job.ts'
import { decoder } from './decoder/decoder-job.ts'
import { doctor } from './doctor/doctor-job.ts'
import { housekeeping } from './housekeeping/housekeeping-job.ts'
import { importPictures } from './import/import-job.ts'
import type { Job } from './job.ts'
import { migrate } from './migrate-job.ts'
import { names } from './names/names-job.ts'
import { packs } from './packs/packs-job.ts'
import { password } from './password/password-job.ts'
import { type Figures, recordRun } from './record-run.ts'
import { createReporter } from './reporter.ts'
import { secrets } from './secrets/secrets-job.ts'
import { uploads } from './uploads/uploads-job.ts'
import { watch } from './watch/watch-job.ts'

const JOBS: readonly Job[] = [
  housekeeping,
  migrate,
  importPictures,
  names,
  backup,
  nightly,
  restore,
  packs,
  doctor,
  password,
  secrets,
  decoder,
  uploads,
  watch,
]

const EXIT_CODES = `Exit codes: 0 done, 1 failed, 2 not understood, 3 errors found (with --strict) or problems (doctor), 130 and 143 stopped by a signal.`

const versionOf = (): string =>
  (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version

const callOf = ({ name, operand }: Job): string =>
  [name, operand && (operand.required ? operand.word : `[${operand.word}]`)].filter(Boolean).join(' ')

const describeJobs = (): string => {
  const width = Math.max(...JOBS.map((job) => callOf(job).length))
  const lines = JOBS.map((job) => `  ${callOf(job).padEnd(width)}  ${job.about}`)
  return [
    'The batch of Pixel Detective: it does one job and ends.',
    '\n  npm run worker -- [job] [options]\n',
    ...lines,
    '\nWithout a job it does the housekeeping. "npm run worker -- JOB --help" lists the options of each.',
    EXIT_CODES,
  ].join('\n')
}

const describeJob = (job: Job): string =>
  `${job.about}\n\n  npm run worker -- ${callOf(job)} [options]\n\n${describeSettings(job.settings)}\n\n${EXIT_CODES}`

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h'

const mostOperandsOf = ({ operand }: Job): number => (operand ? (operand.most ?? 1) : 0)

/** The job that the first word names, and the words after it; no word, or an option, means housekeeping. */
const chooseJob = (argv: readonly string[]): [Job, readonly string[]] => {
  const [first = ''] = argv
  if (first === '' || first.startsWith('-')) return [housekeeping, argv]
  const job = JOBS.find(({ name }) => name === first)
  if (job) return [job, argv.slice(1)]
  throw new Fault(`"${first}" is not a job: choose one of ${JOBS.map(({ name }) => name).join(', ')}.`, 2)
}

const isReadOnly = ({ isReadOnly = () => false }: Job, operands: readonly string[]): boolean =>
  isReadOnly === true || isReadOnly(operands)

const main = async (): Promise<void> => {
  const argv = process.argv.slice(2)
  if (isHelp(argv[0])) return void process.stdout.write(`${describeJobs()}\n`)
  const [job, words] = chooseJob(argv)
  const read = readSettings(job.settings, { argv: words, env: process.env, mostOperands: mostOperandsOf(job) })
  if (read.kind === 'help') return void process.stdout.write(`${describeJob(job)}\n`)
  if (read.kind === 'version') return void process.stdout.write(`${versionOf()}\n`)
  if (read.kind === 'complaints') throw new Fault(read.complaints.join('\n'), 2)
  const [operand] = read.operands
  if (job.operand?.required && operand === undefined)
    throw new Fault(`${job.name} needs a ${job.operand.word}: npm run worker -- ${callOf(job)}`, 2)
  const output = operand === PIPE ? process.stderr : process.stdout
  const log = createLog(read.settings.logLevel ?? 'info', 'worker', output)
  const print = (text: string) => void process.stdout.write(text)
  const tools = {
    operands: read.operands,
    audit: (event: string, facts: Readonly<Record<string, unknown>>) => audit(log, event, facts),
    reporter: createReporter(output, log),
    stop: watchStop(),
    version: versionOf(),
    print,
    record: (name: string, run: (figures: Figures) => Promise<number>) =>
      recordRun({ job: name, settings: read.settings, log }, run),
  }
  const run = (figures: Figures) => job.run(read.settings, operand, { ...tools, figures })
  process.exitCode = isReadOnly(job, read.operands)
    ? await run({})
    : await recordRun({ job: job.name, settings: read.settings, log }, run)
}

/** A store of pictures that is away is no fault of the job: it is said in one sentence. */
const explainStore = (error: unknown): never => {
  throw error instanceof BlobsUnavailable ? new Fault(`${error.message} Run the job again when it answers.`) : error
}

await runMain(() => main().catch(explainStore))
