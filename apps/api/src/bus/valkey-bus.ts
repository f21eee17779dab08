import { createHmac, randomUUID } from 'node:crypto'
import { type Redis, ReplyError } from 'iovalkey'
import type { Bus, Count, Script, Topic } from './bus.ts'
import { type ConnectTools, connectValkey, reasonOf } from './connect-valkey.ts'
import { createListeners } from './listeners.ts'

/** What the bus of a process is made of. */
type ValkeyTools = Omit<ConnectTools, 'channels' | 'onMessage'> & {
  /** Names the accounts and channels of this game: no account is kept in clear, and games that share a server don't meet. */
  readonly key: Buffer
}

const TOPICS: readonly Topic[] = ['room', 'reactions', 'reveals']

type Scripted = { [script: `count_${string}`]: (...args: (string | number)[]) => Promise<number[]> }

const runScript = (client: Redis, { name, lua }: Script, { accounts, args }: Count): Promise<number[]> => {
  const command = `count_${name}` as const
  const scripted = client as Redis & Scripted
  if (!(command in scripted)) client.defineCommand(command, { lua })
  return scripted[command]?.(accounts.length, ...accounts, ...args) ?? Promise.reject(new Error(`no script ${name}`))
}

/** Makes the bus of a process on a Valkey, which it connects to until it is closed. */
export const openValkeyBus = ({ key, ...tools }: ValkeyTools): Bus => {
  const self = randomUUID()
  const named = (name: string): string => createHmac('sha256', key).update(name).digest('base64url').slice(0, 22)
  const topicOf = new Map<string, Topic>(TOPICS.map((topic) => [named(`channel ${topic}`), topic]))
  const listeners = createListeners()
  const onMessage = (channel: string, message: string): void => {
    const topic = topicOf.get(channel)
    const [from, text = ''] = message.split('\n')
    if (topic !== undefined && from !== self) listeners.tell(topic, text)
  }
  const { client, pulse, close } = connectValkey({ ...tools, channels: [...topicOf.keys()], onMessage })
  return {
    subscribe: listeners.subscribe,
    publish: (topic, message) => {
      if (pulse.state().ok) client.publish(named(`channel ${topic}`), `${self}\n${message}`).catch(() => undefined)
    },
    count: async (script, { accounts, args }) => {
      if (!pulse.state().ok) return null
      try {
        return await runScript(client, script, { accounts: accounts.map((each) => named(`account ${each}`)), args })
      } catch (error) {
        // what the server refuses is its answer: it is there
        if (!(error instanceof ReplyError)) pulse.failed(reasonOf(error))
        return null
      }
    },
    state: pulse.state,
    close,
  }
}
