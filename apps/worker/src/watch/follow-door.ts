import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { readLines, sinceOf } from './log-frames.ts'

const LOOK_AGAIN_MS = 5_000

/** The door, as Docker knows it. */
export type Door = {
  /** Where Docker, or the proxy before its socket, answers. */
  readonly docker: string
  /** The project of Compose. */
  readonly stack: string
  readonly service: string
}

/** What becomes of its lines. */
export type Following = {
  /** The first time that counts, as Docker writes it. */
  readonly from: string
  readonly stop: AbortSignal
  readonly onLine: (text: string) => void
  /** How many containers are followed now. */
  readonly onCount: (containers: number) => void
  readonly onError: (error: unknown) => void
  /** Waits before it looks for containers again. */
  readonly wait?: (ms: number, stop: AbortSignal) => Promise<unknown>
}

const open = async (url: string, stop: AbortSignal): Promise<IncomingMessage> => {
  const [answer] = (await once(get(url, { signal: stop }), 'response')) as [IncomingMessage]
  if (answer.statusCode === 200) return answer
  answer.destroy()
  throw new Error(`${new URL(url).pathname} answered ${answer.statusCode}`)
}

const labelled = ({ stack, service }: Door): string => {
  const label = [`project=${stack}`, `service=${service}`, 'oneoff=False'].map((each) => `com.docker.compose.${each}`)
  return encodeURIComponent(JSON.stringify({ label }))
}

const listContainers = async (door: Door, stop: AbortSignal): Promise<string[]> => {
  const answer = await open(`${door.docker}/v1.44/containers/json?filters=${labelled(door)}`, stop)
  return ((await json(answer)) as { Id: string }[]).map(({ Id }) => Id)
}

/** Hands on each line of a container once: what was read before a break is not read again after it. */
const followContainer = async (
  { docker }: Door,
  { id, read }: { readonly id: string; readonly read: Map<string, string> },
  { from, stop, onLine }: Following,
): Promise<void> => {
  const after = read.get(id) ?? from
  const query = `follow=1&stdout=1&timestamps=1&since=${sinceOf(after)}`
  const stream = await open(`${docker}/v1.44/containers/${id}/logs?${query}`, stop)
  for await (const { at, text } of readLines(stream)) {
    if (at <= after) continue
    read.set(id, at)
    onLine(text)
  }
}

/** Hands on the lines that the containers of a service write to standard output, made anew or not, until it is stopped; it never rejects. */
export const followDoor = async (door: Door, following: Following): Promise<void> => {
  const { stop, onCount, onError, wait = (ms, signal) => delay(ms, undefined, { signal }) } = following
  const read = new Map<string, string>()
  const followed = new Set<string>()
  const report = (error: unknown) => void (stop.aborted || onError(error))
  const follow = (id: string): void => {
    followed.add(id)
    followContainer(door, { id, read }, following)
      .catch(report)
      .finally(() => {
        followed.delete(id)
        onCount(followed.size)
      })
  }
  while (!stop.aborted) {
    const ids = await listContainers(door, stop).catch((error: unknown) => void report(error))
    for (const id of read.keys()) if (ids && !ids.includes(id)) read.delete(id)
    for (const id of ids ?? []) if (!followed.has(id)) follow(id)
    onCount(followed.size)
    await wait(LOOK_AGAIN_MS, stop).catch(() => undefined)
  }
}
