import { chmod, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openStack, type Stack } from './stack.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const OBSERVE = join(ROOT, 'deploy/observe')
const SOCKET = '/var/run/docker.sock'

/** What runs here: the images of the others are not on every machine. */
const HERE = ['proxy', 'prometheus', 'alertmanager', 'node', 'mysql', 'nginx', 'docker-socket', 'receiver']

export type Series = { readonly metric: Readonly<Record<string, string>>; readonly value: readonly [number, string] }
export type Target = { readonly labels: Readonly<Record<string, string>>; readonly health: string }
export type Rule = { readonly name: string; readonly query: string; readonly type: 'alerting' | 'recording' }

type Alert = {
  readonly labels: Readonly<Record<string, string>>
  readonly status: { readonly inhibitedBy: readonly string[] }
}

const replaceIn = async (file: string, ...changes: readonly (readonly [from: RegExp, to: string])[]): Promise<void> => {
  let text = await readFile(file, 'utf8')
  for (const [from, to] of changes) {
    if (!from.test(text)) throw new Error(`${file} has no ${from}`)
    text = text.replace(from, to)
  }
  await writeFile(file, text)
}

/** The configuration as it is shipped, but for the intervals. */
const hurry = async (folder: string): Promise<void> => {
  await cp(join(OBSERVE, 'prometheus'), join(folder, 'prometheus'), { recursive: true })
  await cp(join(OBSERVE, 'alertmanager/alertmanager.yml'), join(folder, 'alertmanager.yml'))
  await replaceIn(
    join(folder, 'prometheus/prometheus.yml'),
    [/scrape_interval: \w+/, 'scrape_interval: 2s'],
    [/scrape_timeout: \w+/, 'scrape_timeout: 2s'],
    [/evaluation_interval: \w+/, 'evaluation_interval: 2s'],
  )
  await replaceIn(
    join(folder, 'alertmanager.yml'),
    [/group_wait: \w+/, 'group_wait: 1s'],
    [/group_interval: \w+/, 'group_interval: 2s'],
  )
  await writeFile(join(folder, 'webhook'), 'http://receiver:8080/\n')
  await chmod(folder, 0o755)
}

/** The game with its supervision, and the ways to ask it. */
export const openSupervision = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-observe-'))
  await hurry(folder)
  const stack: Stack = await openStack({
    overlays: [join(ROOT, 'compose.observe.yaml'), join(import.meta.dirname, 'observe.yaml')],
    env: {
      HURRIED: folder,
      ALERT_WEBHOOK_FILE: join(folder, 'webhook'),
      DOCKER_GROUP: String((await stat(SOCKET)).gid),
      RATE_LIMIT: '0',
    },
  })
  const fetchIn = async (service: string, url: string) =>
    JSON.parse(await stack.compose('exec', '--no-TTY', service, 'wget', '-q', '-O', '-', url))
  const ask = async <T>(path: string): Promise<T> =>
    (await fetchIn('prometheus', `http://127.0.0.1:9090/api/v1/${path}`)).data
  const manager = 'http://127.0.0.1:9093'
  return {
    stack,
    up: () => stack.compose('up', '--detach', '--wait', '--quiet-pull', ...HERE),
    series: async (expr: string): Promise<readonly Series[]> =>
      (await ask<{ result: Series[] }>(`query?query=${encodeURIComponent(expr)}`)).result,
    targets: async (): Promise<readonly Target[]> =>
      (await ask<{ activeTargets: Target[] }>('targets?state=active')).activeTargets,
    rules: async (): Promise<readonly Rule[]> =>
      (await ask<{ groups: { rules: Rule[] }[] }>('rules')).groups.flatMap(({ rules }) => rules),
    /** An alert as if Prometheus had sent it. */
    raise: (name: string) =>
      stack.compose(
        'exec',
        '--no-TTY',
        'alertmanager',
        'amtool',
        `--alertmanager.url=${manager}`,
        'alert',
        'add',
        name,
      ),
    /** The names of the alerts that another one keeps silent. */
    suppressed: async (): Promise<string[]> => {
      const all = (await fetchIn('alertmanager', `${manager}/api/v2/alerts`)) as readonly Alert[]
      return all.flatMap(({ labels, status }) => (status.inhibitedBy.length > 0 ? (labels.alertname ?? []) : []))
    },
    /** What the operator was told, a line an alert: firing DatabaseDown. */
    told: async (): Promise<string[]> =>
      (await stack.compose('logs', '--no-log-prefix', '--no-color', 'receiver')).split('\n').filter(Boolean),
    close: async (): Promise<void> => {
      await stack.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Supervision = Awaited<ReturnType<typeof openSupervision>>
