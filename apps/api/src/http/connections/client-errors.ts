import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { PROBLEM_STATUS, type ProblemCode } from '@pd/contract'
import { describeProblem } from '../describe-problem.ts'

const CODE_OF_ERROR: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
  HPE_HEADER_OVERFLOW: 'headers_too_large',
}

const writeAnswer = (code: ProblemCode): string => {
  const status = PROBLEM_STATUS[code]
  const body = JSON.stringify(describeProblem(code))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

/** Answers a malformed or unfinished request with a problem, and ends the connection. */
export const answerClientError = (error: { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(writeAnswer(CODE_OF_ERROR[error.code ?? ''] ?? 'request_invalid'))
  socket.destroy()
}
