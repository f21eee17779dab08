import type { DeskUpload, DeskUploads } from '@pd/contract/client'
import { isAtWork, nameOf } from './one-tab.ts'
import type { Remembered, Sending } from './state.ts'

type Kept = { readonly urlStorageKey: string; readonly uploadUrl: string | null }

/** What the library of uploads keeps: `tus::NAME::NUMBER`, with the upload's address. */
export const readKept = (all: readonly Kept[]): readonly Remembered[] =>
  all.flatMap(({ urlStorageKey, uploadUrl }) => {
    const key = /^tus::pd-(.+)::\d+$/s.exec(urlStorageKey)?.[1]
    const id = uploadUrl?.split('/').at(-1)
    return key && id ? [{ key, id }] : []
  })

/** The uploads that this browser remembers, without those that a tab is at. */
export const loadRemembered = async (): Promise<readonly Remembered[]> => {
  const { defaultOptions } = await import('tus-js-client')
  const kept = readKept(await defaultOptions.urlStorage.findAllUploads())
  const isBusy = await isAtWork(navigator.locks)
  return kept.filter(({ key }) => !isBusy(nameOf(key)))
}

/** The uploads of a pack that are to be chosen again: the server waits for the rest, this browser knows the file, and the page does not have it. */
export const halfSent = (
  arrived: DeskUploads | undefined,
  remembered: readonly Remembered[],
  sending: readonly Sending[],
): readonly DeskUpload[] => {
  const here = new Set(sending.map(({ key }) => key))
  const ids = new Set(remembered.filter(({ key }) => !here.has(key)).map(({ id }) => id))
  return (arrived?.uploads ?? []).filter(({ id, state }) => state === 'receiving' && ids.has(id))
}
