import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import { checkWebImport, checkWebLayers } from './web-layers.ts'

test('a screen imports what lies below it, and a part may not import a screen', () => {
  assert.equal(checkWebImport('screens/solo/view.tsx', 'play/picture/picture.tsx'), null)
  assert.equal(checkWebImport('play/hints/hints.tsx', 'screens/solo/actions.ts'), 'is not below it')
  assert.equal(checkWebImport('app/app.ts', 'mosaic/bitmap.ts'), 'is not below it')
})

test('a screen imports another screen only where that is a part of it', () => {
  assert.equal(checkWebImport('screens/room/round.tsx', 'screens/host/host-bar.tsx'), null)
  assert.equal(checkWebImport('screens/host/host-bar.tsx', 'screens/room/round.tsx'), 'is another screen')
})

test('a folder that is no layer is named', () => {
  assert.match(checkWebImport('screens/solo/view.tsx', 'helpers/a.ts') ?? '', /no layer/)
})

test('imports of code, styles and lazy screens are all checked', (t) => {
  const src = mkdtempSync(join(tmpdir(), 'web-layers-'))
  t.after(() => rmSync(src, { recursive: true }))
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(src, file)), { recursive: true })
    writeFileSync(join(src, file), text)
  }
  put('kit/a.ts', "import { b } from '../play/b.ts'\nimport '../screens/c.css'\n")
  put('kit/look.css', '@import "../play/play.css";\n')
  put('play/b.ts', "export const b = () => import('../shell/main.tsx')\n")
  assert.deepEqual(checkWebLayers(src).sort(), [
    'apps/web/src/kit/a.ts: "../play/b.ts" is not below it',
    'apps/web/src/kit/a.ts: "../screens/c.css" is not below it',
    'apps/web/src/kit/look.css: "../play/play.css" is not below it',
    'apps/web/src/play/b.ts: "../shell/main.tsx" is not below it',
  ])
})

test('the web app imports downwards alone', () => {
  assert.deepEqual(checkWebLayers(resolve(import.meta.dirname, '../../apps/web/src')), [])
})
