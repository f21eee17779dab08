import type { Client } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { SafeStorage } from './storage.ts'

/** What an operator says to all players. */
export type Notice = { readonly id: string; readonly text: string }

type Needs = {
  readonly load: Client['notice']
  readonly storage: SafeStorage
  /** Has a screen reader read a text. */
  readonly announce: (text: string) => void
  readonly later: (run: () => void, ms: number) => unknown
}

/** The notice that is shown. Nothing asks for it again and again: answers and streams name it, and a page that meets a new name reads it. */
export const createNotices = ({ load, storage, announce, later }: Needs) => {
  const shown = signal<Notice | undefined>(undefined)
  let heard: string | null = null
  const hide = (id: string) => {
    if (shown.value?.id === id) shown.value = undefined
  }
  const read = async (): Promise<void> => {
    const answer = await load()
    const notice = answer.ok ? answer.value.notice : null
    // a process that has not read it yet says nothing: the next answer that names it is followed again
    heard = notice?.id ?? null
    shown.value = notice ?? undefined
    if (notice === null) return
    announce(notice.text)
    if (notice.endsInMs !== null) later(() => hide(notice.id), notice.endsInMs)
  }
  return {
    shown,
    /** The id of the notice that the server shows now; null where it shows none. */
    hear: (id: string | null): void => {
      if (id === heard) return
      heard = id
      if (id === null || storage.get('notice') === id) shown.value = undefined
      else void read()
    },
    /** Hides the notice on this device for good. */
    dismiss: (): void => {
      if (shown.value) storage.set('notice', shown.value.id)
      shown.value = undefined
    },
  }
}
export type Notices = ReturnType<typeof createNotices>

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Hears of the notice in each answer. That there is none is said by an answer that no cache keeps: another may be older. */
export const hearingNotices =
  (fetcher: Fetch, hear: Notices['hear']): Fetch =>
  async (url, init) => {
    const response = await fetcher(url, init)
    const id = response.headers.get('notice')
    if (id !== null || (response.ok && response.headers.get('cache-control') === 'no-store')) hear(id)
    return response
  }
