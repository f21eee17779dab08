import type { TypedApp } from '../http/typed-app.ts'

/** For the supervision inside; whoever runs the API says whether there is one. */
export const registerMetrics = (app: TypedApp, scrape: (() => Promise<string>) | null): void => {
  if (scrape === null) return
  app.get('/metrics', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) =>
    reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(await scrape()),
  )
}
