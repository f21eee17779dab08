import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOptions } from './options.ts'

const known = ['http', 'render']

test('no name means every measure, over three rounds', () => {
  assert.deepEqual(readOptions([], known), { kind: 'measures', names: known, rounds: 3, quick: false })
})

test('named measures run once each, in the order of the list', () => {
  const wanted = ['render', 'http', 'render', '--rounds', '5', '--quick']
  assert.deepEqual(readOptions(wanted, known), { kind: 'measures', names: known, rounds: 5, quick: true })
})

test('help is asked for with --help and -h', () => {
  for (const flag of ['--help', '-h']) assert.deepEqual(readOptions([flag], known), { kind: 'help' })
})

test('what cannot be understood is complained about', () => {
  for (const args of [['speed'], ['--fast'], ['--rounds', '0'], ['--rounds', 'x'], ['--rounds']])
    assert.equal(readOptions(args, known).kind, 'complaint', args.join(' '))
})
