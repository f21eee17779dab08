import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parser as logQl } from '@grafana/lezer-logql'
import { syntaxErrorAt } from '../promql/without-threshold.ts'
import { listQueries } from '../queries.ts'
import { buildDashboards } from './all.ts'

type AnyPanel = {
  readonly type: string
  readonly title?: string
  readonly description?: string
  readonly fieldConfig?: { readonly defaults: { readonly unit?: string } }
}

const panelsOf = (name: string): AnyPanel[] => (buildDashboards().get(name)?.panels ?? []) as AnyPanel[]

/** Grafana's variables, as it fills them in. */
const filledIn = (expr: string): string =>
  expr
    .replaceAll('$__rate_interval', '1m')
    .replaceAll('$__auto', '1m')
    .replaceAll(/\$(service|search)/g, 'api')

const logQlErrorAt = (expr: string): number | null => {
  let at: number | null = null
  logQl.parse(expr).iterate({
    enter: ({ type, from }) => {
      if (type.isError) at ??= from
    },
  })
  return at
}

describe('the dashboards', () => {
  test('are written into a folder, each as its file', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'pd-dashboards-'))
    t.after(() => rm(folder, { recursive: true }))
    execFileSync(process.execPath, [fileURLToPath(new URL('../write-dashboards.ts', import.meta.url)), folder])
    assert.deepEqual(readdirSync(folder).sort(), [...buildDashboards().keys()].sort())
    for (const [name, board] of buildDashboards())
      assert.equal(JSON.parse(readFileSync(join(folder, name), 'utf8')).uid, board.uid)
  })

  test('have addresses of their own, and lead to each other and to the runbook', () => {
    const boards = [...buildDashboards().values()]
    assert.equal(new Set(boards.map(({ uid }) => uid)).size, boards.length)
    for (const { links, uid = '' } of boards)
      assert.deepEqual(
        links?.map(({ title }) => title),
        ['Dashboards', 'Runbook'],
        uid,
      )
    assert.ok(boards.some(({ uid }) => uid === 'pd-runbook'))
  })

  test('explain every panel, and give every measure a unit', () => {
    for (const name of buildDashboards().keys()) {
      for (const { type, title, description = '', fieldConfig } of panelsOf(name)) {
        if (type === 'row' || type === 'text') continue
        assert.match(description, /^.{8,}\.$/, `${name}: ${title}`)
        if (type === 'stat' || type === 'timeseries') assert.ok(fieldConfig?.defaults.unit, `${name}: ${title}`)
      }
      const titles = panelsOf(name).flatMap(({ type, title }) => (type === 'row' ? [] : title))
      assert.equal(new Set(titles).size, titles.length, `${name} has two panels of one title`)
    }
  })

  test('ask nothing that is neither PromQL nor LogQL', () => {
    const queries = listQueries()
    assert.ok(queries.some(({ language }) => language === 'loki'))
    for (const { language, expr, dashboard, panel } of queries) {
      const at = language === 'loki' ? logQlErrorAt(filledIn(expr)) : syntaxErrorAt(filledIn(expr))
      assert.equal(at, null, `${dashboard}, ${panel}: ${expr}`)
    }
    assert.notEqual(logQlErrorAt('{service="api"} | json | | x'), null)
  })

  test('ask for logs by their three labels alone', () => {
    for (const { language, expr } of listQueries())
      if (language === 'loki')
        for (const [, label = ''] of (/\{[^}]*\}/.exec(expr)?.[0] ?? '').matchAll(/(\w+)\s*[=!]~?/g))
          assert.ok(['service', 'level', 'log'].includes(label), expr)
  })
})
