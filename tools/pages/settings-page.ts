import { read } from '../project-files.ts'
import { code, helpOf, jobs, row, type SettingLine, settingsIn, WORKER } from './help.ts'

const HEAD = `# Settings

Every setting on one page, written by \`npm run pages\` from what \`--help\` and [\`.env.example\`](../.env.example) say; a test compares. Each has a
default, so none has to be set. An option counts before its variable, an empty variable as none. A variable \`…_FILE\` names a file with the
value: secrets belong there.
`

const table = (columns: readonly string[], rows: readonly string[]): string =>
  [row(...columns), `|${columns.map(() => '---').join('|')}|`, ...rows].join('\n')

const settingRow = ({ option, variables, meaning }: SettingLine, ...more: readonly string[]): string =>
  row(code(...variables), code(option), ...more, meaning)

const nameOf = ({ option, variables }: SettingLine): string => variables[0] ?? option

/** The worker's settings, each with the jobs that read it. */
const jobSettings = (): { readonly line: SettingLine; readonly jobs: string[] }[] => {
  const names = jobs().map(({ name }) => name)
  const all = new Map<string, { readonly line: SettingLine; readonly jobs: string[] }>()
  for (const job of names)
    for (const line of settingsIn(helpOf(WORKER, job))) {
      const known = all.get(`${nameOf(line)} ${line.meaning}`) ?? { line, jobs: [] }
      known.jobs.push(job)
      all.set(`${nameOf(line)} ${line.meaning}`, known)
    }
  return [...all.values()].map(({ line, jobs }) => ({ line, jobs: jobs.length === names.length ? ['all'] : jobs }))
}

/** The paragraphs of .env.example: what each says, and the variables below it with their defaults. */
const stackSettings = (): string[] => {
  const paragraphs = read('.env.example').split('\n\n').slice(1)
  return paragraphs.map((paragraph) => {
    const lines = paragraph.trim().split('\n')
    const isVariable = (line: string): boolean => /^# [A-Z][A-Z0-9_]*=/.test(line)
    const variables = lines.filter(isVariable).map((line) => line.slice(2))
    const meaning = lines.filter((line) => !isVariable(line)).map((line) => line.slice(2))
    return row(variables.map((variable) => code(variable)).join('<br>'), meaning.join(' '))
  })
}

/** The page of all settings, as `docs/settings.md` has it. */
export const settingsPage = (): string => {
  const game = settingsIn(helpOf('apps/api/src/main.ts')).map((line) => settingRow(line))
  const worker = jobSettings().map(({ line, jobs }) => settingRow(line, jobs.join(', ')))
  return [
    HEAD,
    '## The game\n\n`npm start -- --help`, also of `npx pixel-detective`; in the systemd unit lines of `/etc/pixel-detective.env`.\n',
    table(['variable', 'option', 'meaning'], game),
    '\n## The worker\n\n`npm run worker -- JOB --help`; what each job does: [jobs](jobs.md).\n',
    table(['variable', 'option', 'jobs', 'meaning'], worker),
    '\n## The container stack\n\nLines of `.env` beside `compose.yaml`, with their defaults. They are handed to the processes above.\n',
    table(['line', 'meaning'], stackSettings()),
    '',
  ].join('\n')
}
