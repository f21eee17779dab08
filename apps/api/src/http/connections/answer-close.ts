import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply } from 'fastify'

const waiting = new WeakMap<Socket, Set<() => void>>()

const watchSocket = (socket: Socket): Set<() => void> => {
  const callbacks = new Set<() => void>()
  waiting.set(socket, callbacks)
  // 'on' where an event comes only once: the wrapper of 'once' is most of what a listener costs
  socket.on('close', () => {
    for (const callback of callbacks) callback()
  })
  return callbacks
}

/**
 * Calls back once, when all of a response was sent or its connection closed; at once if it is closed already. The response's own 'close'
 * is not enough: a response that waits for another one on the same connection never emits it, and a listener added after an await may
 * be too late.
 */
export const onAnswerClose = ({ raw, request }: FastifyReply, closed: () => void): void => {
  const { socket } = request.raw
  if (socket.destroyed) {
    closed()
    return
  }
  const callbacks = waiting.get(socket) ?? watchSocket(socket)
  const close = () => {
    if (callbacks.delete(close)) closed()
  }
  callbacks.add(close)
  raw.on('close', close)
}

/** Returns whether all of a response was handed to the network; false for a client that closed its connection before. */
export const watchSent = (response: ServerResponse): (() => boolean) => {
  let isSent = false
  response.on('finish', () => {
    isSent = true
  })
  return () => isSent
}
