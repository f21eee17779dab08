import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback } from './loopback.ts'

test('localhost and loopback addresses mean the machine itself', () => {
  const named = ['localhost', '127.0.0.1', '[::1]', '192.168.1.20', 'play.example.org', '127.example.org']
  assert.deepEqual(named.filter(isLoopback), ['localhost', '127.0.0.1', '[::1]'])
})
