import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** The source of all component files of a folder beside this one. */
const sourceOf = (folder: string): string => {
  const url = new URL(`${folder}/`, import.meta.url)
  const files = readdirSync(url).filter((name) => name.endsWith('.tsx'))
  return files.map((name) => readFileSync(new URL(name, url), 'utf8')).join('\n')
}

test('the gallery shows every component of the kit that is not a whole page', () => {
  const components = [...sourceOf('../../kit').matchAll(/^export const ([A-Z]\w+) = /gm)].map(([, name = '']) => name)
  const gallery = sourceOf('.')
  assert.ok(components.length >= 10)
  assert.deepEqual(
    components.filter((name) => !name.endsWith('Page') && !new RegExp(`<${name}[\\s>]`).test(gallery)),
    [],
  )
})
