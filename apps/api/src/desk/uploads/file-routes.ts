import type { ProblemCode } from '@pd/contract'
import type { FastifyReply } from 'fastify'
import type { Call, Handlers } from '../../endpoints/handler.ts'
import { type Refusal, refuseWith } from '../../endpoints/outcome.ts'
import { sendProblem } from '../../http/problems.ts'
import { readNewUpload, requireRoom } from './new-upload.ts'
import type { AnswerTus } from './tus-server.ts'
import type { DeskUploadTools } from './upload-tools.ts'

type Names = 'sendDeskFile' | 'deskFileOffset' | 'continueDeskFile' | 'endDeskFile'

const CODES: Readonly<Record<number, ProblemCode>> = {
  400: 'request_invalid',
  403: 'request_invalid',
  404: 'desk_entry_not_found',
  409: 'upload_conflict',
  410: 'desk_entry_not_found',
  412: 'request_invalid',
  413: 'body_too_large',
  415: 'media_type_unsupported',
  501: 'request_invalid',
}

const LOCKED = 'failed to acquire lock'
const WHOLE = 'already completed upload'

const problemOf = async (response: Response): Promise<ProblemCode> => {
  const text = await response.text()
  if (text.includes(LOCKED) || text.includes(WHOLE)) return 'upload_conflict'
  const code = CODES[response.status]
  if (code === undefined) throw new Error(`tus answers ${response.status}: ${text}`)
  return code
}

/** Answers with a problem, after which the connection closes: the rest of the file need not be read. */
const sendRefusal = (reply: FastifyReply, { failure }: Refusal): FastifyReply =>
  sendProblem(reply.header('connection', 'close'), failure.code, failure.detail)

/** Sends what tus answers; its failures become problems of the contract. */
const sendAnswer = async (response: Response, reply: FastifyReply): Promise<FastifyReply> => {
  if (response.status >= 400) return sendRefusal(reply, refuseWith(await problemOf(response)))
  for (const [name, value] of response.headers) reply.header(name, value)
  return reply.code(response.status).header('cache-control', 'no-store').send()
}

/** The endpoints of tus: a file arrives in pieces, and goes on after any break. */
export const fileRoutes = (tools: DeskUploadTools): Pick<Handlers, Names> => {
  const { store, folder } = tools
  let server: Promise<AnswerTus> | undefined
  // loaded with the first upload, so that a start costs no more
  const answer: AnswerTus = async (request, id) => {
    server ??= import('./tus-server.ts').then(({ createTusServer }) => createTusServer(tools))
    return (await server)(request, id)
  }

  /** Only the account that began an upload goes on with it. */
  const answerOwn = async ({ request, reply, desk, params: { id } }: Call<'deskFileOffset'>) => {
    if ((await store.find(id))?.account !== desk.account) return sendRefusal(reply, refuseWith('desk_entry_not_found'))
    return sendAnswer(await answer(request, id), reply)
  }

  return {
    sendDeskFile: async ({ request, reply, desk }) => {
      const upload = await readNewUpload(request, desk.account, tools)
      if (!upload.ok) return sendRefusal(reply, upload)
      await store.add(upload.value)
      const response = await answer(request, upload.value.id)
      if (response.status >= 400) await store.remove(upload.value.id)
      return sendAnswer(response, reply)
    },

    deskFileOffset: answerOwn,

    continueDeskFile: async (call) => {
      const room = await requireRoom(Number(call.request.headers['content-length'] ?? 0), folder)
      return room.ok ? answerOwn(call) : sendRefusal(call.reply, room)
    },

    endDeskFile: answerOwn,
  }
}
