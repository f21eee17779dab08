import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { emptyReport, type ImportReport } from '../import/report.ts'
import { describeReport, summariseReport } from './describe-report.ts'
import { hasFindings, writeReport } from './report-files.ts'

const DAMAGED = 'The picture is damaged or cut short: copy it again.'
const damaged = (path: string) => ({ path, code: 'damaged', detail: DAMAGED })
const report: ImportReport = {
  ...emptyReport(),
  imported: 7,
  retired: 1,
  refused: [
    { path: 'items.csv', code: 'sidecar_invalid', detail: 'Line 3: file is empty.' },
    ...['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'].map(damaged),
    { path: '=cmd|x.png', code: 'empty', detail: 'It is empty.' },
    { path: 'items.csv', code: 'sidecar_invalid', detail: 'Line 5: "é" has a row already.' },
  ],
  notes: [{ path: 'e\u001B[2J\u202Ef.jpg', code: 'cut_short', detail: 'It is cut short.' }],
  duplicates: [{ path: 'g.jpg', of: 'h.jpg' }],
}

test('a terminal shows the counts, then each reason with its count and its first three files', () => {
  assert.deepEqual(describeReport(report), [
    '  7 imported, 0 unchanged, 0 renamed, 0 came back, 1 removed, 7 refused, 1 duplicates, 1 notes',
    `    refused  4 × damaged: a.jpg, b.jpg, c.jpg and 1 more. ${DAMAGED}`,
    '    refused  2 × mistakes in pack.json or items.csv, such as:',
    '      items.csv: Line 3: file is empty.',
    '      items.csv: Line 5: "é" has a row already.',
    '    refused  1 × empty: =cmd|x.png. It is empty.',
    '    note  1 × cut short: e\uFFFD[2J\uFFFDf.jpg. It is cut short.',
    '    duplicate  1 × same picture: g.jpg. The same picture as h.jpg, which counts once: if both names are right, put them in one file name with ~ between.',
  ])
  assert.deepEqual(describeReport(emptyReport()).length, 1)
})

test('thousands of refusals are a few lines at a terminal and in a log', () => {
  const refused = Array.from({ length: 8_000 }, (_, n) => ({ ...damaged(`${n}.jpg`), detail: `${DAMAGED} ${n}` }))
  const many = { ...emptyReport(), refused }
  assert.equal(describeReport(many).length, 5)
  assert.deepEqual(
    summariseReport(many).map(({ kind, code, count, files }) => [kind, code, count, files.length]),
    [['refused', 'damaged', 8_000, 3]],
  )
})

test('both files hold every finding of every source with its sentence, and replace the last report', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-report-'))
  t.after(() => rm(folder, { recursive: true }))
  await writeReport(folder, [{ source: '/old', report: emptyReport() }], 0)
  const sources = [
    { source: 'starter', report: { ...emptyReport(), unchanged: 438 } },
    { source: '/home/ann/zoo', report },
  ]
  assert.equal(await writeReport(folder, sources, 1_000), join(folder, 'import-report.csv'))
  assert.deepEqual((await readdir(folder)).sort(), ['import-report.csv', 'import-report.json'])
  const json = JSON.parse(await readFile(join(folder, 'import-report.json'), 'utf8'))
  assert.deepEqual([json.version, json.generatedAt], [1, '1970-01-01T00:00:01.000Z'])
  assert.deepEqual(
    json.imports.map(({ source, title, counts }: Record<string, unknown>) => [source, title, counts]),
    [
      ['starter', 'The starter collection', { ...zero, unchanged: 438 }],
      ['/home/ann/zoo', '/home/ann/zoo', { ...zero, imported: 7, removed: 1, refused: 7, duplicates: 1, notes: 1 }],
    ],
  )
  assert.deepEqual(json.imports[1].reasons[0], { kind: 'refused', code: 'damaged', reason: 'damaged', count: 4 })
  assert.deepEqual(json.imports[1].findings[1], { kind: 'refused', ...damaged('a.jpg') })
  const csv = await readFile(join(folder, 'import-report.csv'), 'utf8')
  assert.ok(csv.startsWith('\uFEFFsource,kind,reason,file,sentence\r\n'))
  const rows: string[][] = parse(csv, { bom: true })
  assert.equal(rows.length, 10)
  assert.deepEqual(
    rows.map((row) => row[3]).filter((file) => /cmd/.test(file ?? '')),
    ["'=cmd|x.png"],
  )
  assert.deepEqual(rows.at(7)?.slice(1), [
    'refused',
    'mistakes in pack.json or items.csv',
    'items.csv',
    'Line 5: "é" has a row already.',
  ])
})
const zero = { imported: 0, unchanged: 0, renamed: 0, returned: 0, removed: 0, refused: 0, duplicates: 0, notes: 0 }

test('a report that could not be written leaves the last one as it was', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-report-'))
  t.after(() => rm(folder, { recursive: true }))
  await assert.rejects(writeReport(join(folder, 'none'), [], 0), { code: 'ENOENT' })
  assert.deepEqual(await readdir(folder), [])
})

test('a report of counts alone has no findings', () => {
  assert.equal(hasFindings([{ source: 'a', report: { ...emptyReport(), imported: 3 } }]), false)
  assert.equal(hasFindings([{ source: 'a', report }]), true)
})
