import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from '@pd/runtime/settings'
import { LISTEN_SETTINGS, portOf } from './settings.ts'

const portWith = (argv: string[], env = {}): number => {
  const read = readSettings(LISTEN_SETTINGS, { argv, env })
  return read.kind === 'settings' ? portOf(read.settings) : assert.fail(read.kind)
}

test('the web app is on 8080 and an API alone on 8000, and each has a variable', () => {
  const env = { HTTP_PORT: '1', API_PORT: '2' }
  assert.deepEqual([portWith([]), portWith(['--web', 'no']), portWith([], { WEB: 'no' })], [8080, 8000, 8000])
  assert.deepEqual([portWith([], env), portWith(['--web', 'no'], env)], [1, 2])
})

test('the option --port wins over both variables', () => {
  const env = { HTTP_PORT: '1', API_PORT: '2' }
  assert.deepEqual([portWith(['--port', '3'], env), portWith(['--port', '0', '--web', 'no'], env)], [3, 0])
})
