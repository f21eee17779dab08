import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readItemsCsv } from './items-csv.ts'
import { readTable } from './read-table.ts'

/** What the rows of a table say, or the sentence of its refusal. */
const read = async (bytes: Buffer): Promise<string[] | string> => {
  const table = await readTable(bytes)
  if (!table.ok) return table.detail
  const rejected: string[] = []
  const report = { reject: (problem: string) => void rejected.push(problem), note: () => undefined }
  const items = readItemsCsv(table.text, 'en', report)
  if (rejected.length > 0) return rejected.join(' ')
  return items.map(({ file, item }) => [file, ...item.names.map(({ locale, text }) => `${locale} ${text}`)].join(', '))
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const OURS = ['lion.jpg, en lion', 'owl.jpg, en owl']

/** Tables as programs save them. */
const READ: readonly (readonly [string, Buffer | string, readonly string[]])[] = [
  ['of Google Sheets', 'file,name\r\nlion.jpg,lion\r\nowl.jpg,owl', OURS],
  ['of a German Excel', 'file;name\r\nlion.jpg;lion\r\nowl.jpg;owl\r\n', OURS],
  ['of Excel as "CSV UTF-8"', '\uFEFFfile,name\r\nlion.jpg,lion\r\nowl.jpg,owl\r\n', OURS],
  ['of Excel as "Unicode text"', utf16('file\tname\r\nlion.jpg\tlion\r\nowl.jpg\towl\r\n'), OURS],
  [
    'of an old Excel for Windows',
    latin1('file;name_fr\r\nlion.jpg;le lion d\xe9r\xe9gl\xe9\r\n'),
    ['lion.jpg, fr le lion déréglé'],
  ],
  ['of Excel that names its separator', 'sep=;\r\nfile;name\r\nlion.jpg;lion\r\nowl.jpg;owl\r\n', OURS],
  ['of LibreOffice that quotes all texts', '"file","name"\n"lion.jpg","lion"\n"owl.jpg","owl"\n', OURS],
  ['of Numbers with its title', 'Table 1;\nfile;name\nlion.jpg;lion\nowl.jpg;owl\n', OURS],
  ['of an old Mac', 'file,name\rlion.jpg,lion\rowl.jpg,owl\r', OURS],
  ['of a database with strokes', 'file|name\nlion.jpg|lion\nowl.jpg|owl\n', OURS],
  ['with empty columns at the end', 'file,name,,,\nlion.jpg,lion,,,\nowl.jpg,owl,,,\n', OURS],
  ['with empty rows at the end', `file,name\nlion.jpg,lion\nowl.jpg,owl\n${',\n'.repeat(500)}`, OURS],
  ['with empty rows between', 'file,name\n\nlion.jpg,lion\n,\nowl.jpg,owl\n', OURS],
  ['with line ends in a cell', 'file,name\nlion.jpg,"lion\n"\nowl.jpg,owl\n', OURS],
  ['with spaces around its cells', 'file , name\nlion.jpg , lion\n owl.jpg, owl\n', OURS],
  ['with titles in capitals', 'FILE,NAME\nlion.jpg,lion\nowl.jpg,owl\n', OURS],
  ['with titles in French', 'fichier;nom (fr)\nlion.jpg;lion\n', ['lion.jpg, fr lion']],
  ['with columns of its own', 'id,file,name,room\n1,lion.jpg,lion,A\n2,owl.jpg,owl,B\n', OURS],
  ['without titles', 'lion.jpg,lion\nowl.jpg,owl\n', OURS],
  ['with paths of Windows', 'file,name\nzoo\\lion.jpg,lion\n', ['zoo\\lion.jpg, en lion']],
  [
    'with names in three scripts',
    'file,name_en,name_el,name_ar\nlion.jpg,lion,λιοντάρι,أسد\n',
    ['lion.jpg, en lion, el λιοντάρι, ar أسد'],
  ],
]

for (const [what, text, expected] of READ)
  test(`a table ${what} is read`, async () => assert.deepEqual(await read(Buffer.from(text as string)), expected))

const REFUSED: readonly (readonly [string, Buffer, RegExp])[] = [
  ['without a column of files', Buffer.from('name,colour\nlion,yellow\n'), /file/],
  [
    'that is a web page',
    Buffer.from('<!DOCTYPE html>\n<html><title>Sign in</title></html>'),
    /a web page under the name of a table/,
  ],
  ['that is a PDF', Buffer.from('%PDF-1.7\n'), /a PDF under the name of a table/],
  ['that is a text document', Buffer.from('{\\rtf1\\ansi file, name}'), /a text document/],
  [
    'that is a picture',
    Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043000302', 'hex'),
    /letters can't be read/,
  ],
  ['with a row without its file', Buffer.from('file,name\n,lion\n'), /Line 2: file is empty/],
]

for (const [what, bytes, sentence] of REFUSED)
  test(`a table ${what} is refused in a sentence`, async () => assert.match(String(await read(bytes)), sentence))
