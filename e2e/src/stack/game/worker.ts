import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { until } from '../docker.ts'
import type { StackTests } from './world.ts'

/** The worker in the stack. */
export const workerTests: StackTests = {
  'the worker says by its exit code how it went, and writes its catalogue whole': async (world) => {
    const work = async (...words: string[]) =>
      (await world.stack.attempt('run', '--rm', '--no-deps', '--no-TTY', ...words)).code
    assert.equal(await work('worker'), 0)
    assert.equal(await work('worker', 'tidy'), 2)
    assert.equal(await work('--env', 'DATABASE_URL=mysql://nobody@db/pixel_detective', 'worker'), 1)
    await world.stack.query(
      "insert into item (id, pack_id, played_in, slug, fingerprint) values ('item-without-pic', 'test-cards-pack1', 'test-cards-pack1', 'without', '')",
    )
    assert.equal(await work('worker', '--strict'), 3)
    await world.stack.query("delete from item where id = 'item-without-pic'")
    assert.equal(await work('worker', '--strict'), 0)
    const catalog = JSON.parse(await world.stack.inVolume('data', 'cat /volume/catalog.json'))
    assert.equal(catalog.counts.items, 441)
    assert.equal(
      await world.stack.inVolume(
        'data',
        'ls -A /volume | grep -v -e "^catalog.json$" -e "^import-report" -e "^images$" -e "^library$" -e "^temp$" -e "^uploads$" || true',
      ),
      '',
    )
  },

  'a picture added to the folder is in play after the next start': async (world) => {
    const card = await readFile(new URL('../../../../packs/test-cards/Test A.svg', import.meta.url), 'utf8')
    await writeFile(`${world.stack.pictures}/Red Letter.svg`, card.replaceAll('#f6f1e6', '#e63950'))
    await world.stack.up()
    const named = async (): Promise<string> => {
      const { items } = await (await world.ask('/items?text=red+letter')).json()
      return items.map((item: { name: string }) => item.name).join()
    }
    // the API reads a changed catalogue within a second
    await until(named, (names) => names === 'Red Letter')
  },
}
