import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Crafted, craftZip } from '../testing/craft-zip.ts'
import { openZip } from './read-zip.ts'
import { ZIP_LIMITS } from './zip-limits.ts'

const LIMITS = { ...ZIP_LIMITS, entries: 50, fileBytes: 3e6, totalBytes: 5e6 }
const LION = { name: 'lion.png', content: 'a lion' }

describe('a ZIP', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-zip-'))
  })
  after(() => rm(folder, { recursive: true }))

  /** What an archive gives: the content of each file by its path, or why it is left out; or why the archive is refused. */
  const read = async (bytes: Buffer, limits = LIMITS): Promise<Record<string, string> | string> => {
    const [file, target] = [join(folder, 'archive'), join(folder, 'target')]
    await writeFile(file, bytes)
    const reading = await openZip(file, limits)
    if (!reading.ok) return reading.detail
    const given: Record<string, string> = {}
    for (const each of reading.zip.files) {
      const refusal = each.refusal ?? (await reading.zip.extract(each, target))
      given[each.path] = refusal ?? (await readFile(target, 'utf8'))
      await rm(target, { force: true })
    }
    reading.zip.close()
    assert.deepEqual(await readdir(folder), ['archive'])
    return given
  }

  test('gives its files by their paths, without folders and what systems leave behind', async () => {
    const entries: Crafted[] = [
      { name: 'zoo/' },
      { name: 'zoo/big cats/lion.png', content: 'a lion' },
      { name: 'zoo/bear.png', content: 'a bear', isStored: true },
      { name: 'zoo/empty.txt' },
      { name: '__MACOSX/zoo/._bear.png', content: 'x' },
      { name: 'zoo/.DS_Store', content: 'x' },
      { name: 'zoo/Thumbs.db', content: 'x' },
    ]
    const files = { 'zoo/big cats/lion.png': 'a lion', 'zoo/bear.png': 'a bear', 'zoo/empty.txt': '' }
    assert.deepEqual(await read(craftZip(entries)), files)
    assert.deepEqual(await read(craftZip(entries, { isZip64: true })), files)
  })

  /** Entries that are left out, each with a word of the sentence that says so; the lion beside them comes in. */
  const LEFT_OUT: readonly (readonly [string, Crafted, RegExp])[] = [
    ['a path up', { name: '../evil.png' }, /leads out/],
    ['a path up in the middle', { name: 'a/../../evil.png' }, /leads out/],
    ['a path up with backslashes', { name: '..\\evil.png' }, /leads out/],
    ['an absolute path', { name: '/etc/evil.png' }, /leads out/],
    ['a drive', { name: 'C:/evil.png' }, /leads out/],
    ['a drive with backslashes', { name: 'C:\\evil.png' }, /leads out/],
    ['a stream of a file', { name: 'lion.png:evil' }, /leads out/],
    ['a share of a network', { name: '\\\\server\\evil.png' }, /leads out/],
    ['a link', { name: 'link.png', content: '/etc/passwd', mode: 0o120777 }, /link/],
    ['a device', { name: 'device.png', mode: 0o020666 }, /device/],
    ['a pipe', { name: 'pipe.png', mode: 0o010666 }, /pipe/],
    ['a NUL in a name', { name: 'li\0on.png' }, /name is damaged/],
    ['a name that is no UTF-8', { name: Buffer.from([0x6c, 0xff, 0xfe]), flags: 0x800 }, /name is damaged/],
    ['a file with a password', { name: 'locked.png', content: 'x', flags: 0x801 }, /password/],
    ['another way of packing', { name: 'lzma.png', content: 'x', method: 14 }, /packed in a way/],
    ['a file that is too large', { name: 'big.png', content: Buffer.alloc(3e6 + 1, 1) }, /larger than a picture/],
    ['a bomb', { name: 'bomb.png', content: Buffer.alloc(2e6) }, /far larger/],
    ['more bytes than it says', { name: 'lying.png', content: 'more than one', bytes: 1 }, /damaged in the ZIP/],
    ['fewer bytes than it says', { name: 'lying.png', content: 'a', bytes: 9 }, /damaged in the ZIP/],
    ['other bytes than it says', { name: 'wrong.png', content: 'a', crc: 7 }, /damaged in the ZIP/],
  ]
  for (const [what, entry, sentence] of LEFT_OUT)
    test(`leaves out ${what}, and the others come in`, async () => {
      const given = await read(craftZip([LION, entry, { name: 'bear.png', content: 'a bear' }]))
      assert.ok(typeof given === 'object', String(given))
      const { 'lion.png': lion, 'bear.png': bear, ...others } = given
      assert.deepEqual([lion, bear], ['a lion', 'a bear'])
      const [refusal = '', more] = Object.values(others)
      assert.match(refusal, sentence)
      assert.match(refusal, /: [^:]+\.$/)
      assert.equal(more, undefined)
    })

  test('leaves out the second file of a path, in capitals too', async () => {
    const zip = await openZipOf([LION, { name: 'LION.png', content: 'another' }])
    assert.deepEqual(
      zip.map(({ refusal }) => refusal?.slice(0, 20) ?? null),
      [null, 'Another file of the '],
    )
  })

  const openZipOf = async (entries: readonly Crafted[]) => {
    const file = join(folder, 'archive')
    await writeFile(file, craftZip(entries))
    const reading = await openZip(file, LIMITS)
    assert.ok(reading.ok)
    reading.zip.close()
    return reading.zip.files
  }

  test('has names in the encodings that programs of today and of long ago write', async () => {
    const names: [string | Buffer, string][] = [
      ['Löwe.png', 'Löwe.png'],
      ['Cafe\u0301.png', 'Café.png'],
      [Buffer.from('Löwe 2.png'), 'Löwe 2.png'],
      ['zoo\\bear.png', 'zoo/bear.png'],
      ['./zoo/bear.png', 'zoo/bear.png'],
    ]
    for (const [name, expected] of names)
      assert.deepEqual(
        (await openZipOf([{ name, content: 'x' }])).map(({ path }) => path),
        [expected],
      )
    // code page 437 and 850 have ö at 0x94
    const dos = Buffer.from('L\x94we.png', 'latin1')
    assert.deepEqual(
      (await openZipOf([{ name: dos, content: 'x' }])).map(({ path }) => path),
      ['Löwe.png'],
    )
  })

  /** Archives that are refused as a whole. */
  const REFUSED: readonly (readonly [string, Buffer, RegExp])[] = [
    ['no archive', Buffer.from('PK\x03\x04 but nothing else'), /damaged or cut short/],
    ['the half of one', craftZip([LION, LION]).subarray(0, 70), /damaged or cut short/],
    ['one without a file', craftZip([{ name: 'zoo/' }]), /no file in it/],
    ['one that promises more entries', craftZip([LION], { count: 9 }), /damaged or cut short/],
    ['entries that share their bytes', craftZip([LION, { ...LION, sharesWith: 0 }]), /share the same bytes/],
    ['two names for the same bytes', craftZip([{ ...LION, localName: 'evil.png' }]), /damaged or cut short/],
    [
      'too many entries',
      craftZip(Array.from({ length: 51 }, (_, n) => ({ name: `${n}.png` }))),
      /more than 50 entries/,
    ],
    [
      'too many bytes in all',
      craftZip(
        Array.from({ length: 3 }, (_, n) => ({ name: `${n}.png`, content: Buffer.alloc(2e6, n), isStored: true })),
      ),
      /when it is unpacked/,
    ],
    ['bytes behind its end', Buffer.concat([craftZip([LION]), Buffer.from('more')]), /damaged or cut short/],
  ]
  for (const [what, bytes, sentence] of REFUSED)
    test(`is refused: ${what}`, async () => {
      const said = await read(bytes)
      assert.match(String(said), sentence)
    })

  test('of 65,000 entries is refused before they are read', async () => {
    const entries = Array.from({ length: 65_000 }, (_, n) => ({ name: `${n}`, isStored: true }))
    assert.match(String(await read(craftZip(entries), ZIP_LIMITS)), /more than 10,000 entries/)
  })
})
