import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNoAuthor, isNoTitle } from './title-filter.ts'

test('what cameras, programs and file systems write as a title is none', () => {
  const junk = [
    'OLYMPUS DIGITAL CAMERA',
    'KONICA MINOLTA DIGITAL CAMERA',
    'SONY DSC',
    'Exif_JPEG_PICTURE',
    'IMG_2041',
    'DSC01234.JPG',
    'Screenshot 2024-05-01',
    'Adobe Photoshop CS6 (Windows)',
    'Adobe Illustrator 24.0',
    'File written by Adobe Photoshop® 4.0',
    'Created with GIMP',
    'Created with Sketch.',
    'Processed By eBay with ImageMagick, z1.1.0. ||B2',
    'LEAD Technologies Inc. V1.01',
    'Microsoft Word - letter',
    'Untitled',
    'Untitled-1',
    'Ohne Titel 2',
    'Sans titre',
    'New Document 1',
    'SVG drawing',
    'SVG Icon',
    'Layer 1',
    'Ebene 3',
    'Artboard 12',
    'image',
    'Logo',
    'Etiquette Icons',
    'plastik-icon-theme',
    'Menu Clip Art Collection Example 3',
    'binary comment',
    'lion.ai',
    'Lion King.psd',
    'C:\\pictures\\lion',
    'https://example.org/lion',
    'www.example.org',
    '2024-05-01 10:11:12',
    '1024',
    '12/05/1998',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    '🐒',
    '',
  ]
  assert.deepEqual(
    junk.filter((text) => !isNoTitle(text)),
    [],
  )
})

test('a name of a thing is a title, also one that resembles the name of a program or of a file', () => {
  const names = [
    'lion',
    'Digital clock',
    'Camera',
    'The Night Watch',
    'Apollo 11',
    'Word',
    'paint brush',
    'Layer cake',
    'group of elephants',
    'Page turner',
    'St. Bernard',
    'Vitamin B.12',
    'girafe',
    'キリン',
    'image of the Buddha',
  ]
  assert.deepEqual(names.filter(isNoTitle), [])
})

test('an author is a person, not a program, an owner without a name or a camera', () => {
  const none = ['unknown', 'Administrator', 'Picasa', 'image owner', 'SONY DSC', '12', 'user']
  assert.deepEqual(
    [...none, 'Ann Lee', 'NASA', 'admin@example.org'].filter((text) => !isNoAuthor(text)),
    ['Ann Lee', 'NASA', 'admin@example.org'],
  )
})
