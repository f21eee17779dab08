import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorMs } from '@pd/testing/processor-time'
import { expandEntities } from './entities.ts'

const doctype = (subset: string): string =>
  `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [${subset}]>`

const expand = (subset: string, body: string, maxLength = 1000): string => {
  const result = expandEntities(`${doctype(subset)}${body}`, maxLength)
  return result.ok ? result.value.slice(doctype('').length) : result.reason.code
}

test('entities of plain text are replaced wherever they stand, and their declarations go', () => {
  const subset = `
    <!-- as Illustrator writes them -->
    <!ENTITY ns_svg "http://www.w3.org/2000/svg">
    <!ENTITY st0 'fill:#FFFFFF;'>
    <!ELEMENT foreignObject (#PCDATA)>
    <!ATTLIST svg xmlns:a CDATA #FIXED "http://ns.adobe.com/">`
  const body = '<svg xmlns="&ns_svg;"><path style="&st0;&st0;"/></svg>'
  const expanded = '<svg xmlns="http://www.w3.org/2000/svg"><path style="fill:#FFFFFF;fill:#FFFFFF;"/></svg>'
  assert.equal(expand(subset, body), expanded)
})

test('a value is text, with any quotes in it', () => {
  assert.equal(expand(`<!ENTITY font '"Arial" > x'>`, '<a f="&font;"/>'), '<a f="&quot;Arial&quot; &gt; x"/>')
  assert.equal(expand(`<!ENTITY font "it's">`, "<a f='&font;'/>"), "<a f='it&apos;s'/>")
})

test('the first declaration of a name counts, and other references stay', () => {
  assert.equal(expand('<!ENTITY a "1"><!ENTITY a "2">', '&a;&lt;&#65;&b;&constructor;'), '1&lt;&#65;&b;&constructor;')
})

test('entities that name files, nest or hold markup are refused, and so are parameter entities', () => {
  for (const subset of [
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '<!ENTITY x PUBLIC "-//X" "http://example.org/x">',
    '<!ENTITY % x "text">',
    '<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;',
    '%x;',
    '<!ENTITY a "1"><!ENTITY b "&a;&a;">',
    '<!ENTITY a "&#60;image/>">',
    '<!ENTITY a "<image/>">',
    '<!NOTATION gif SYSTEM "viewer">',
    '<!ENTITY a "never closed',
    '<!-- never closed',
  ])
    assert.equal(expand(subset, '<svg>&x;</svg>'), 'external_reference', subset)
})

test('a text that would grow beyond the limit is refused before it grows', () => {
  const subset = `<!ENTITY a "${'x'.repeat(1000)}">`
  assert.equal(expand(subset, '&a;'.repeat(100), 100_100), `${'x'.repeat(100_000)}`)
  assert.equal(expand(subset, '&a;'.repeat(2_000_000), 2 ** 24), 'file_too_big')
})

test('a text without a subset is as it was', () => {
  for (const text of ['<svg/>', '<!DOCTYPE svg><svg>[&a;]</svg>', '<!DOCTYPE svg SYSTEM "a[b.dtd"><svg/>', ''])
    assert.deepEqual(expandEntities(text, 10), { ok: true, value: text })
})

const costOf = (text: string): number =>
  processorMs(() => assert.equal(typeof expandEntities(text, 2 ** 24).ok, 'boolean'))

test('the cost of hostile text grows with its length, not with the square of it', () => {
  for (const hostile of [
    (times: number) => '<!DOCTYPE svg '.repeat(2 * times),
    (times: number) => `<!DOCTYPE svg ${'"" '.repeat(5 * times)}`,
    (times: number) => doctype(' '.repeat(10 * times)).slice(0, -2),
    (times: number) => doctype('<!ENTITY a "'.repeat(times)),
    (times: number) => doctype('<!--'.repeat(3 * times)),
    (times: number) => doctype('<!-- -->'.repeat(times)).slice(0, -2),
  ]) {
    const [short, long] = [costOf(hostile(5_000)), costOf(hostile(40_000))]
    assert.ok(long < 24 * short, `${hostile(1)}: ${short} ms, eight times as much of it ${long} ms`)
  }
})
