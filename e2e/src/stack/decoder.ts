import assert from 'node:assert/strict'
import { starterPacks } from '@pd/testing/starter-items'
import { docker, until } from './docker.ts'
import type { Stack } from './stack.ts'

const NODE = '/nodejs/bin/node'
/** The packs of the starter collection that the folder has. */
export const PACKS = 3
/** A card for each of their items, and the three that come with the game. */
export const ITEMS = starterPacks.slice(0, PACKS).reduce((sum, { items }) => sum + items.length, 3)

/** What a piece of JavaScript prints in the container, under its seccomp profile. */
const evaluate = (stack: Stack, script: string): Promise<string> => stack.execIn('decoder', NODE, '--eval', script)

const inspectDecoder = async (stack: Stack) => {
  const [id = ''] = await stack.containers('decoder')
  return JSON.parse(await docker('inspect', id))[0]
}

/** Kills the service's process once it serves, as the kernel does when memory is short; the container's init ends with it. */
const killService = async (stack: Stack): Promise<void> => {
  const look = () => stack.attemptIn('decoder', NODE, 'apps/worker/src/decoder/healthcheck.ts', '/run/decoder/socket')
  await until(look, ({ code }) => code === 0)
  await stack.attemptIn(
    'decoder',
    ...[NODE, '--eval'],
    `for (const pid of fs.readdirSync('/proc').filter((name) => /^\\d+$/.test(name) && name !== '1'))
       if (fs.readFileSync('/proc/' + pid + '/cmdline', 'utf8').split('\\0').includes('/run/decoder/socket')) process.kill(Number(pid), 'SIGKILL')`,
  )
}

/** The decoder, while nothing else of its stack runs; at the end all cards that its folder has are imported. */
export const decoderTests: Readonly<Record<string, (stack: Stack) => Promise<void>>> = {
  'sees the pictures, and no network, secret or variable beside': async (stack) => {
    const { Mounts, HostConfig, Config } = await inspectDecoder(stack)
    const mounts = Mounts.map((mount: { Destination: string; RW: boolean }) => [mount.Destination, mount.RW])
    assert.deepEqual(Object.fromEntries(mounts), {
      '/data/library': false,
      '/data/uploads': false,
      '/pictures': false,
      '/run/decoder': true,
    })
    const { NetworkMode, ReadonlyRootfs, CapDrop, Tmpfs, Memory } = HostConfig
    assert.deepEqual([NetworkMode, ReadonlyRootfs, CapDrop, Object.keys(Tmpfs)], ['none', true, ['ALL'], ['/tmp']])
    assert.equal(Memory, 768 * 2 ** 20)
    const interfaces = await evaluate(
      stack,
      'console.log(fs.readFileSync("/proc/net/dev", "utf8").match(/^ *\\w+(?=:)/gm).join())',
    )
    assert.equal(interfaces.trim(), 'lo')
    const [image] = JSON.parse(await docker('image', 'inspect', Config.Image))
    assert.deepEqual(Config.Env.toSorted(), image.Config.Env.toSorted())
  },

  'opens no socket to a network and makes no link: its seccomp profile is in force': async (stack) => {
    // Docker's own profile allows both, so that a link would be made and a connection would find no route
    const codes = await evaluate(
      stack,
      `
      const open = (options) => new Promise((resolve) => net.connect(options).on('error', ({ code }) => resolve(code)))
      const link = () => { try { fs.symlinkSync('/app', '/tmp/link') } catch ({ code }) { return code } }
      const tried = [open({ port: 80, host: '192.0.2.7' }), open({ port: 80, host: '::1' }), open({ path: '/tmp/none' }), link()]
      Promise.all(tried).then((codes) => console.log(codes.join()))`,
    )
    assert.equal(codes, 'EPERM,EPERM,ENOENT,EPERM')
    const modes = await evaluate(
      stack,
      `
      const status = (pid) => fs.readFileSync('/proc/' + pid + '/status', 'utf8')
      for (const pid of fs.readdirSync('/proc').filter((name) => /^\\d+$/.test(name)))
        console.log(/^Seccomp:\\s+(\\d)$/m.exec(status(pid))[1] + /^NoNewPrivs:\\s+(\\d)$/m.exec(status(pid))[1])`,
    )
    assert.deepEqual([...new Set(modes.split('\n'))], ['21'])
  },

  'comes back when it is killed in the middle of an import, which then has every picture': async (stack) => {
    await stack.compose('up', '--detach', '--quiet-pull', 'import')
    const imported = async () => {
      const [[count = ''] = []] = await stack.query('select count(*) from item')
      return Number(count)
    }
    for (const some of [20, 120]) {
      // soon: the kill is to come before the import has ended
      await until(imported, (count) => count >= some, { longestPauseMs: 100 })
      await killService(stack)
    }
    const [importing = ''] = await stack.containers('import')
    const code = await docker('wait', importing)
    const log = await stack.compose('logs', '--no-color', '--no-log-prefix', 'import')
    assert.equal(code, '0', log)
    assert.equal((await inspectDecoder(stack)).RestartCount, 2)
    assert.deepEqual(await stack.query('select count(*) from item where retired_at is null'), [[String(ITEMS)]])
    const copies = await stack.inVolume('images', 'ls -A /volume | grep -c jpg$; ls -A /volume | grep -c tmp$ || true')
    assert.equal(copies, `${ITEMS}\n0`)
    const refused = log.split('\n').flatMap((line) => /"refused":\d+/.exec(line) ?? [])
    assert.deepEqual([...new Set(refused)], ['"refused":0'])
  },
}
