import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '@pd/core'
import type { ItemDraft } from '../draft.ts'
import { openStarter } from './starter-source.ts'

test('the emoji of a picture is a name of its item alone', async () => {
  const items: ItemDraft[] = []
  const { packs } = await openStarter()
  for await (const pack of packs({ refuse: () => assert.fail(), note: () => assert.fail() })) items.push(...pack.items)
  const emoji = items.flatMap(({ slug, aliases }) =>
    aliases.filter(({ locale }) => locale === 'und').map(({ text }) => [fold(text), slug] as const),
  )
  const holders = Map.groupBy(emoji, ([folded]) => folded)
  assert.deepEqual(
    [...holders].filter(([folded, held]) => held.length > 1 || !/^\P{L}+$/u.test(folded)),
    [],
  )
  assert.deepEqual(
    ['🐈', '🐱', '🐻❄', '🐻', '✂'].map((text) => holders.get(text)?.map(([, slug]) => slug)),
    [['cat'], ['cat'], ['polar-bear'], ['bear'], ['scissors']],
  )
})
