import { Readable } from 'node:stream'
import { Server } from '@tus/server'
import type { FastifyRequest } from 'fastify'
import { QueueStore } from './queue-store.ts'
import type { DeskUploadTools } from './upload-tools.ts'

/** The path of the endpoints of tus. */
const PATH = '/desk/files'

/** Answers a request of the tus protocol about the upload of an id. */
export type AnswerTus = (request: FastifyRequest, id: string) => Promise<Response>

const headersOf = ({ headers }: FastifyRequest): Headers => {
  const copied = new Headers()
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') copied.set(name, value)
  return copied
}

const hasBody = ({ method, headers }: FastifyRequest): boolean =>
  method === 'PATCH' || (method === 'POST' && headers['content-type'] !== undefined)

const webRequest = (request: FastifyRequest, id: string): Request => {
  const { method, raw } = request
  const url = `http://api${PATH}${method === 'POST' ? '' : `/${id}`}`
  const body = hasBody(request) ? { body: Readable.toWeb(raw) as ReadableStream, duplex: 'half' as const } : {}
  const made = new Request(url, { method, headers: headersOf(request), ...body })
  // by which the server learns that the client has gone, and keeps what has arrived
  return Object.assign(made, { runtime: { node: { req: raw } } })
}

/** The tus server over the folder of uploads, whose ids the caller draws. Access and limits are the caller's. */
export const createTusServer = (tools: DeskUploadTools): AnswerTus => {
  const ids = new WeakMap<object, string>()
  const datastore = new QueueStore(tools)
  const server = new Server({
    path: PATH,
    datastore,
    maxSize: tools.maxBytes,
    allowedOrigins: [],
    disableTerminationForFinishedUploads: true,
    namingFunction: (request) => ids.get(request) ?? '',
    // relative, so that it is right below any prefix of a proxy
    generateUrl: (_request, { id }) => `files/${id}`,
    onUploadFinish: async (_request, { id }) => {
      await datastore.finish(id)
      return {}
    },
  })
  return (request, id) => {
    const made = webRequest(request, id)
    ids.set(made, id)
    return server.handleWeb(made)
  }
}
