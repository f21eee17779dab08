import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Inventory } from '../inventory/package.ts'
import { makeBom, validateBom } from './make-bom.ts'

const COMMIT = { id: 'c'.repeat(40), seconds: 1_700_000_000 }
const INVENTORY: Inventory = {
  distribution: { id: 'debian', name: 'Debian GNU/Linux', version: '13' },
  packages: [
    {
      type: 'npm',
      name: 'b',
      version: '1.0.0',
      licences: ['Apache-2.0 AND MIT'],
      integrity: `sha512-${Buffer.alloc(64, 1).toString('base64')}`,
    },
    { type: 'npm', name: 'a', version: '2.0.0', licences: ['SEE LICENSE IN X'] },
    { type: 'deb', name: 'libc6', version: '2.41-1', licences: ['GPL-2+', 'LGPL-2.1+'] },
  ],
  isComplete: true,
}
const SUBJECT = { name: 'api', version: '1.0.0', image: 'sha256:0' }

test('the same packages of the same commit give the same bytes, in whatever order they were found', async () => {
  const reversed = { ...INVENTORY, packages: INVENTORY.packages.toReversed() }
  assert.equal(await makeBom(SUBJECT, INVENTORY, COMMIT), await makeBom(SUBJECT, reversed, COMMIT))
  const other = { ...INVENTORY, packages: INVENTORY.packages.slice(1) }
  const serial = async (inventory: Inventory): Promise<string> =>
    JSON.parse(await makeBom(SUBJECT, inventory, COMMIT)).serialNumber
  assert.notEqual(await serial(INVENTORY), await serial(other))
})

test('a bill says what it is of, when the commit was, and of each package its licence and what npm checked', async () => {
  const bom = JSON.parse(await makeBom(SUBJECT, INVENTORY, COMMIT))
  assert.deepEqual(
    [bom.specVersion, bom.metadata.timestamp, bom.metadata.component.name],
    ['1.6', '2023-11-14T22:13:20.000Z', 'api'],
  )
  const component = (name: string) => bom.components.find((one: { name: string }) => one.name === name)
  assert.deepEqual(component('a').licenses, [{ license: { name: 'SEE LICENSE IN X' } }])
  assert.deepEqual(component('b').licenses, [{ expression: 'Apache-2.0 AND MIT' }])
  assert.deepEqual(component('b').hashes, [{ alg: 'SHA-512', content: '01'.repeat(64) }])
  assert.deepEqual(component('libc6').licenses, [{ license: { name: 'GPL-2+' } }, { license: { id: 'LGPL-2.1+' } }])
})

test('an image whose system packages nobody knows says so', async () => {
  const bom = JSON.parse(await makeBom(SUBJECT, { ...INVENTORY, isComplete: false }, COMMIT))
  assert.ok(
    bom.metadata.component.properties.some(({ name }: { name: string }) => name === 'pixel-detective:incomplete'),
  )
})

test('what is no bill does not pass the schema', async () => {
  const bom = JSON.parse(await makeBom(SUBJECT, INVENTORY, COMMIT))
  assert.equal(await validateBom(JSON.stringify(bom)), null)
  for (const change of [{ bomFormat: 'Other' }, { serialNumber: 'urn:uuid:1' }, { components: [{ name: 'x' }] }])
    assert.notEqual(await validateBom(JSON.stringify({ ...bom, ...change })), null, JSON.stringify(change))
})
