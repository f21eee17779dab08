import type { Log } from '@pd/runtime'
import { ALONE, type Bus } from './bus.ts'
import { readValkeyTarget } from './valkey-target.ts'

type Tools = {
  readonly settings: { readonly valkey?: string | undefined; readonly valkeyPassword?: string | undefined }
  readonly key: Buffer
  readonly log: Pick<Log, 'warn' | 'info'>
}

/** The bus that the settings name; its client is loaded where there is one. It is not waited for: a game plays without it. */
export const openBus = async ({ settings, key, log }: Tools): Promise<Bus> => {
  const { valkey, valkeyPassword: password } = settings
  if (valkey === undefined) return ALONE
  const { openValkeyBus } = await import('./valkey-bus.ts')
  return openValkeyBus({
    target: readValkeyTarget(valkey),
    password,
    key,
    onChange: ({ ok, detail }) =>
      ok
        ? log.info('Valkey carries messages and counts of all APIs')
        : log.warn(
            { reason: detail },
            'Valkey is away: rooms poll the database, and this API counts limits for itself',
          ),
  })
}
