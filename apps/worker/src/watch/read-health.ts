import type { Table } from './play-game.ts'

/** Whether each check of `/health` is well; none while it does not answer. */
export const readHealth = async ({
  url,
  timeoutMs,
}: Pick<Table, 'url' | 'timeoutMs'>): Promise<ReadonlyMap<string, boolean>> => {
  const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => null)
  const body: unknown = await answer?.json().catch(() => null)
  const { checks } = (body ?? {}) as { checks?: Readonly<Record<string, { ok?: unknown }>> }
  return new Map(Object.entries(checks ?? {}).map(([check, { ok }]) => [check, ok === true]))
}
