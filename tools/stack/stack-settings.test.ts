import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { LANGUAGE_CODES } from '@pd/languages'
import { ROOT, read } from '../project-files.ts'
import { STACK_FILES, stackServices } from './stack-services.ts'

const FILES = STACK_FILES.map(read)

/** Every ${NAME:-default} of a text, with the defaults of those inside a default put in. */
const variablesOf = (compose: string): [string, string][] => {
  const inner = [...compose.matchAll(/\$\{([A-Z][A-Z0-9_]*):-([^{}$]*)\}/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  )
  const without = compose.replace(/\$\{[A-Z][A-Z0-9_]*:-([^{}$]*)\}/g, '$1')
  return without === compose ? inner : [...inner, ...variablesOf(without)]
}

const documented = new Map(
  [...read('.env.example').matchAll(/^# ([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
)

describe('the settings of the container stack', () => {
  test('are the ones that .env.example explains, with the defaults that it says', () => {
    const used = new Map(FILES.flatMap(variablesOf))
    assert.deepEqual([...documented.keys()].sort(), [...used.keys()].sort())
    for (const [name, value] of used) assert.equal(value, documented.get(name), name)
  })

  test('have one default wherever they stand', () => {
    for (const [name, value] of FILES.flatMap(variablesOf)) assert.equal(value, documented.get(name), name)
  })

  test('name the version of the package', () => {
    const { version } = JSON.parse(read('package.json'))
    for (const { image = '' } of Object.values(stackServices()))
      if (image.startsWith('${IMAGES:-')) assert.equal(image.split(':').at(-1), version, image)
  })
})

test('the test objects of a new MySQL are listed in every language of answers', () => {
  const [, languages = ''] = /join \(([^)]+)\) as language/.exec(read('deploy/mysql/init.sql')) ?? []
  const locales = [...languages.matchAll(/select '(\w+)'/g)].map(([, locale]) => locale)
  assert.deepEqual(locales, ['und', ...LANGUAGE_CODES])
})

test('the test objects of a new MySQL are the pictures that are shipped', async () => {
  const sql = read('deploy/mysql/init.sql')
  for (const letter of ['A', 'B', 'C']) {
    const bytes = readFileSync(join(ROOT, `packs/test-cards/Test ${letter}.svg`))
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64url')
    assert.ok(sql.includes(`'Test ${letter}.svg', 0, 0, '${sha256}'`), `Test ${letter}`)
  }
})
