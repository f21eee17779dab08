import assert from 'node:assert/strict'
import { test } from 'node:test'
import { licenceAddress } from './licence-address.ts'

test('a licence that is written as people write it leads to its text', () => {
  const addresses = ['CC BY 4.0', 'cc-by-sa-3.0', 'CC BY-NC-ND 2.5 DE', 'CC0', 'CC0 1.0', 'MIT'].map(licenceAddress)
  assert.deepEqual(addresses, [
    'https://creativecommons.org/licenses/by/4.0/',
    'https://creativecommons.org/licenses/by-sa/3.0/',
    'https://creativecommons.org/licenses/by-nc-nd/2.5/',
    'https://creativecommons.org/publicdomain/zero/1.0/',
    'https://creativecommons.org/publicdomain/zero/1.0/',
    'https://spdx.org/licenses/MIT.html',
  ])
})

test('a licence that is not known leads nowhere', () => {
  assert.deepEqual(['', 'CC BY', 'ask Ann', 'by permission'].map(licenceAddress), [null, null, null, null])
})
