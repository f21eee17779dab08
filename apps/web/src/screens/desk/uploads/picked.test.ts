import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Entry, filesBelow, filesIn, foldersBelow, titleOfPicked } from './picked.ts'

/** Browsers answer after the call is over. */
const later = (answer: () => void): void => queueMicrotask(answer)

const file = (name: string): Entry => ({ isFile: true, name, file: (take) => later(() => take(new File([], name))) })
/** A folder that gives its entries one by one, as browsers give them in parts. */
const folder = (name: string, ...entries: Entry[]): Entry => ({
  isFile: false,
  name,
  createReader: () => {
    const left = [...entries]
    return { readEntries: (take) => later(() => take(left.splice(0, 1))) }
  },
})
const unreadable: Entry = {
  isFile: true,
  name: 'gone.jpg',
  file: (_take, fail) => later(() => fail(new Error('gone'))),
}

test('folders are read to the bottom, and what systems leave in them is left out', async () => {
  const found = await filesBelow([
    folder('Zoo', file('lion.jpg'), folder('birds', file('owl.jpg'), file('.DS_Store')), file('Thumbs.db')),
    file('cat.png'),
    unreadable,
  ])
  assert.deepEqual(
    found.map(({ path }) => path),
    ['Zoo/lion.jpg', 'Zoo/birds/owl.jpg', 'cat.png'],
  )
})

test('the one folder that all files are from names a pack, and so does a ZIP alone', async () => {
  assert.equal(titleOfPicked(await filesBelow([folder('my_zoo', file('a.jpg'), file('b.jpg'))])), 'my zoo')
  assert.equal(titleOfPicked(await filesBelow([folder('a', file('a.jpg')), folder('b', file('b.jpg'))])), undefined)
  assert.equal(titleOfPicked(filesIn([new File([], 'a.jpg')])), undefined)
  assert.equal(titleOfPicked(filesIn([new File([], 'A-walk in_town.ZIP')])), 'A walk in town')
  assert.equal(titleOfPicked(filesIn([new File([], 'a.zip'), new File([], 'b.zip')])), undefined)
})

test('a folder that is picked as a whole is the pack itself, and those below it are its parts', async () => {
  const zoo = await filesBelow([folder('Zoo', file('a.jpg'), folder('birds', file('b.jpg')))])
  assert.deepEqual(foldersBelow(zoo), ['', 'birds'])
  assert.deepEqual(foldersBelow([...zoo, ...(await filesBelow([file('c.jpg')]))]), ['Zoo', 'Zoo/birds', ''])
})
