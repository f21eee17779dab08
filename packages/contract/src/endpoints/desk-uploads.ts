import { Type } from 'typebox'
import { DeskUploads, Done } from '../schemas/index.ts'
import { READING, type Rows, WRITING } from './endpoint.ts'

const BYTES = 'application/offset+octet-stream'
const VERSION = { 'Tus-Resumable': Type.Literal('1.0.0') }
const tus = { ...WRITING, media: BYTES, headers: Type.Object(VERSION) } as const

const NewFile = Type.Object({
  ...VERSION,
  'Upload-Length': Type.Integer({ minimum: 0, description: 'the bytes of the file' }),
  'Upload-Metadata': Type.String({
    description: 'keys, each with its value in base64 after a space, and commas between: `pack`, `name` and `path`',
  }),
})
const MoreBytes = Type.Object({
  ...VERSION,
  'Upload-Offset': Type.Integer({ minimum: 0, description: 'how many bytes have arrived' }),
})

/** The files that curators upload into packs; those of `tus` speak the resumable protocol of that name. */
export const deskUploadEndpoints = {
  deskUploads: {
    ...READING,
    summary: 'The files that were uploaded into a pack',
    reply: DeskUploads,
    problems: ['pack_not_found'],
  },
  sendDeskFile: {
    ...tus,
    summary: 'Begin an upload by tus: Upload-Metadata says its pack, name and path',
    headers: NewFile,
    status: 201,
    problems: ['pack_not_found', 'too_many_uploads'],
  },
  deskFileOffset: {
    ...tus,
    summary: 'How much of an upload has arrived',
    problems: ['desk_entry_not_found', 'upload_conflict'],
  },
  continueDeskFile: {
    ...tus,
    summary: 'Send more of an upload',
    headers: MoreBytes,
    sends: BYTES,
    status: 204,
    problems: ['desk_entry_not_found', 'upload_conflict'],
  },
  endDeskFile: {
    ...tus,
    summary: 'Give up an upload that has not arrived',
    status: 204,
    problems: ['desk_entry_not_found', 'upload_conflict'],
  },
  deskUploadPicture: {
    ...READING,
    summary: 'The picture of an upload that waits because it looks like another',
    media: 'image/webp',
    problems: ['desk_entry_not_found', 'object_not_found'],
  },
  keepDeskUpload: {
    ...WRITING,
    summary: 'Keep a file although it looks like another picture',
    reply: Done,
    problems: ['desk_entry_not_found'],
  },
  discardDeskUpload: {
    ...WRITING,
    summary: 'Discard an uploaded file that is not added',
    reply: Done,
    problems: ['desk_entry_not_found'],
  },
} as const satisfies Rows
