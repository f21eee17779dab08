import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { listQueries, selectorsOf, withoutThreshold } from '@pd/observe'
import { docker, until } from '../docker.ts'
import { createWorld } from '../game/world.ts'
import { createPlayer } from '../player.ts'
import { buildImages, serviceOf } from '../stack.ts'
import { dockerSocketTests } from './docker-socket.ts'
import { openSupervision, SUPERVISED, type Supervision } from './supervision.ts'

/** Metrics of the collector and of Alloy, whose images are not on every machine, and of a certificate, which these stacks lack. */
const ELSEWHERE = /^(container|loki_write|pixel_certificate)_/

/** A query of a dashboard with Grafana's own variable filled in. */
const filledIn = (expr: string): string => expr.replaceAll('$__rate_interval', '5m')

describe('the supervision of the stack', () => {
  let supervision: Supervision
  before(async () => {
    await buildImages()
    supervision = await openSupervision()
    await supervision.up()
  })
  after(() => supervision?.close())
  const world = createWorld(() => supervision.stack)

  const playALittle = async (): Promise<void> => {
    const client = createPlayer(world.stack.url)
    const { ok } = await world.guessRight(client, await world.newGame(client))
    assert.ok(ok)
    const game = await world.newGame(client)
    const [round] = game.rounds
    assert.ok(round)
    await client.guess(game.id, { round: 1, level: round.level, text: 'nothing like it' })
    assert.ok((await client.giveUp(game.id, { round: 1 })).ok)
    await world.ask(round.picture)
    for (const path of ['/health', '/health', '/status']) await world.ask(path)
  }

  test('every target that runs here is up', async () => {
    const stateOf = ({ labels, health }: { labels: Readonly<Record<string, string>>; health: string }) => [
      labels.job ?? '',
      health,
    ]
    const expected = {
      ...Object.fromEntries(
        ['alertmanager', 'api', 'mysql', 'nginx', 'node', 'prometheus', 'watch'].map((job) => [job, 'up']),
      ),
      ...Object.fromEntries(['alloy', 'containers', 'grafana', 'loki'].map((job) => [job, 'down'])),
    }
    const states = await until(
      async () => Object.fromEntries((await supervision.targets()).map(stateOf)),
      (all) => !Object.values(all).includes('unknown') && all.api !== undefined,
    )
    assert.deepEqual(states, expected)
  })

  test('the metrics of the API reach Prometheus and are not published', async () => {
    for (const path of ['/metrics', '/api/metrics', '/METRICS', '/api/api/metrics', '/stub_status'])
      assert.doesNotMatch(await (await world.ask(path)).text(), /pixel_|Active connections/, path)
    assert.equal((await world.ask('/metrics')).status, 404)
    assert.equal((await world.ask('/api/metrics')).status, 404)
    const published = await Promise.all(
      (await world.stack.inspect()).map(async (one) => [serviceOf(one), await docker('port', one.Name.slice(1))]),
    )
    assert.deepEqual(
      published.flatMap(([service, port]) => (port ? [service] : [])),
      ['proxy'],
    )
    assert.equal((await supervision.series('pixel_build_info')).length, 1)
  })

  test('a second API is scraped as soon as it runs', async () => {
    await world.stack.compose('up', '--detach', '--wait', '--no-recreate', '--scale', 'api=2', 'api')
    await until(
      () => supervision.series('up{job="api"} == 1'),
      (all) => all.length === 2,
    )
    await world.stack.compose('up', '--detach', '--wait', '--no-recreate', '--scale', 'api=1', 'api')
    await until(
      () => supervision.series('up{job="api"}'),
      (all) => all.length === 1,
    )
  })

  test('a trial game is played by the proxy, and nothing is kept of its player', async () => {
    await until(
      () =>
        supervision.series('pixel_trial_game_succeeded == 1 and on() pixel_trial_games_total{result="succeeded"} > 0'),
      (all) => all.length === 1,
    )
    assert.deepEqual(await world.stack.query("select count(*) from guess where text like 'xylographic%'"), [['0']])
    const checks = await until(
      () => supervision.series('pixel_health_check_succeeded == 1'),
      (all) => all.length > 0,
    )
    assert.deepEqual(checks.map(({ metric }) => metric.check).sort(), ['database', 'disk', 'images', 'temp', 'valkey'])
  })

  test("the exporter's user may read MySQL's own figures and nothing else", async () => {
    const privileges = await world.stack.query(
      "select privilege_type from information_schema.user_privileges where grantee = \"'pd_watch'@'%'\"",
    )
    assert.deepEqual(privileges, [['USAGE']])
    const others = await world.stack.query(
      "select count(*) from information_schema.schema_privileges where grantee = \"'pd_watch'@'%'\"",
    )
    assert.deepEqual(others, [['0']])
    assert.equal((await supervision.series('mysql_up == 1')).length, 1)
  })

  test('the job that makes this user may run again on a database in use', async () => {
    await world.stack.compose('run', '--rm', '--no-deps', '--no-TTY', 'watch-user')
    assert.equal((await supervision.series('mysql_up == 1')).length, 1)
  })

  test("Grafana's dashboards are those of this version", async () => {
    await world.stack.compose('run', '--rm', '--no-deps', '--no-TTY', 'dashboards')
    await world.stack.inVolume('dashboards', 'touch /volume/of-an-older-version.json')
    await world.stack.compose('run', '--rm', '--no-deps', '--no-TTY', 'dashboards')
    const files = (await world.stack.inVolume('dashboards', 'ls /volume')).trim().split('\n')
    assert.deepEqual(files.sort(), [...new Set(listQueries().map(({ dashboard }) => dashboard)), 'runbook.json'].sort())
  })

  test('no process of the supervision runs as root, and no password is in an environment', async () => {
    const ids = await world.stack.containers(...SUPERVISED)
    assert.equal(ids.length, SUPERVISED.length)
    for (const id of ids) {
      const [, ...processes] = (await docker('top', id, '-eo', 'uid,pid,args')).split('\n')
      assert.ok(processes.length > 0)
      for (const line of processes) assert.doesNotMatch(line, /^\s*0\s/, line)
    }
    const secret = await world.stack.inVolume('secret-watch', 'cat /volume/secret')
    assert.match(secret, /^[\w-]{48}$/)
    const told = (await docker('inspect', ...(await world.stack.containers()))) + (await world.stack.compose('logs'))
    assert.equal(told.includes(secret), false)
  })

  test('a stopped database notifies the operator of the cause alone, and again when it is back', async () => {
    await playALittle()
    await world.stack.compose('stop', 'db')
    const client = createPlayer(world.stack.url)
    await until(
      async () => {
        await client.newGame({ plan: 'solo', rounds: 1 })
        return await supervision.notifications()
      },
      (all) => all.includes('firing DatabaseDown'),
    )
    await supervision.raise('ErrorBudgetBurnsFast')
    await until(supervision.suppressed, (all) => all.includes('ErrorBudgetBurnsFast'))
    await supervision.raise('ProxyDown')
    const sent = await until(supervision.notifications, (all) => all.includes('firing ProxyDown'))
    assert.equal(sent.includes('firing ErrorBudgetBurnsFast'), false)
    await world.stack.compose('up', '--detach', '--wait', 'db')
    await until(supervision.notifications, (all) => all.includes('resolved DatabaseDown'))
  })

  test('the answers of an API that is away are in the budget, as the door gave them', async () => {
    const failures = async (): Promise<number> =>
      Number(
        (await supervision.series('sum(pixel_door_request_duration_seconds_count{surface="api",status="503"})'))[0]
          ?.value[1],
      )
    const before = await until(failures, (count) => !Number.isNaN(count))
    await world.stack.compose('stop', 'api')
    const asked = 25
    for (let at = 0; at < asked; at++) assert.equal((await world.ask('/api/packs')).status, 503)
    await until(failures, (count) => count - before >= asked)
    await until(
      () => supervision.series('pixel:request_errors:ratio_rate5m > 0'),
      (all) => all.length === 1,
    )
    await world.stack.compose('up', '--detach', '--wait', 'api')
  })

  test('every query of every dashboard, and of every rule, has series', async () => {
    await playALittle()
    assert.equal((await world.stack.piped('to', '/dev/null', 'run', '--rm', '--no-TTY', 'backup')).code, 0)
    await until(
      () => supervision.series('pixel_job_last_success_timestamp_seconds{exported_job="backup"}'),
      (all) => all.length > 0,
    )
    const rules = await supervision.rules()
    assert.ok(rules.some(({ type }) => type === 'alerting') && rules.some(({ type }) => type === 'recording'))
    const queries = [
      ...listQueries().flatMap(({ language, dashboard, panel, expr }) =>
        language === 'prometheus' ? [[`${dashboard}: ${panel}`, filledIn(expr)] as const] : [],
      ),
      ...rules.map(({ name, query }) => [name, withoutThreshold(query)] as const),
    ]
    const isElsewhere = (expr: string): boolean => selectorsOf(expr).some((one) => ELSEWHERE.test(one))
    const found = await supervision.seriesOfAll(queries.map(([, expr]) => expr))
    for (const [at, [name, expr]] of queries.entries())
      assert.ok(found[at]?.length || isElsewhere(expr), `${name} finds nothing: ${expr}`)
    const selectors = [...new Set(queries.flatMap(([, expr]) => selectorsOf(expr)))]
    const selected = await supervision.seriesOfAll(selectors.map((selector) => `last_over_time(${selector}[15m])`))
    for (const [at, selector] of selectors.entries())
      assert.equal((selected[at]?.length ?? 0) > 0, !ELSEWHERE.test(selector), selector)
  })

  for (const [title, run] of Object.entries(dockerSocketTests)) test(title, () => run(supervision.stack))
})
