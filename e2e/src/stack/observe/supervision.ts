import { chmod, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openStack, type Stack } from '../stack.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')
const OBSERVE = join(ROOT, 'deploy/observe')
const SOCKET = '/var/run/docker.sock'
const PROMETHEUS = 'http://127.0.0.1:9090/api/v1'
const ALERTMANAGER = 'http://127.0.0.1:9093'

/** The services of the supervision that run in these tests; the images of the others are not on every machine. */
export const SUPERVISED = ['prometheus', 'alertmanager', 'node', 'mysql', 'nginx', 'docker-socket', 'watch'] as const
const STARTED = ['proxy', 'valkey', ...SUPERVISED, 'receiver', 'after-jobs']

/** One time series of an instant query: its labels, and its value with the time. */
export type Series = { readonly metric: Readonly<Record<string, string>>; readonly value: readonly [number, string] }
/** A scrape target as Prometheus lists it. */
export type Target = { readonly labels: Readonly<Record<string, string>>; readonly health: string }
/** A rule that Prometheus has loaded. */
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

/** Writes the shipped configuration into a folder, with shorter intervals and a sooner alert of the database: promtool tries the times of the alerts. */
const writeFastConfig = async (folder: string): Promise<void> => {
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
  await replaceIn(join(folder, 'prometheus/rules/alerts.yml'), [/(?<=- alert: DatabaseDown\n.*\n +for: )\w+/, '4s'])
  await writeFile(join(folder, 'webhook'), 'http://receiver:8080/\n')
  await chmod(folder, 0o755)
}

/** Fetches URLs in the container of a service, all in one `docker exec`. */
const fetchAllIn = async (stack: Stack, service: string, urls: readonly string[]): Promise<unknown[]> => {
  const script = 'for url in "$@"; do wget -q -O - "$url" || exit 1; echo; done'
  const lines = (await stack.execIn(service, 'sh', '-c', script, 'sh', ...urls)).split('\n').filter(Boolean)
  if (lines.length !== urls.length) throw new Error(`${lines.length} answers to ${urls.length} requests`)
  return lines.map((line) => JSON.parse(line))
}

const prometheusOf = (stack: Stack) => {
  const get = async <T>(...paths: string[]): Promise<T[]> => {
    const answers = await fetchAllIn(
      stack,
      'prometheus',
      paths.map((path) => `${PROMETHEUS}/${path}`),
    )
    return answers.map((answer) => (answer as { data: T }).data)
  }
  const getOne = async <T>(path: string): Promise<T> => (await get<T>(path))[0] as T
  /** The series of each expression, in the order of the expressions. */
  const seriesOfAll = async (expressions: readonly string[]): Promise<(readonly Series[])[]> => {
    const paths = expressions.map((expr) => `query?query=${encodeURIComponent(expr)}`)
    return (await get<{ result: Series[] }>(...paths)).map(({ result }) => result)
  }
  return {
    seriesOfAll,
    series: async (expr: string): Promise<readonly Series[]> => (await seriesOfAll([expr]))[0] ?? [],
    targets: async (): Promise<readonly Target[]> =>
      (await getOne<{ activeTargets: Target[] }>('targets?state=active')).activeTargets,
    rules: async (): Promise<readonly Rule[]> =>
      (await getOne<{ groups: { rules: Rule[] }[] }>('rules')).groups.flatMap(({ rules }) => rules),
  }
}

const alertmanagerOf = (stack: Stack) => ({
  /** Sends an alert as Prometheus would. */
  raise: (name: string): Promise<string> =>
    stack.execIn('alertmanager', 'amtool', `--alertmanager.url=${ALERTMANAGER}`, 'alert', 'add', name),
  /** The names of the alerts that another alert inhibits. */
  suppressed: async (): Promise<string[]> => {
    const [all] = (await fetchAllIn(stack, 'alertmanager', [`${ALERTMANAGER}/api/v2/alerts`])) as [readonly Alert[]]
    return all.flatMap(({ labels, status }) => (status.inhibitedBy.length > 0 ? (labels.alertname ?? []) : []))
  },
  /** The notifications that were sent, a line an alert: firing DatabaseDown. */
  notifications: async (): Promise<string[]> =>
    (await stack.compose('logs', '--no-log-prefix', '--no-color', 'receiver')).split('\n').filter(Boolean),
})

/** The game with its supervision; nothing runs before `up`, and `close` leaves nothing behind. */
export const openSupervision = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-observe-'))
  await writeFastConfig(folder)
  const stack: Stack = await openStack({
    overlays: [join(ROOT, 'compose.observe.yaml'), join(import.meta.dirname, 'observe.yaml')],
    env: {
      FAST_CONFIG: folder,
      ALERT_WEBHOOK_FILE: join(folder, 'webhook'),
      DOCKER_GROUP: String((await stat(SOCKET)).gid),
      RATE_LIMIT: '0',
      // each test counts what one API says
      API_REPLICAS: '1',
      STARTER: 'no',
    },
  })
  return {
    stack,
    ...prometheusOf(stack),
    ...alertmanagerOf(stack),
    up: () => stack.compose('up', '--detach', '--wait', '--quiet-pull', ...STARTED),
    close: async (): Promise<void> => {
      await stack.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A supervised stack of a test, from `openSupervision`. */
export type Supervision = Awaited<ReturnType<typeof openSupervision>>
