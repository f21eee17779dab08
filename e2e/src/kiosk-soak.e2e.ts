import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { soak } from './kiosk/soak.ts'
import { siteForTests } from './site.ts'

describe('a kiosk that runs for long', () => {
  const site = siteForTests(['--rate-limit', '0'], { env: { KIOSK_PIN: '2468' } })

  test('holds no more after half an hour of visitors than after the first few', async () => {
    const order = { browser: site.browser, url: site.server.url, hours: 0.5, say: () => {} }
    const { first, last, visits } = await soak(order)
    assert.ok(visits >= 20, `${visits} visits`)
    assert.ok(last.nodes <= first.nodes * 1.1 + 50, `${first.nodes} nodes became ${last.nodes}`)
    assert.ok(last.listeners <= first.listeners * 1.1 + 10, `${first.listeners} listeners became ${last.listeners}`)
    assert.ok(last.heapMiB <= first.heapMiB * 1.1, `${first.heapMiB} MiB became ${last.heapMiB}`)
  })
})
