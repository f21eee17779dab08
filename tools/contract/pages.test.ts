import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ENDPOINT_NAMES, endpointOf, PAGES, routeOf } from '@pd/contract'
import { read } from '../project-files.ts'

const pages = Object.values(PAGES)

/** A path with a value for each parameter. */
const filled = (path: string): string => path.replace(/:\w+/g, 'ABC234')

/** The label that nginx logs for a path, by the first pattern of its map that matches, as nginx does. */
const logLabel = (path: string): string => {
  const [, block = ''] = /map \$uri \$route \{(.*?)\n {4}\}/s.exec(read('deploy/nginx/nginx.conf')) ?? []
  const rules = [...block.matchAll(/^ +~(\S+) (\S+);$/gm)]
  assert.ok(rules.length > 0)
  for (const [, pattern = '', label = ''] of rules) {
    const match = new RegExp(pattern).exec(path)
    if (match) return label.replace(/\$(\w+)/g, (_, name) => match.groups?.[name] ?? '')
  }
  return path
}

describe('the pages of the contract', () => {
  test('are the ones that httpd answers with the app', () => {
    const lines = read('deploy/httpd/httpd.conf').split('\n')
    for (const [name, path] of Object.entries(PAGES)) {
      const rule = `RewriteRule ^${path.replace(/:\w+/g, '[^/]+')}$ /pages/%{ENV:reader_language}/${name}.html`
      assert.ok(lines.includes(rule), `deploy/httpd/httpd.conf lacks: ${rule}`)
    }
  })

  test('are logged by nginx without what stands in their addresses', () => {
    for (const path of pages) assert.equal(logLabel(filled(path)), path)
  })
})

describe('the endpoints of the contract', () => {
  const paths = ENDPOINT_NAMES.filter((name) => endpointOf(name).tag !== 'renders').map((name) => routeOf(name).path)

  test('are logged by nginx without what stands in their addresses', () => {
    for (const path of paths) assert.equal(logLabel(`/api${filled(path)}`), `/api${path}`)
  })

  test('for monitors are closed by nginx', () => {
    const [, closed = ''] =
      /location ~\* (\S+) \{\s+include problems\.conf;\s+return 404;/.exec(read('deploy/nginx/nginx.conf')) ?? []
    assert.notEqual(closed, '')
    const isClosed = (path: string) => new RegExp(closed, 'i').test(path)
    for (const name of ENDPOINT_NAMES)
      assert.equal(isClosed(`/api${filled(routeOf(name).path)}`), endpointOf(name).role === 'monitor', name)
  })
})
