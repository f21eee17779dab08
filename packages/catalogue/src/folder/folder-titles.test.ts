import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleFolders } from './folder-titles.ts'

const titles = (...paths: string[]) => [...titleFolders('/home/ann/pictures', paths).values()]

test('a folder is called by its name, and the source by its own', () => {
  assert.deepEqual(titles('', 'sea_birds', 'zoo/bigCats'), ['pictures', 'sea birds', 'big Cats'])
})

test('a folder whose number alone would be left keeps its name', () => {
  assert.deepEqual(titles('2-clipart', '43-svg', '1984', 'IMG_2041'), ['2-clipart', '43-svg', '1984', 'IMG_2041'])
})

test('folders of the same name get the names of those above them too', () => {
  assert.deepEqual(titles('cartoon/animals', 'photos/Animals', 'cars'), ['cartoon, animals', 'photos, Animals', 'cars'])
  assert.deepEqual(titles('a/x/animals', 'b/x/animals', 'c/y/animals'), [
    'a, x, animals',
    'b, x, animals',
    'y, animals',
  ])
})

test('a folder gets a title other than the one above it and than the source', () => {
  assert.deepEqual(titles('', 'pictures'), ['pictures', 'pictures, pictures'])
  assert.deepEqual(titles('cats', 'cats/cats'), ['pictures, cats', 'cats, cats'])
})

test('folders whose names read the same keep their spelling', () => {
  assert.deepEqual(titles('big_cats', 'big cats'), ['big_cats', 'big cats'])
})
