import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AuditedItem, FoldedName } from '@pd/store'
import { createSharedNames } from './shared-names.ts'

const name = (text: string, kind: FoldedName['kind'] = 'name', locale = 'en'): FoldedName => ({
  locale,
  kind,
  text,
  folded: text,
})
const item = (id: string, ...names: FoldedName[]): AuditedItem => ({ id, packId: 'p', slug: id, names, pictures: [] })

const found = async (...all: AuditedItem[]): Promise<string[]> => {
  const shared = createSharedNames()
  for (const each of all) shared.add(each)
  const store = { items: async (ids: readonly string[]) => all.filter(({ id }) => ids.includes(id)) }
  const told: string[] = []
  for await (const { code, item: of, detail } of shared.findings(store))
    told.push(`${code} ${of} ${/“[^”]*”/.exec(detail)}`)
  return told
}

test('an item with several spellings of one answer shares it with no other item', async () => {
  assert.deepEqual(await found(item('i1', name('cat'), name('the cat', 'alias'), name('c at', 'alias'))), [])
})

test('each later item with an answer of an earlier one is reported, also with other articles and spaces', async () => {
  const items = ['cat', 'the cat', 'dog', 'ca t'].map((text, at) => item(`i${at}`, name(text)))
  assert.deepEqual(await found(...items), ['name_shared i1 “the cat”', 'name_shared i3 “ca t”'])
})

test('two equal names are reported before a name and an alias, even where an alias came first', async () => {
  const [first, second, third] = [item('i1', name('cat', 'alias')), item('i2', name('cat')), item('i3', name('cat'))]
  assert.deepEqual((await found(first, second, third)).sort(), [
    'alias_shared i2 “cat”',
    'alias_shared i3 “cat”',
    'name_shared i3 “cat”',
  ])
})

test('a label is no answer, and a word of another language is another answer', async () => {
  assert.deepEqual(
    await found(item('i1', name('chat')), item('i2', name('chat', 'label'), name('chat', 'name', 'fr'))),
    [],
  )
})
