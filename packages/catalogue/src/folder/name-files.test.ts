import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NAME_MAX } from '@pd/core'
import { nameFiles } from './name-files.ts'

const reporter = { refuse: () => assert.fail('no file is refused'), note: () => assert.fail('there is no note') }

const namesOf = (...paths: string[]): string[] => {
  const files = paths.map((path) => ({ path, file: `/zoo/${path}`, bytes: 1, modifiedAt: 1 }))
  const { named } = nameFiles(files, { said: () => undefined, embedded: new Map(), language: 'en' }, reporter)
  return named.flatMap(({ names, aliases }) => [...names, ...aliases].map(({ text }) => text))
}

test('names from file names have no character that hides or reverses text', () => {
  assert.deepEqual(namesOf('lion\u202Egpj.png', 'ti\u200Bger~big\u0007cat.png'), ['liongpj', 'tiger', 'big cat'])
})

test('names from file names have a bounded length', () => {
  const [name = ''] = namesOf(`${'lion '.repeat(60)}.png`)
  assert.ok([...name].length <= NAME_MAX && name.endsWith('…'), name)
})
