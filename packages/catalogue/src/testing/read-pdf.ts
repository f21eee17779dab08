import { inflateSync } from 'node:zlib'

/** A page as a test reads it. */
type ReadPage = { readonly width: number; readonly height: number; readonly drawing: string; readonly text: string }

const withoutStreams = (bytes: Buffer): { heads: Map<number, string>; streams: Map<number, Buffer> } => {
  const [heads, streams] = [new Map<number, string>(), new Map<number, Buffer>()]
  const text = bytes.toString('latin1')
  const from = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  for (const [at, [, start]] of [...text.slice(from).matchAll(/^(\d{10}) 00000 n $/gm)].entries()) {
    const rest = text.slice(Number(start))
    const head = /^(\d+) 0 obj\n([^\n]*)\n/.exec(rest)
    if (Number(head?.[1]) !== at + 1) throw new Error(`object ${at + 1} does not begin where the table says`)
    heads.set(at + 1, head?.[2] ?? '')
    const length = /\/Length (\d+)/.exec(head?.[2] ?? '')?.[1]
    if (length === undefined) continue
    const content = Number(start) + (head?.[0].length ?? 0) + 'stream\n'.length
    streams.set(at + 1, inflateSync(bytes.subarray(content, content + Number(length))))
  }
  return { heads, streams }
}

const referenceIn = (head: string | undefined, key: string): number =>
  Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head ?? '')?.[1])

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Reads the documents that `writePdf` writes, object by object as their table says, with what their letters stand for. */
export const readPdf = (bytes: Buffer): { readonly pages: readonly ReadPage[] } => {
  const { heads, streams } = withoutStreams(bytes)
  const fonts = new Map<string, (code: string) => string>()
  for (const [, name = '', number] of heads.get(3)?.matchAll(/\/(F\d+) (\d+) 0 R/g) ?? []) {
    const head = heads.get(Number(number))
    const texts = streams.get(referenceIn(head, 'ToUnicode'))?.toString('latin1')
    const table = new Map([...(texts ?? '').matchAll(/^<(\w+)> <(\w+)>$/gm)].map(([, code, said]) => [code, said]))
    fonts.set(name, (code) => utf16(texts === undefined ? code : (table.get(code) ?? '')))
  }
  const kids = /\/Kids \[([^\]]*)\]/.exec(heads.get(2) ?? '')?.[1] ?? ''
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]): ReadPage => {
    const head = heads.get(Number(number))
    const [, width, height] = /MediaBox \[0 0 (\S+) (\S+)\]/.exec(head ?? '') ?? []
    const drawing = streams.get(referenceIn(head, 'Contents'))?.toString('latin1') ?? ''
    const letters = [...drawing.matchAll(/\/(F\d+) \S+ Tf .* Tm <(\w+)> Tj/g)]
    const text = letters.map(([, font = '', code = '']) => fonts.get(font)?.(code) ?? '').join('')
    return { width: Number(width), height: Number(height), drawing, text }
  })
  return { pages }
}
