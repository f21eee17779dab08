import { code, helpOf, type JobLine, jobs, row, settingsIn, WORKER } from './help.ts'

/** When a job runs, in the container stack and without it. */
type Use = { readonly stack: string; readonly alone: string; readonly example: string }

const BY_HAND = 'by hand'
const USES: Readonly<Record<string, Use>> = {
  housekeeping: {
    stack: 'once a start, and every night by your cron: `docker compose run --rm -T worker`',
    alone: 'every night by `pixel-detective-worker.timer`, or by your cron',
    example: 'npm run worker',
  },
  migrate: {
    stack: 'before each new API',
    alone: 'by the game itself when it starts',
    example: 'npm run worker -- migrate',
  },
  import: {
    stack: 'once a start',
    alone: 'by the game itself behind its start; by hand before it',
    example: 'npm run worker -- import ~/Pictures/zoo',
  },
  names: { stack: BY_HAND, alone: BY_HAND, example: 'npm run worker -- names ~/Pictures/zoo' },
  backup: {
    stack: 'by hand or by cron: `docker compose run --rm -T backup > game.tar`',
    alone: 'by hand or by cron',
    example: 'npm run worker -- backup zoo.tar',
  },
  nightly: {
    stack: 'as the service `nightly`, at `BACKUP_HOUR`',
    alone: 'with `--now` by the timer of the systemd units; without `--now` it stays',
    example: 'npm run worker -- nightly ./backups --now',
  },
  restore: {
    stack: 'by hand: `docker compose run --rm -T restore < game.tar`',
    alone: BY_HAND,
    example: 'npm run worker -- restore zoo.tar --data ./other',
  },
  packs: { stack: BY_HAND, alone: BY_HAND, example: 'npm run worker -- packs' },
  doctor: { stack: BY_HAND, alone: BY_HAND, example: 'npm run worker -- doctor' },
  password: {
    stack: 'by hand: `docker compose run --rm password`',
    alone: BY_HAND,
    example: 'npm run worker -- password',
  },
  secrets: {
    stack: 'once a start',
    alone: 'never: the game makes its own',
    example: 'npm run worker -- secrets ./secrets',
  },
  decoder: {
    stack: 'as the service `decoder`',
    alone: 'never: the game starts its decoders',
    example: 'npm run worker -- decoder ./decoder.sock',
  },
  uploads: { stack: 'as the service `uploads`', alone: 'inside the game', example: 'npm run worker -- uploads' },
  watch: { stack: 'as the service `watch` of the supervision', alone: 'never', example: 'npm run worker -- watch' },
}

const HEAD = `# Jobs

What the worker does, one job a call. Written by \`npm run pages\` from what \`npm run worker -- JOB --help\` says; a test compares, and runs the
examples. In the container stack a job is called by \`docker compose run --rm worker JOB\`, with \`npx\` by \`npx pixel-detective worker JOB\`.
What the settings mean: [settings](settings.md).

A job says how far it is, may be stopped at any moment (Ctrl+C, SIGTERM) or killed, and goes on or begins anew at the next call; nothing that
was acknowledged is lost. Its end is a line of the log and a figure of the supervision.
`

const useOf = (name: string): Use => {
  const use = USES[name]
  if (!use) throw new Error(`${name} lacks its line in tools/pages/jobs-page.ts`)
  return use
}

const section = ({ name, call, about }: JobLine): string => {
  const { stack, alone, example } = useOf(name)
  const settings = settingsIn(helpOf(WORKER, name)).map(({ option, variables }) => code(option || (variables[0] ?? '')))
  const table = [row('', ''), '|---|---|', row('call', code(call)), row('in the stack', stack)]
  const more = [row('without containers', alone), row('settings', settings.join(', '))]
  return `## ${name}\n\n${about}\n\n${[...table, ...more].join('\n')}\n\n\`\`\`sh\n${example}\n\`\`\`\n`
}

/** The page of all jobs, as `docs/jobs.md` has it. */
export const jobsPage = (): string => {
  const [, codes = ''] = /^Exit codes: (.*)$/m.exec(helpOf(WORKER)) ?? []
  return [HEAD, ...jobs().map(section), `## Exit codes\n\n${codes}\n`].join('\n')
}
