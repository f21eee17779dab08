import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback, isPlainHttp } from './loopback.ts'

test('localhost and loopback addresses mean the machine itself', () => {
  const named = ['localhost', '127.0.0.1', '[::1]', '192.168.1.20', 'play.example.org', '127.example.org']
  assert.deepEqual(named.filter(isLoopback), ['localhost', '127.0.0.1', '[::1]'])
})

test('an origin without HTTPS is plain HTTP, unless it is the machine itself', () => {
  const origins = [
    'http://192.168.1.7:8080',
    'https://192.168.1.7:8080',
    'http://localhost:8080',
    'http://[fe80::1]:8080',
  ]
  assert.deepEqual(origins.filter(isPlainHttp), ['http://192.168.1.7:8080', 'http://[fe80::1]:8080'])
})
