import { readFileSync } from 'node:fs'
import { audit, createLog, describeSettings, Fault, readSettings, runMain, watchStop } from '@pd/runtime'
import { type Job, PIPE } from './job.ts'
import { type Figures, recordRun } from './record-run.ts'
import { createReporter } from './reporter.ts'

/** Each job by its name. Only the code of the job that runs is loaded. */
const JOBS = {
  housekeeping: async () => (await import('./housekeeping/housekeeping-job.ts')).housekeeping,
  migrate: async () => (await import('./migrate-job.ts')).migrate,
  import: async () => (await import('./import/import-job.ts')).importPictures,
  names: async () => (await import('./names/names-job.ts')).names,
  backup: async () => (await import('./backup/backup-job.ts')).backup,
  nightly: async () => (await import('./backup/nightly/nightly-job.ts')).nightly,
  restore: async () => (await import('./backup/restore-job.ts')).restore,
  packs: async () => (await import('./packs/packs-job.ts')).packs,
  doctor: async () => (await import('./doctor/doctor-job.ts')).doctor,
  password: async () => (await import('./password/password-job.ts')).password,
  secrets: async () => (await import('./secrets/secrets-job.ts')).secrets,
  decoder: async () => (await import('./decoder/decoder-job.ts')).decoder,
  uploads: async () => (await import('./uploads/uploads-job.ts')).uploads,
  watch: async () => (await import('./watch/watch-job.ts')).watch,
} satisfies Readonly<Record<string, () => Promise<Job>>>

const isJob = (word: string): word is keyof typeof JOBS => Object.hasOwn(JOBS, word)

const EXIT_CODES = `Exit codes: 0 done, 1 failed, 2 not understood, 3 errors found (with --strict) or problems (doctor), 130 and 143 stopped by a signal.`

const versionOf = (): string =>
  (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version

const callOf = ({ name, operand }: Job): string =>
  [name, operand && (operand.required ? operand.word : `[${operand.word}]`)].filter(Boolean).join(' ')

const describeJobs = async (): Promise<string> => {
  const jobs: readonly Job[] = await Promise.all(Object.values(JOBS).map((load) => load()))
  const width = Math.max(...jobs.map((job) => callOf(job).length))
  const lines = jobs.map((job) => `  ${callOf(job).padEnd(width)}  ${job.about}`)
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
const chooseJob = async (argv: readonly string[]): Promise<[Job, readonly string[]]> => {
  const [first = ''] = argv
  if (first === '' || first.startsWith('-')) return [await JOBS.housekeeping(), argv]
  if (isJob(first)) return [await JOBS[first](), argv.slice(1)]
  throw new Fault(`"${first}" is not a job: choose one of ${Object.keys(JOBS).join(', ')}.`, 2)
}

const isReadOnly = ({ isReadOnly = () => false }: Job, operands: readonly string[]): boolean =>
  isReadOnly === true || isReadOnly(operands)

const main = async (): Promise<void> => {
  const argv = process.argv.slice(2)
  if (isHelp(argv[0])) return void process.stdout.write(`${await describeJobs()}\n`)
  const [job, words] = await chooseJob(argv)
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
const explainStore = async (error: unknown): Promise<never> => {
  const { BlobsUnavailable } = await import('@pd/catalogue')
  throw error instanceof BlobsUnavailable ? new Fault(`${error.message} Run the job again when it answers.`) : error
}

await runMain(() => main().catch(explainStore))
