import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { PictureLimits } from '../limits.ts'
import { animation, halves, heic, pngBomb, svg, useFolder } from '../testing/pictures.ts'
import { inspect } from './inspect.ts'

const folder = await useFolder()

const codeOf = async (name: string, bytes: Uint8Array | string, limits?: Partial<PictureLimits>) => {
  const result = await inspect(await folder.put(name, bytes), limits)
  return result.ok ? 'ok' : result.reason.code
}

test('each of the seven formats is recognised by its content, under any name', async () => {
  const image = halves(96, 64)
  const encoded = {
    jpeg: await image.clone().jpeg().toBuffer(),
    png: await image.clone().png().toBuffer(),
    webp: await image.clone().webp().toBuffer(),
    avif: await image.clone().avif({ effort: 0 }).toBuffer(),
    gif: await image.clone().gif().toBuffer(),
    tiff: await image.clone().tiff().toBuffer(),
  }
  for (const [format, bytes] of Object.entries(encoded)) {
    const result = await inspect(await folder.put('picture.txt', bytes))
    assert.deepEqual(result, { ok: true, value: { format, width: 96, height: 64, frames: 1, alpha: format === 'gif' } })
  }
})

test('an SVG of any size counts as about 1,600 px long', async () => {
  for (const size of ['width="10" height="5"', 'width="30000" height="15000"', 'width="80pt"', 'viewBox="0 0 24 12"']) {
    const result = await inspect(await folder.put('a.svg', svg('<rect width="9" height="9"/>', size)))
    assert.ok(result.ok)
    const { width, ...facts } = result.value
    assert.ok(width > 1500 && width <= 1600 && facts.height <= 1600, `${size}: ${width} x ${facts.height}`)
    assert.deepEqual({ ...facts, height: 0 }, { format: 'svg', height: 0, frames: 1, alpha: true })
  }
})

test('width and height are as seen after the orientation', async () => {
  const path = await folder.put('a.jpg', await halves(96, 64).withMetadata({ orientation: 6 }).jpeg().toBuffer())
  const result = await inspect(path)
  assert.ok(result.ok)
  assert.deepEqual([result.value.width, result.value.height], [64, 96])
})

test('a decompression bomb is refused from its header', async () => {
  const bomb = pngBomb(30_000)
  assert.ok(bomb.length < 200_000)
  assert.equal(await codeOf('a.png', bomb), 'too_many_pixels')
})

test('a bomb inside an SVG is refused from its header', async () => {
  const href = `data:image/png;base64,${pngBomb(12_000).toString('base64')}`
  assert.equal(await codeOf('a.svg', svg(`<image href="${href}"/>`)), 'too_many_pixels')
})

test('a bomb inside an SVG is found however its address is spelt', async () => {
  const base64 = pngBomb(12_000).toString('base64')
  const character = (letter: string) => `&#${letter.charCodeAt(0)};`
  for (const [name, body] of Object.entries({
    capitals: `<image href="DATA:Image/PNG;BASE64,${base64}"/>`,
    blanks: `<image href="\n \t data:image/png;base64,${base64.slice(0, 9)} \n${base64.slice(9)}"/>`,
    'line ends inside the scheme': `<image href="da&#10;ta:ima&#9;ge/png;base64,${base64}"/>`,
    parameters: `<image href="data:image/png;name=a.png;charset=utf-8 ; base64 ,${base64}"/>`,
    'no type': `<image href="data:;base64,${base64}"/>`,
    'another type': `<image href="data:text/plain;base64,${base64}"/>`,
    'an unknown type': `<image href="data:image/x-png;base64,${base64}"/>`,
    'percent signs': `<image href="data:image/png;%62ase64,${base64.replaceAll(/[+/A]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}"/>`,
    'no base64': `<image href="data:image/png,${[...pngBomb(12_000)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}"/>`,
    'character references': `<image href="${[...'data:image/png;base64,'].map(character).join('')}${base64}"/>`,
    xlink: `<image xlink:href='data:image/png;base64,${base64}'/>`,
    'another prefix': `<image x:href="data:image/png;base64,${base64}" xmlns:x="http://www.w3.org/1999/xlink"/>`,
    feImage: `<filter id="f"><feImage href="data:image/png;base64,${base64}"/></filter>`,
    'a CSS address': `<rect fill="url(data:image/png;base64,${base64})"/>`,
    'a quoted CSS address': `<rect style="fill:URL( &quot;data:image/png;base64,${base64}&quot; )"/>`,
    'CSS escapes': `<style>rect { fill: url(\\64 ata:image/png\\3b base64,${base64}) }</style>`,
    'half in CDATA': `<style>rect { fill: url(<![CDATA[data:image/png;base64,${base64}]]>) }</style>`,
  }))
    assert.equal(await codeOf('a.svg', svg(body)), 'too_many_pixels', name)
  const entity = `<!DOCTYPE svg [<!ENTITY a "data:image/p"><!ENTITY b "ng;base64,${base64}">]>`
  assert.equal(await codeOf('a.svg', svg('<image href="&a;&b;"/>').replace('?>', `?>${entity}`)), 'too_many_pixels')
})

test('pictures inside an SVG count together', async () => {
  const image = `<image href="data:image/png;base64,${(await halves(100, 100).png().toBuffer()).toString('base64')}"/>`
  assert.equal(await codeOf('a.svg', svg(image.repeat(3)), { pixels: 4e6 }), 'ok')
  assert.equal(
    await codeOf('a.svg', svg(`<rect width="1600" height="800"/>${image.repeat(129)}`), { pixels: 5.1e6 }),
    'too_many_pixels',
  )
})

test('a picture inside an SVG that cannot be judged makes it damaged', async () => {
  assert.equal(await codeOf('a.svg', svg('<image href="data:image/png;base64,&#x41;BCD"/>')), 'damaged')
})

test('each limit refuses what is just over it and lets pass what is at it', async () => {
  const png = await halves(80, 60).png().toBuffer()
  const gif = await animation().gif().toBuffer()
  assert.equal(await codeOf('a.png', png, { bytes: png.length - 1 }), 'file_too_big')
  assert.equal(await codeOf('a.png', png, { bytes: png.length }), 'ok')
  assert.equal(await codeOf('a.png', png, { pixels: 80 * 60 - 1 }), 'too_many_pixels')
  assert.equal(await codeOf('a.png', png, { pixels: 80 * 60 }), 'ok')
  assert.equal(await codeOf('a.gif', gif, { frames: 2 }), 'too_many_frames')
  assert.equal(await codeOf('a.gif', gif, { frames: 3 }), 'ok')
  assert.equal(await codeOf('a.png', await halves(63, 63).png().toBuffer()), 'too_small')
  assert.equal(await codeOf('a.png', await halves(64, 9).png().toBuffer()), 'ok')
})

test('what is no picture is refused by what it is', async () => {
  assert.equal(await codeOf('a.jpg', ''), 'empty')
  assert.equal(await codeOf('a.jpg', 'Dear diary, this is no picture.'), 'not_a_picture')
  assert.equal(await codeOf('a.jpg', '<p><svg></svg></p>'), 'not_a_picture')
  assert.equal(await codeOf('a.jpg', '\n<!DOCTYPE html><html><body><svg></svg></body></html>'), 'format_unsupported')
  assert.equal(
    await codeOf('a.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n'),
    'format_unsupported',
  )
  assert.equal(await codeOf('a.jpg', '%PDF-1.7\n'), 'format_unsupported')
  assert.equal(await codeOf('a.jpg', '\x1f\x8b\x08'), 'not_a_picture')
  assert.equal(await codeOf('a.jpg', Buffer.from('\x1f\x8b\x08', 'latin1')), 'format_unsupported')
  assert.equal(await codeOf('a.svgz', gzipSync('<html/>')), 'format_unsupported')
  assert.equal(await codeOf('a.svgz', gzipSync(svg('<rect/>'.repeat(3e6)))), 'format_unsupported')
  assert.equal(await codeOf('a.mp4', '\0\0\0\x18ftypisom\0\0\0\0isom'), 'format_unsupported')
  assert.equal(await codeOf('a.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), 'damaged')
})

test('a HEIC photograph is refused with the way out', async () => {
  const result = await inspect(await folder.put('a.jpg', heic()))
  const detail =
    'HEIC cannot be read here: convert it to JPEG, or choose Most Compatible in the camera settings of the iPhone.'
  assert.deepEqual(result, { ok: false, reason: { code: 'format_unsupported', detail } })
})

test('what cannot be opened as a file is refused, and a pipe is not waited for', async () => {
  const codes = async (path: string) => {
    const result = await inspect(path)
    return result.ok ? 'ok' : result.reason.code
  }
  assert.equal(await codes(folder.at('missing.png')), 'unreadable')
  assert.equal(await codes(folder.path), 'not_a_picture')
  execFileSync('mkfifo', [folder.at('pipe')])
  assert.equal(await codes(folder.at('pipe')), 'not_a_picture')
})

/** Root may read any file, so the test runs as the user `nobody`. */
const withoutPrivilege = async <T>(run: () => Promise<T>): Promise<T> => {
  if (process.getuid?.() !== 0) return run()
  process.seteuid?.('nobody')
  return run().finally(() => process.seteuid?.(0))
}

test('a file without permission is refused', async () => {
  const path = await folder.put('secret.png', await halves(80, 60).png().toBuffer())
  await chmod(path, 0)
  const result = await withoutPrivilege(() => inspect(path))
  assert.equal(result.ok ? 'ok' : result.reason.code, 'unreadable')
})

test('an SVG that draws on anything outside itself is refused', async () => {
  const outside = [
    '<image href="http://example.org/a.png"/>',
    "<image xlink:href = 'file:///etc/passwd'/>",
    '<image href="neighbour.png"/>',
    '<use href="other.svg#a"/>',
    '<image href="&#x68;ttp://example.org/a.png"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    '<script href="https://example.org/a.js"/>',
    '<rect style="fill:url(https://example.org/a.svg#b)"/>',
    '<rect style="fill:url(&quot;a.svg#b&quot;)"/>',
    '<style>@import "a.css";</style>',
    '<style>@im<![CDATA[port "a.css"]]>;</style>',
    '<style>@\\69mport "a.css";</style>',
    '<style>rect { fill: \\75 rl(a.svg#b) }</style>',
    '<!-- <g> --><image href="a.png"/>',
    '<style><![CDATA[<!--]]></style><image href="a.png"/>',
    '<image x:href="a.png" xmlns:x="http://www.w3.org/1999/xlink"/>',
  ]
  for (const body of outside) assert.equal(await codeOf('a.svg', svg(body)), 'external_reference', body)
  for (const entity of [
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '<!ENTITY x "ur"><!ENTITY y "l(http://example.org/a.svg)">',
    '<!ENTITY x "ur"><!ENTITY y "l(&#34;a.svg&#34;)">',
  ]) {
    const body = svg('<rect style="fill:&x;&y;"/>').slice(22)
    assert.equal(await codeOf('a.svg', `<!DOCTYPE svg [${entity}]>${body}`), 'external_reference', entity)
  }
  const namesFile = svg('<image href="&x;"/>').replace('?>', '?><!DOCTYPE svg [<!ENTITY x "file:///etc/passwd">]>')
  assert.equal(await codeOf('a.svg', namesFile), 'external_reference')
  const sheet = `<?xml version="1.0"?><?xml-stylesheet href="a.css"?>${svg('').slice(22)}`
  assert.equal(await codeOf('a.svg', sheet), 'external_reference')
})

test('an SVG that refers to itself alone passes', async () => {
  const pixel = (await halves(64, 64).png().toBuffer()).toString('base64')
  const inside = [
    '<linearGradient id="a"/><rect width="9" height="9" fill="url(#a)"/>',
    '<rect id="a" width="9" height="9"/><use xlink:href="#a"/>',
    '<rect width="9" height="9" style="fill:url(&quot;#a&quot;)"/>',
    `<image width="9" height="9" href="data:image/png;charset=utf-8;base64,${pixel}"/>`,
    `<image width="9" height="9" href="data:image/png;base64,${pixel.slice(0, 40)}\n&#10; ${pixel.slice(40)}"/>`,
    '<a href="https://example.org"><rect width="9" height="9"/></a>',
    '<!-- <image href="a.png"/> --><rect width="9" height="9"/>',
    '<style><![CDATA[ /* <image href="a.png"/> */ ]]></style><rect width="9" height="9"/>',
    '<text>Write url(a.png) or href="a.png"</text><rect width="9" height="9"/>',
    '<rect width="9" height="9" label:note="url(a.png)" xmlns:label="urn:label"/>',
    '<script>alert(1)</script><rect width="9" height="9"/>',
    '<style>@font-face { src: url(data:font/woff2;base64,AAAA) }</style><rect width="9" height="9"/>',
  ]
  for (const body of inside) assert.equal(await codeOf('a.svg', svg(body)), 'ok', body)
  const doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
  assert.equal(
    await codeOf('a.svg', `<!-- drawn by hand -->${doctype}${svg('<rect width="9" height="9"/>').slice(22)}`),
    'ok',
  )
})

test('hostile SVG text costs no more than its length', async () => {
  for (const body of [
    '<a href="'.repeat(200_000),
    'url('.repeat(400_000),
    `href${' '.repeat(900_000)}`,
    '<!--'.repeat(300_000),
  ])
    assert.match(await codeOf('a.svg', svg(body)), /^(ok|damaged|external_reference)$/)
})

test('raw files and videos are refused by their content, whatever they are called', async () => {
  for (const [start, detail] of [
    ['II*\0\x10\0\0\0CR\x02\0', 'A camera raw file cannot be read here: export it as JPEG.'],
    ['\0\0\0\x18ftypcrx \0\0\0\0', 'A camera raw file cannot be read here: export it as JPEG.'],
    ['FUJIFILMCCD-RAW 0201', 'A camera raw file cannot be read here: export it as JPEG.'],
    ['\x1aE\xdf\xa3', 'A video cannot be shown: export a frame of it as JPEG.'],
    ['RIFF\0\0\0\0AVI LIST', 'A video cannot be shown: export a frame of it as JPEG.'],
    ['gimp xcf v011', 'A GIMP file cannot be read here: export it as PNG or JPEG.'],
  ] as const) {
    const result = await inspect(await folder.put('a.jpg', Buffer.from(start, 'latin1')))
    assert.deepEqual(result, { ok: false, reason: { code: 'format_unsupported', detail } })
  }
})

test('every refusal says in one sentence what to do', async () => {
  for (const bytes of ['', 'text', '%PDF-1.7', pngBomb(20_000), heic(), svg('<image href="a.png"/>')]) {
    const result = await inspect(await folder.put('a', bytes))
    assert.ok(!result.ok)
    assert.match(result.reason.detail, /^[A-Z][^.]*: [^.]+\.$/)
  }
})
