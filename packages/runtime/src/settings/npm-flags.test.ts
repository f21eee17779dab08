import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from './settings.ts'
import type { SettingsTable } from './settings-table.ts'

const table = {
  port: { flag: 'port', env: 'PORT', value: 'PORT', about: 'listen here' },
  data: { flag: 'data', env: 'DATA', value: 'DIR', about: 'keep it here' },
  logLevel: { flag: 'log-level', env: null, value: 'LEVEL', about: 'log from here' },
  strict: { flag: 'strict', env: null, about: 'a switch' },
  secret: { flag: null, env: 'SECRET', about: 'no option' },
} as const satisfies SettingsTable

const start = { npm_lifecycle_event: 'start' }
const read = (argv: readonly string[], env: Readonly<Record<string, string>>, mostOperands = 0) => {
  const result = readSettings(table, { argv, env, mostOperands })
  return result.kind === 'settings' ? { ...result.settings, operands: result.operands } : result
}
const given = (settings: object, operands: readonly string[] = []) => ({
  ...{ port: undefined, data: undefined, logLevel: undefined, strict: undefined, secret: undefined },
  ...settings,
  operands,
})
const complaint = (text: string) => ({ kind: 'complaints', complaints: [text] })

test('an option without "--" before it is understood, as npm hands it on', () => {
  assert.deepEqual(read(['9000'], { ...start, npm_config_port: 'true' }), given({ port: '9000' }))
  assert.deepEqual(read([], { ...start, npm_config_port: '9000' }), given({ port: '9000' }))
  assert.deepEqual(
    read([], { ...start, npm_config_log_level: 'debug', npm_config_data: './x' }),
    given({ logLevel: 'debug', data: './x' }),
  )
  assert.deepEqual(read([], { ...start, npm_config_strict: 'true' }), given({ strict: 'yes' }))
})

test('an option after "--" wins over npm, and npm over the variable', () => {
  const env = { ...start, npm_config_port: '1', PORT: '2' }
  assert.deepEqual(read(['--port', '3'], env), given({ port: '3' }))
  assert.deepEqual(read([], env), given({ port: '1' }))
})

test('values that npm has separated from their options are explained in one sentence', () => {
  assert.deepEqual(
    read(['9000', './x'], { ...start, npm_config_port: 'true', npm_config_data: 'true' }),
    complaint('npm kept --port and --data for itself: put -- before the options, as in "npm start -- --port …".'),
  )
  assert.deepEqual(
    read([], { ...start, npm_config_port: 'true' }),
    complaint('npm kept --port for itself: put -- before the options, as in "npm start -- --port …".'),
  )
  assert.deepEqual(
    read(['game.tar', './x'], { npm_lifecycle_event: 'worker', npm_config_data: 'true' }, 1),
    complaint('npm kept --data for itself: put -- before the options, as in "npm run worker -- --data …".'),
  )
  assert.deepEqual(
    read([], { npm_lifecycle_event: 'worker', npm_config_strict: 'game.tar' }, 1),
    complaint('npm kept --strict for itself: put -- before the options, as in "npm run worker -- --strict …".'),
  )
})

test('what npm hands to other scripts, and what no option sets, is left alone', () => {
  const npm = { npm_config_port: '9000', npm_config_secret: 'x', npm_config_null: 'x' }
  assert.deepEqual(read([], { ...npm, npm_lifecycle_event: 'test' }), given({}))
  assert.deepEqual(read([], { ...npm, ...start }), given({ port: '9000' }))
  assert.deepEqual(read(['9000'], start), complaint('"9000" is not an option. --help lists them all.'))
})

test('an option that may stand alone may do so before "--" too', () => {
  const only = { bots: { flag: 'bots', env: null, value: 'N', alone: '8', about: 'players' } }
  const botsOf = (...argv: string[]) => {
    const result = readSettings(only, { argv, env: { ...start, npm_config_bots: 'true' } })
    return result.kind === 'settings' && result.settings.bots
  }
  assert.deepEqual([botsOf(), botsOf('3')], ['8', '3'])
})
