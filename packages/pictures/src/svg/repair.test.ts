import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorMs } from '@pd/testing/processor-time'
import { repairSvg } from './repair.ts'

const SHAPE = '<rect width="9" height="9"/>'

test('a drawing that is well-formed stays as it is', () => {
  for (const text of [
    `<svg xmlns="http://www.w3.org/2000/svg">${SHAPE}</svg>`,
    `<svg xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/>&amp;&#38;&#x26;</svg>`,
    '<svg><style><![CDATA[a & b]]></style></svg>',
    '<svg/>',
    '<svg xml:space="preserve"></svg>',
  ])
    assert.equal(repairSvg(text), text)
})

test('prefixes that are not declared get a namespace at the root', () => {
  assert.equal(
    repairSvg('<!-- a --><svg width="9"><use xlink:href="#a"/></svg>'),
    '<!-- a --><svg xmlns:xlink="http://www.w3.org/1999/xlink" width="9"><use xlink:href="#a"/></svg>',
  )
  assert.equal(
    repairSvg('<svg inkscape:version="1"><sodipodi:namedview/></svg>'),
    '<svg xmlns:sodipodi="urn:sodipodi" xmlns:inkscape="urn:inkscape" inkscape:version="1"><sodipodi:namedview/></svg>',
  )
})

test('names of HTML’s characters go, and a lone ampersand is one', () => {
  assert.equal(repairSvg('<svg><desc>a&nbsp;b & c&lt;</desc></svg>'), '<svg><desc>ab &amp; c&lt;</desc></svg>')
})

test('what follows the root element is left out', () => {
  for (const tail of ['\0\0\0', '\n<!-- x --> saved by a program', '<svg/>'])
    assert.equal(repairSvg(`<svg>${SHAPE}</svg>${tail}`), `<svg>${SHAPE}</svg>`)
  assert.equal(repairSvg('<a:svg xmlns:a="b"></a:svg> x'), '<a:svg xmlns:a="b"></a:svg>')
})

test('the cost of hostile texts grows with their length alone', () => {
  const costOf = (text: string): number => processorMs(() => assert.equal(typeof repairSvg(text), 'string'))
  for (const hostile of ['<a', ' a:', '&a', ' a:b ', '<svg xmlns:a', ':svg>', '&#', 'a:b= ']) {
    const [short, long] = [costOf(hostile.repeat(20_000)), costOf(hostile.repeat(160_000))]
    assert.ok(long < 24 * short + 20, `${hostile}: ${short} ms, eight times as much of it ${long} ms`)
  }
})
