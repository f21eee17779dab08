import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { decodeXml, inflate, isSvg, maxSvgLength } from './text.ts'

const text = '<svg><title>éléphant</title></svg>'
const utf16 = (string: string): Buffer => Buffer.from(string, 'utf16le')
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}" standalone="no"?>\n${text}`

test('a text is read in its encoding, and its declaration goes', () => {
  for (const [name, bytes] of Object.entries({
    'UTF-8': Buffer.from(text),
    'UTF-8 with a mark': Buffer.from(`\uFEFF${declared('utf-8')}`),
    'UTF-16 with a mark': utf16(`\uFEFF${declared('UTF-16')}`),
    'UTF-16 without a mark': utf16(declared('UTF-16')),
    'UTF-16, the high byte first': utf16(`\uFEFF${text}`).swap16(),
    'UTF-16, the high byte first, without a mark': utf16(text).swap16(),
    'UTF-8 that calls itself UTF-16': Buffer.from(declared('UTF-16')),
    'Latin-1': Buffer.from(declared('ISO-8859-1'), 'latin1'),
    'Latin-1 that calls itself UTF-8': Buffer.from(declared('UTF-8'), 'latin1'),
    'Latin-1 of an unknown name': Buffer.from(declared('x-none'), 'latin1'),
    'after empty lines': Buffer.from(`\n\n${declared('utf-8')}`),
  }))
    assert.equal(decodeXml(bytes), text, name)
  assert.equal(decodeXml(Buffer.from([0xff, 0xfe, 0x3c, 0, 0x3c])), '<\uFFFD')
  assert.equal(decodeXml(Buffer.alloc(0)), '')
})

test('a drawing is known by its root element, however much stands before it', () => {
  const long = `<!--${' a long licence <html>'.repeat(5_000)}-->`
  for (const start of [
    '<svg>',
    '<svg/>',
    '<ns0:svg xmlns:ns0="a">',
    `${long}<svg>`,
    `<?xml version="1.0"?><?a b?>${long}\n<!DOCTYPE svg PUBLIC "a" "b">`,
    '<!DOCTYPE svg[<!ENTITY a "b">]><svg>',
    '<!doctype svg><svg>',
  ])
    for (const bytes of [Buffer.from(start), utf16(`\uFEFF${start}`)]) assert.ok(isSvg(bytes), start.slice(-60))
  for (const start of [
    '',
    'svg',
    '<html><svg>',
    '<!DOCTYPE html><svg>',
    '<svgs>',
    `${long}<html>`,
    '<!-- <svg> ',
    '<a><svg>',
  ])
    assert.ok(!isSvg(Buffer.from(start)), start.slice(-60))
})

test('a gzip file is inflated up to the longest drawing', () => {
  assert.deepEqual(inflate(gzipSync(text)), Buffer.from(text))
  assert.equal(inflate(gzipSync(Buffer.alloc(maxSvgLength)))?.length, maxSvgLength)
  assert.equal(inflate(gzipSync(Buffer.alloc(maxSvgLength + 1))), null)
  assert.equal(inflate(gzipSync(text).subarray(0, 30)), null)
})
