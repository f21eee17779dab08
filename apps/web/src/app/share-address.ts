import type { Client } from '@pd/contract/client'
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { isLoopback } from './loopback.ts'
import type { SafeStorage } from './storage.ts'

/** The address that a room is shared by, when the page itself was opened by one that means the machine it runs on. */
export type ShareAddress = {
  /** Without the path of a page, as `http://192.168.1.7:8080`, or `https://school.example/game` below a base path. */
  readonly origin: ReadonlySignal<string>
  /** All that the machine has, when there are several to choose from or the page's own does not do. */
  readonly others: ReadonlySignal<readonly string[]>
  /** Whether `origin` stays as it is until another is chosen; false while the server is asked for its addresses. */
  readonly isKnown: ReadonlySignal<boolean>
  /** Whether phones get nowhere by `origin`. */
  readonly isUnreachable: ReadonlySignal<boolean>
  readonly choose: (origin: string) => void
  /** Asks the server for its addresses, if they are needed. */
  readonly load: () => Promise<void>
}

type Needs = {
  readonly client: Pick<Client, 'addresses'>
  readonly storage: SafeStorage
  readonly basePath: string
  readonly page: { readonly origin: string; readonly hostname: string }
}

/** The choice is kept, so that the lobby and the big screen, which is another window, show the same address. */
const KEY = 'share-address'

/** Finds the address to share; it asks the server only when the page was opened as localhost. */
export const createShareAddress = ({ client, storage, basePath, page }: Needs): ShareAddress => {
  const isOwn = isLoopback(page.hostname)
  const others = signal<readonly string[]>([])
  const chosen = signal(storage.get(KEY))
  const isAsked = signal(false)
  return {
    origin: computed(
      () => others.value.find((url) => url === chosen.value) ?? others.value[0] ?? page.origin + basePath,
    ),
    others,
    isKnown: computed(() => !isOwn || isAsked.value),
    isUnreachable: computed(() => isOwn && isAsked.value && others.value.length === 0),
    choose: (origin) => {
      chosen.value = origin
      storage.set(KEY, origin)
    },
    load: async () => {
      if (!isOwn) return
      const answer = await client.addresses()
      if (answer.ok) others.value = answer.value.urls
      isAsked.value = true
    },
  }
}

/** An origin as people type it. */
export const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, '')
