import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leaveKioskTab, readKioskTab } from './kiosk-tab.ts'
import { createMemoryStorage } from './storage.ts'

test('a tab that is a kiosk stays one at every address until the operator leaves', () => {
  const tab = createMemoryStorage()
  const searches = ['', '?kiosk&idle=30', '?pack=a', '']
  assert.deepEqual(
    searches.map((search) => readKioskTab(search, tab)),
    [undefined, '?kiosk&idle=30', '?kiosk&idle=30', '?kiosk&idle=30'],
  )
  leaveKioskTab(tab)
  assert.equal(readKioskTab('', tab), undefined)
})
