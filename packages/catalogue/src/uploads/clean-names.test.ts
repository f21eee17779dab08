import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanFileName, cleanFolder, shownName } from './clean-names.ts'

const clean = (name: string) =>
  cleanFileName(name, '.jpg', (extension) => ['.jpg', '.png', '.jpeg'].includes(extension))

test('a name that any system can hold stays as it is', () => {
  for (const name of ['Eiffel tower.jpg', 'ours polaire~polar bear.png', 'Łódź (2).JPG', '猫.png'])
    assert.equal(clean(name), name.replace('.JPG', '.jpg'))
})

test('a path loses its folders, whichever slash it has', () => {
  for (const name of [
    '../../lion.jpg',
    '/etc/lion.jpg',
    'C:\\Users\\ann\\lion.jpg',
    '..\\lion.jpg',
    'a/b\\../lion.jpg',
  ])
    assert.equal(clean(name), 'lion.jpg')
})

test('what hides, reverses or breaks a name is left out', () => {
  assert.equal(clean('li\u0000on\u202egpj.jpg'), 'li ongpj.jpg')
  assert.equal(clean('.hidden.jpg'), 'hidden.jpg')
  assert.equal(clean('~$lion.jpg'), 'lion.jpg')
  assert.equal(clean('lion.jpg. . '), 'lion.jpg')
  assert.equal(clean('what? <a> "lion": 1|2*.jpg'), 'what a lion 1 2.jpg')
  assert.equal(clean('Cafe\u0301.jpg'), 'Café.jpg')
  assert.equal(clean('\ud800lion.jpg'), '\ufffdlion.jpg')
  assert.equal(clean('..'), 'picture.jpg')
  assert.equal(clean(''), 'picture.jpg')
})

test('a device of Windows is no name', () => {
  assert.deepEqual(['CON.jpg', 'nul', 'com1.png', 'LPT¹.jpg', 'aux.tar.jpg', 'console.jpg'].map(clean), [
    'CON_.jpg',
    'nul_.jpg',
    'com1_.png',
    'LPT¹_.jpg',
    'aux_.tar.jpg',
    'console.jpg',
  ])
})

test('the extension of the content stands behind one that is no picture’s', () => {
  assert.deepEqual(['lion.exe', 'lion', 'lion.html', 'St. Paul', 'lion.jpeg'].map(clean), [
    'lion.exe.jpg',
    'lion.jpg',
    'lion.html.jpg',
    'St. Paul.jpg',
    'lion.jpeg',
  ])
})

test('a name keeps its extension when it is cut, and is cut between characters', () => {
  const cut = clean(`${'é'.repeat(300)}.jpg`)
  assert.equal(cut, `${'é'.repeat(90)}.jpg`)
  assert.ok(Buffer.byteLength(shownName('猫'.repeat(300))) <= 180)
})

test('folders keep their path below the pack, and lead nowhere else', () => {
  assert.equal(cleanFolder('zoo/big cats'), 'zoo/big cats')
  assert.equal(cleanFolder('../../etc'), 'etc')
  assert.equal(cleanFolder('C:\\pictures\\.git'), 'C/pictures/git')
  assert.equal(cleanFolder('/./con/ . /a'), 'con_/a')
  assert.equal(cleanFolder('1/2/3/4/5/6/7/8'), '1/2/3/4/5/6')
  assert.equal(cleanFolder(''), '')
})
