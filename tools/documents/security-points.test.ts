import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { filesOf, ROOT, read } from '../project-files.ts'

type Point = { readonly name: string; readonly state: string; readonly shown: string }

const points = read('docs/security-points.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| point '))
  .map((line): Point => {
    const [, name = '', , state = '', ...rest] = line.split('|').map((cell) => cell.trim())
    return { name, state, shown: rest.join('|') }
  })

/** Each file that a point names with the text that it holds. */
const proofsOf = ({ shown }: Point): [file: string, text: string][] =>
  [...shown.matchAll(/`([^`]+)`: `([^`]+)`/g)].map(([, file = '', text = '']) => [file, text])

describe('a point of security', () => {
  test('is met, a setting of the forge, or open with a reason', () => {
    assert.ok(points.length > 50)
    for (const { name, state, shown } of points) {
      assert.ok(['met', 'forge', 'open'].includes(state), name)
      assert.ok(shown.length > 10, name)
    }
  })

  test('that is met is shown by a text in a file', () => {
    for (const point of points.filter(({ state }) => state === 'met')) {
      const proofs = proofsOf(point)
      assert.ok(proofs.length > 0, point.name)
      for (const [file, text] of proofs) {
        assert.ok(existsSync(join(ROOT, file)), `${point.name}: there is no ${file}`)
        assert.ok(read(file).includes(text), `${point.name}: ${file} does not say ${text}`)
      }
    }
  })
})

const PROGRAMS = /\.(exe|dll|so|dylib|jar|class|wasm|node|bin|o|a|pyc|apk|deb|rpm)$/

describe('the repository', () => {
  test('holds no program', () => {
    const files = filesOf(ROOT)
    assert.ok(files.length > 1_000)
    assert.deepEqual(
      files.filter((file) => PROGRAMS.test(file)),
      [],
    )
  })

  test('holds no private key', () => {
    const key = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/]{32}/
    const texts = filesOf(ROOT).filter((file) =>
      /\.(ts|js|json|ya?ml|env|md|sh|pem|key|crt|txt|conf)$|\/[^.]+$/.test(file),
    )
    assert.deepEqual(
      texts.filter((file) => key.test(read(file))),
      [],
    )
  })

  test('leads to no address over plain HTTP but of this machine, of examples and of services', () => {
    const documents = filesOf(ROOT).filter((file) => /^(docs\/[^/]+|[^/]+)\.md$/.test(file))
    const own = /^http:\/\/([\w-]+(?=[:/]|$)|127\.0\.0\.1|192\.168\.|[\w.-]*example\b|www\.w3\.org|\w+\.local)/
    const links = documents.flatMap((file) =>
      [...read(file).matchAll(/http:\/\/[^\s)>`'"]+/g)].map(([link]) => `${file} ${link}`),
    )
    assert.deepEqual(
      links.filter((link) => !own.test(link.split(' ')[1] ?? '')),
      [],
    )
  })
})
