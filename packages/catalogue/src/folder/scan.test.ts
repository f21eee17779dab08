import assert from 'node:assert/strict'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { setUpFolderEach } from '@pd/testing/set-up'
import { drawTestCard } from '@pd/testing/test-card'
import type { Note, Refusal } from '../draft.ts'
import { createPlaces } from './places.ts'
import { scanFolders } from './scan.ts'

describe('the scan of a folder', () => {
  const root = setUpFolderEach()

  const put = async (path: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), 'x')
  }
  const scan = async () => {
    const refused: Refusal[] = []
    const notes: Note[] = []
    const reporter = {
      refuse: (refusal: Refusal) => void refused.push(refusal),
      note: (note: Note) => void notes.push(note),
    }
    const folders = await scanFolders({ places: createPlaces(root), leaveOut: null, reporter })
    return { folders, refused, notes }
  }

  test('passes over what systems leave in folders, in any capitals, and says nothing of it', async () => {
    const left = [
      '@eaDir/cat.jpg',
      '@__thumb/cat.jpg',
      'dog.png.crdownload',
      'dog.png~',
      'Icon\r',
      'zoo/@eaDir/cat.jpg/SYNOPHOTO_THUMB_M.jpg',
      '#recycle/cat.jpg',
      '$RECYCLE.BIN/S-1-5/cat.jpg',
      '$Recycle.Bin/cat.jpg',
      'lost+found/cat.jpg',
      '__MACOSX/cat.jpg',
      '__MACOSX/zoo/._cat.jpg',
      'System Volume Information/cat.jpg',
      '.Trash-1000/files/cat.jpg',
      '.Trashes/cat.jpg',
      'zoo/._cat.jpg',
      'zoo/Thumbs.db',
      '@Recently-Snapshot/GMT-01/cat.jpg',
      'zoo/~$animals.zip',
    ]
    for (const path of [...left, 'zoo/cat.jpg', 'recycle/bin.jpg', 'lost and found/umbrella.jpg']) await put(path)
    assert.deepEqual(await scan(), {
      folders: [
        { path: 'lost and found', pictures: ['umbrella.jpg'] },
        { path: 'recycle', pictures: ['bin.jpg'] },
        { path: 'zoo', pictures: ['cat.jpg'] },
      ],
      refused: [],
      notes: [],
    })
  })

  test('names files in formats that are not read with what to do, and ignores other files', async () => {
    for (const path of [
      'a.CR2',
      'a.jpg',
      'b.dng',
      'c.mp4',
      'd.jxl',
      'e.psd',
      'f.pdf',
      'h.zip',
      'i.ai',
      'notes.txt',
      'y.pptx',
      'z.apkg',
      'zoo/g.mov',
    ])
      await put(path)
    const { folders, refused } = await scan()
    assert.deepEqual(folders, [{ path: '', pictures: ['a.jpg'] }])
    assert.deepEqual(refused.map(({ path, code, detail }) => [path, code, detail.split(' cannot')[0]]).sort(), [
      ['a.CR2', 'format_unsupported', 'A camera raw file'],
      ['b.dng', 'format_unsupported', 'A camera raw file'],
      ['c.mp4', 'format_unsupported', 'A video'],
      ['d.jxl', 'format_unsupported', 'A JPEG XL file'],
      ['e.psd', 'format_unsupported', 'A Photoshop file'],
      ['f.pdf', 'format_unsupported', 'A PDF'],
      ['h.zip', 'format_unsupported', 'An archive is not opened here: unpack it into this folder.'],
      ['i.ai', 'format_unsupported', 'An Illustrator file'],
      ['y.pptx', 'format_unsupported', 'Its pictures'],
      [
        'z.apkg',
        'format_unsupported',
        'An Anki deck is not opened here: put it into a folder of pictures, or upload it at the desk.',
      ],
      ['zoo/g.mov', 'format_unsupported', 'A video'],
    ])
  })

  test('takes a file without an extension for what its content is', async () => {
    const card = await drawTestCard(1)
    await writeFile(join(root, 'lion'), card)
    await writeFile(join(root, 'St. Bernard'), card)
    await writeFile(join(root, 'Vitamin B.12'), card)
    await writeFile(join(root, 'README'), 'Pictures of animals')
    await writeFile(join(root, 'scan'), '%PDF-1.7')
    const { folders, refused } = await scan()
    assert.deepEqual(folders, [{ path: '', pictures: ['St. Bernard', 'Vitamin B.12', 'lion'] }])
    assert.deepEqual(
      refused.map(({ path, code }) => [path, code]),
      [['scan', 'format_unsupported']],
    )
  })

  test('names a linked folder and what to do, and follows a linked picture', async () => {
    await put('zoo/cat.jpg')
    await symlink(join(root, 'zoo'), join(root, 'zoo', 'farm'))
    await symlink(join(root, 'zoo', 'cat.jpg'), join(root, 'zoo', 'puma.jpg'))
    await symlink(join(root, 'nowhere'), join(root, 'zoo', 'gone'))
    const { folders, refused, notes } = await scan()
    assert.deepEqual([folders, refused], [[{ path: 'zoo', pictures: ['cat.jpg', 'puma.jpg'] }], []])
    assert.deepEqual(
      notes.map(({ path, code }) => [path, code]),
      [['zoo/farm', 'folder_linked']],
    )
    assert.match(notes[0]?.detail ?? '', /links are not followed: copy or move/)
  })
})
