import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { readRunbook } from './dashboards/runbook.ts'

const PROMETHEUS = new URL('../prometheus/', import.meta.url)
const read = (path: string) => parse(readFileSync(new URL(path, PROMETHEUS), 'utf8'))

type Rule = {
  readonly alert?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}
type Case = { readonly alertname: string; readonly exp_alerts: readonly unknown[] }
type Tests = { readonly tests: readonly { readonly alert_rule_test?: readonly Case[] }[] }

const alerts = (read('rules/alerts.yml').groups as { rules: Rule[] }[])
  .flatMap(({ rules }) => rules)
  .filter((rule): rule is Rule & { alert: string } => rule.alert !== undefined)
const names = alerts.map(({ alert }) => alert)

const cases = readdirSync(new URL('tests/', PROMETHEUS)).flatMap((file) =>
  (read(`tests/${file}`) as Tests).tests.flatMap(({ alert_rule_test: all = [] }) => all),
)

describe('every alert', () => {
  test('has a name of its own, one of two severities, and says what happened', () => {
    assert.equal(new Set(names).size, names.length)
    for (const { alert, labels, annotations } of alerts) {
      assert.match(alert, /^([A-Z][a-z]+){2,}$/)
      assert.ok(['page', 'ticket'].includes(labels?.severity ?? ''), alert)
      assert.ok(annotations?.summary && annotations.description, alert)
    }
  })

  test('is tried when it fires and when it does not', () => {
    for (const name of names) {
      const own = cases.filter(({ alertname }) => alertname === name)
      assert.ok(
        own.some(({ exp_alerts: expected }) => expected.length > 0),
        `no test fires ${name}`,
      )
      assert.ok(
        own.some(({ exp_alerts: expected }) => expected.length === 0),
        `no test keeps ${name} silent`,
      )
    }
    assert.deepEqual(
      cases.filter(({ alertname }) => !names.includes(alertname)),
      [],
    )
  })

  test('has its section in the runbook, and every section its alert', () => {
    assert.deepEqual([...readRunbook().keys()], names)
    for (const { alert, annotations } of alerts)
      assert.equal(annotations?.runbook, `docs/runbook.md#${alert.toLowerCase()}`)
  })

  test('that is silenced by another is one of ours', () => {
    const { inhibit_rules: rules } = read('../alertmanager/alertmanager.yml') as {
      inhibit_rules: { source_matchers: string[]; target_matchers: string[] }[]
    }
    const said = rules.flatMap(({ source_matchers: from, target_matchers: to }) =>
      [...from, ...to].flatMap((matcher) => /^alertname =~? "(.+)"$/.exec(matcher)?.[1]?.split('|') ?? []),
    )
    assert.ok(said.length > rules.length)
    for (const name of said) assert.ok(names.includes(name), name)
  })
})
