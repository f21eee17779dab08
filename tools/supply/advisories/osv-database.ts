import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import type { Located } from '../bom/package-url.ts'
import { Refusal } from '../run-tool.ts'
import type { Finding } from './finding.ts'
import { ecosystemOf, indexPackages, matchRecord, type OsvRecord } from './osv.ts'
import type { Source } from './source.ts'

async function* readZip(bytes: Buffer): AsyncGenerator<OsvRecord> {
  const zip = await fromBufferPromise(bytes, {})
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('.json')) continue
    yield JSON.parse(await text(await zip.openReadStreamPromise(entry)))
  }
}

async function* readBytes(name: string, bytes: Buffer): AsyncGenerator<OsvRecord> {
  if (extname(name) === '.zip') return yield* readZip(bytes)
  yield* [JSON.parse(bytes.toString())].flat()
}

async function* readPath(path: string): AsyncGenerator<OsvRecord> {
  if (!(await stat(path)).isDirectory()) return yield* readBytes(path, await readFile(path))
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory() || /\.(json|zip)$/.test(entry.name)) yield* readPath(join(path, entry.name))
  }
}

async function* readUrl(url: string): AsyncGenerator<OsvRecord> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Refusal(`${url} answered ${answer.status}`)
  yield* readBytes(new URL(url).pathname, Buffer.from(await answer.arrayBuffer()))
}

/** Debian:13 is in the folder Debian of a mirror, where all its releases are. */
const familyOf = (ecosystem: string): string => ecosystem.split(':')[0] ?? ecosystem

/** The records at a place: a file, a folder, a zip, or a mirror that is laid out as OSV's own (ECOSYSTEM/all.zip). */
async function* readRecords(place: string, ecosystems: ReadonlySet<string>): AsyncGenerator<OsvRecord> {
  if (!/^https?:/.test(place)) return yield* readPath(place)
  if (/\.(json|zip)$/.test(new URL(place).pathname)) return yield* readUrl(place)
  for (const family of new Set([...ecosystems].map(familyOf)))
    yield* readUrl(`${place.replace(/\/$/, '')}/${family}/all.zip`)
}

/** A database in the OSV format. It judges the packages of the ecosystems that it has any record of, and no others. */
export const osvDatabase = (place: string): Source => ({
  name: 'osv',
  judge: async (packages) => {
    const [lookUp, findings, known]: [ReturnType<typeof indexPackages>, Finding[], Set<string>] = [
      indexPackages(packages),
      [],
      new Set(),
    ]
    const wanted = new Set(packages.flatMap((one) => ecosystemOf(one) ?? []))
    for await (const record of readRecords(place, wanted)) {
      for (const { package: of } of record.affected ?? []) if (of) known.add(of.ecosystem)
      findings.push(...matchRecord(record, lookUp))
    }
    const isKnown = (one: Located): boolean => known.has(ecosystemOf(one) ?? '')
    return { findings, judged: new Set(packages.filter(isKnown)) }
  },
})
