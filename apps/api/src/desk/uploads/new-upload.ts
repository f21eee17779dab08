import { mkdir, statfs } from 'node:fs/promises'
import { cleanFolder, DESK, newId, shownName } from '@pd/catalogue'
import { ok } from '@pd/core'
import { describeBytes } from '@pd/runtime/measures'
import { NEW_UPLOAD, type Upload } from '@pd/store'
import type { FastifyRequest } from 'fastify'
import { type Outcome, refuseWith } from '../../endpoints/outcome.ts'
import type { DeskUploadTools } from './upload-tools.ts'

/** What stays free of a disk, for the database and the working copies. */
const SPARE_BYTES = 300e6
const RECEIVING_MOST = 1_000
const ID = /^[A-Za-z0-9_-]{16}$/

const invalid = (detail: string) => refuseWith('request_invalid', detail)

const TEXT_MOST = 2_000

/** The pairs of an Upload-Metadata header; null where it is none, or says more than a path can. */
const readMetadata = (header: string): ReadonlyMap<string, string> | null => {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '))
  const texts = pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')] as const)
  return texts.some(([key, text]) => key === '' || text.length > TEXT_MOST) ? null : new Map(texts)
}

/** Refuses bytes for which the disk has no room. */
export const requireRoom = async (bytes: number, folder: string): Promise<Outcome<null>> => {
  await mkdir(folder, { recursive: true })
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= bytes + SPARE_BYTES) return ok(null)
  return refuseWith('storage_full', 'The disk of the server has no room for the file: ask who runs it to free some.')
}

const readLength = (header: unknown, maxBytes: number): Outcome<number> => {
  const length = typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null
  if (length === null) return invalid('Upload-Length must say how many bytes the file has.')
  if (length <= maxBytes) return ok(length)
  return refuseWith(
    'body_too_large',
    `The file is larger than ${describeBytes(maxBytes)}: save smaller copies of its pictures, or upload it in parts.`,
  )
}

type Target = Pick<Upload, 'packId' | 'name' | 'folder'>

const readTarget = async ({ headers }: FastifyRequest, { store }: DeskUploadTools): Promise<Outcome<Target>> => {
  const metadata = readMetadata(String(headers['upload-metadata'] ?? ''))
  const name = metadata?.get('name') ?? metadata?.get('filename') ?? ''
  if (metadata === null || name === '') return invalid('Upload-Metadata must say the name of the file.')
  const pack = metadata.get('pack') ?? ''
  const place = ID.test(pack) ? await store.placeOf(pack) : null
  if (pack !== '' && place?.source !== DESK) return refuseWith('pack_not_found')
  return ok({ packId: pack || null, name: shownName(name), folder: cleanFolder(metadata.get('path') ?? '') })
}

/** The upload that a request begins, or why it may not: the file is too large, the disk is full, or its pack is none of the desk's. */
export const readNewUpload = async (
  request: FastifyRequest,
  account: string,
  tools: DeskUploadTools,
): Promise<Outcome<Upload>> => {
  const length = readLength(request.headers['upload-length'], tools.maxBytes)
  if (!length.ok) return length
  const target = await readTarget(request, tools)
  if (!target.ok) return target
  const room = await requireRoom(length.value, tools.folder)
  if (!room.ok) return room
  if ((await tools.store.receiving()) >= RECEIVING_MOST) return refuseWith('too_many_uploads')
  return ok({ ...NEW_UPLOAD, id: newId(), ...target.value, account, bytes: length.value, at: tools.now() })
}
