import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { createShareAddress, type ShareAddress } from '../app/share-address.ts'

/** The address to share this page's room by; asked for once it is seen. */
export const useShareAddress = ({ client, storage, basePath }: App): ShareAddress => {
  const share = useMemo(() => createShareAddress({ client, storage, basePath, page: location }), [])
  useEffect(() => void share.load(), [share])
  return share
}
