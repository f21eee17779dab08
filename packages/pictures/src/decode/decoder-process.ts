// A process of its own: decodes one picture at a time for the process that started it, which ends it when a picture takes too long.
import { hash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { restingBytes } from '../cost/resting-bytes.ts'
import { readSource } from '../read-source.ts'
import { accept, type PictureResult, refuse } from '../refusal.ts'
import { encodeWorkingCopy, type WorkingCopy } from '../working-copy/working-copy.ts'
import type { DecodeRequest, DecoderMessage } from './protocol.ts'

const send = (message: DecoderMessage): void => {
  process.send?.(message)
}

const changed = () => refuse('changed', 'The file changed while it was read: import it again.')

const decode = async ({ source, target, sha256, limits }: DecodeRequest): Promise<PictureResult<WorkingCopy>> => {
  const content = await readSource(source, limits.bytes)
  if (!content.ok) return content
  if (hash('sha256', content.value, 'base64url') !== sha256) return changed()
  const encoded = await encodeWorkingCopy(content.value, limits)
  if (!encoded.ok) return encoded
  await writeFile(target, encoded.value.bytes)
  return accept(encoded.value.copy)
}

/** Buffers that nothing holds count until the next collection: a process that keeps too much without them is ended. */
const collectGarbage = (): void => {
  if (process.memoryUsage.rss() > restingBytes) globalThis.gc?.()
}

const reply = async (request: DecodeRequest): Promise<void> => {
  try {
    const result = await decode(request)
    collectGarbage()
    send({ kind: 'result', result })
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    send({ kind: 'error', message, code })
  }
}

// Of all processes on a machine without memory, this one is the cheapest to lose.
const volunteerForOom = (): Promise<void> =>
  process.platform === 'linux'
    ? writeFile('/proc/self/oom_score_adj', '1000').catch(() => undefined)
    : Promise.resolve()

// A signal to the whole group (Ctrl-C) is the parent's to act on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
// process.exit() would wait for a decode under way.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', reply)
await volunteerForOom()
send({ kind: 'ready' })
