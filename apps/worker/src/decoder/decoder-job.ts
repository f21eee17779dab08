import { once } from 'node:events'
import { checkDecoder, createDecoder, DecoderServiceError, serveDecoder } from '@pd/pictures'
import { explainFileError, Fault } from '@pd/runtime'
import { defineJob } from '../job.ts'
import { SETTINGS } from '../settings.ts'

const openService = async (socket: string) => {
  const decode = createDecoder()
  try {
    await checkDecoder(decode)
    return await serveDecoder({ socket, decode })
  } catch (error) {
    throw error instanceof DecoderServiceError ? new Fault(error.message) : explainFileError(error, socket)
  }
}

/** Decodes pictures for imports that must not decode themselves; goes on until it is stopped, which ends it with 0, as `uploads` does. */
export const decoder = defineJob({
  name: 'decoder',
  about: 'Decode pictures for imports with --decoder-socket, until it is stopped.',
  operand: { word: 'SOCKET', required: true },
  settings: { logLevel: SETTINGS.logLevel },
  run: async (_settings, operand = '', { reporter, stop }) => {
    const service = await openService(operand)
    reporter.step('The decoder takes pictures', { socket: operand })
    if (!stop.aborted) await once(stop, 'abort')
    await service.close()
    return 0
  },
})
