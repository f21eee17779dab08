import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canRunGame, chooseNode, type NodeChoice } from './choose-node.js'

const DEBIAN = { platform: 'linux', arch: 'x64', musl: false }
const ALPINE = { ...DEBIAN, musl: true }
const NO_LIBATOMIC =
  'error while loading shared libraries: libatomic.so.1: cannot open shared object file: No such file or directory'
const TOO_OLD = 'and the installed Node v18.20.8 is too old'

const choose = (found: Partial<Parameters<typeof chooseNode>[0]>): NodeChoice =>
  chooseNode({ machine: DEBIAN, isPublished: true, installed: 'v18.20.8', ...found })

const failing = (failure: string) => ({ version: '26.10.0', failure })

test('a Node runs the game when it strips types and has node:sqlite', () => {
  const versions = ['v18.20.8', 'v20.19.6', 'v22.17.1', 'v22.18.0', 'v23.5.0', 'v23.6.0', 'v24.0.0', 'v26.10.0']
  assert.deepEqual(versions.filter(canRunGame), ['v22.18.0', 'v23.6.0', 'v24.0.0', 'v26.10.0'])
})

describe('chooseNode', () => {
  test('takes the packaged Node where it starts, without a word', () => {
    for (const installed of ['v18.20.8', 'v24.21.0'])
      assert.deepEqual(choose({ packaged: { version: '26.10.0' }, installed }), { node: 'packaged' })
  })

  test('takes the installed Node where the packaged one does not start, and says why', () => {
    assert.deepEqual(choose({ packaged: failing(NO_LIBATOMIC), installed: 'v22.18.0' }), {
      node: 'installed',
      message: `Node 26.10.0 from npm does not start here (${NO_LIBATOMIC}); the installed Node v22.18.0 runs the game.`,
    })
  })

  test('takes the installed Node where npm has none', () => {
    assert.deepEqual(choose({ machine: { ...DEBIAN, arch: 'riscv64' }, isPublished: false, installed: 'v24.21.0' }), {
      node: 'installed',
      message: 'npm installed no Node for this system; the installed Node v24.21.0 runs the game.',
    })
  })

  test('names the package to install for a missing library', () => {
    assert.deepEqual(choose({ packaged: failing(NO_LIBATOMIC) }), {
      message: `Node 26.10.0 from npm does not start here (${NO_LIBATOMIC}), ${TOO_OLD}: run "apt install libatomic1" as root (on Fedora "dnf install libatomic"), then the same command again.`,
    })
    assert.match(
      choose({ packaged: failing(NO_LIBATOMIC.replace('libatomic.so.1', 'libstdc++.so.6')) }).message ?? '',
      /: install the package that has libstdc\+\+\.so\.6, then run the same command again\.$/,
    )
  })

  test('says what works where the packaged Node is not for this system', () => {
    for (const [machine, failure, advice] of [
      [
        ALPINE,
        'spawnSync /game/node ENOENT',
        "install Node 22.18 or later with the system's package manager, or use Docker",
      ],
      [DEBIAN, 'spawnSync /game/node EACCES', 'move the game to a file system that is not mounted "noexec"'],
      [DEBIAN, "version `GLIBC_2.28' not found", 'install Node 22.18 or later, or use Docker'],
    ] as const)
      assert.deepEqual(choose({ machine, packaged: failing(failure) }), {
        message: `Node 26.10.0 from npm does not start here (${failure}), ${TOO_OLD}: ${advice}.`,
      })
  })

  test('says what works where npm installed no Node', () => {
    for (const [machine, isPublished, advice] of [
      [DEBIAN, true, 'npm left its own out: run "npm ci" without "--omit=optional"'],
      [
        { ...DEBIAN, arch: 'arm' },
        false,
        'npm has none for a 32-bit system (arm): install a 64-bit one, such as Raspberry Pi OS (64-bit)',
      ],
      [
        { ...DEBIAN, arch: 'riscv64' },
        false,
        'npm has none for linux riscv64: install Node 22.18 or later, or use Docker',
      ],
    ] as const)
      assert.deepEqual(choose({ machine, isPublished }), {
        message: `The installed Node v18.20.8 is too old, and ${advice}.`,
      })
  })

  test('sends Windows to WSL or Docker, whichever Node it has', () => {
    for (const installed of ['v18.20.8', 'v26.10.0'])
      assert.match(
        choose({ machine: { platform: 'win32', arch: 'x64', musl: false }, isPublished: false, installed }).message ??
          '',
        /^Pixel Detective does not run on Windows itself: use WSL .+ or Docker/,
      )
  })
})
