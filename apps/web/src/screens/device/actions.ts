import type { Client } from '@pd/contract/client'
import type { DeviceChange } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'useDeviceCode'>
  readonly go: (path: string, options?: { replace?: boolean }) => void
}

/** Makes this device the other one's player, and goes home: the code does not stay in the history. */
export const createDeviceChangeActions = ({ client, go }: Needs, change: DeviceChange) => ({
  confirm: async (code: string): Promise<void> => {
    if (change.busy.value) return
    change.busy.value = true
    const answer = await client.useDeviceCode({ code })
    change.busy.value = false
    change.trouble.value = answer.ok ? undefined : answer.problem.code
    if (answer.ok) go('/', { replace: true })
  },
})
