import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import satisfies from 'spdx-satisfies'
import { parse } from 'yaml'
import { ROOT } from './stack/root.ts'

/** Packages whose licence is in their README alone. */
const IN_README: Readonly<Record<string, string>> = { 'node_modules/combine-errors': 'MIT' }

type Locked = { readonly license?: string; readonly dev?: boolean; readonly link?: boolean }

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

const { npm } = parse(read('security/licences.yaml')) as { npm: { allow: string[] } }

const isAllowed = (licence: string | undefined): boolean => {
  try {
    return licence !== undefined && satisfies(licence, npm.allow)
  } catch {
    return false // not an SPDX expression
  }
}

test('a licence is allowed by the list alone, and one of many by choice', () => {
  assert.deepEqual(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND LGPL-3.0-or-later'].map(isAllowed), [
    true,
    true,
    true,
  ])
  assert.deepEqual(['GPL-3.0-only', 'MIT AND AGPL-3.0-only', 'SEE LICENSE IN x', '', undefined].map(isAllowed), [
    false,
    false,
    false,
    false,
    false,
  ])
})

test('every npm package that ships is under a licence that may ship', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
  const shipped = Object.entries(packages).filter(
    ([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link,
  )
  assert.ok(shipped.length > 50)
  assert.deepEqual(
    shipped.flatMap(([path, { license = IN_README[path] }]) => (isAllowed(license) ? [] : [`${path}: ${license}`])),
    [],
  )
})
