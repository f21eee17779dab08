import assert from 'node:assert/strict'
import { docker } from '../docker.ts'
import { createPlayer } from '../player.ts'
import { serviceOf } from '../stack.ts'
import { LASTING, type StackTests } from './world.ts'

const TRIES = 200

/** Tries over and over what a decoder that was taken over would try, and prints each answer that it gets once. */
const PROBE = `
  const codeOf = (call) => { try { call(); return 'allowed' } catch ({ code }) { return code } }
  const heard = (open) => new Promise((resolve) => {
    const allowed = () => resolve('allowed')
    open().on('error', ({ code }) => resolve(code)).on('connect', allowed).on('listening', allowed)
  })
  const tries = {
    net4: () => heard(() => net.connect(80, '192.0.2.7')),
    net6: () => heard(() => net.connect(80, '::1')),
    datagram: () => heard(() => dgram.createSocket('udp4').bind(0)),
    port: () => heard(() => net.createServer().listen(0)),
    link: () => codeOf(() => fs.symlinkSync('/app', '/tmp/link')),
    hardLink: () => codeOf(() => fs.linkSync(file, file + '.other')),
    user: () => codeOf(() => process.setuid(process.getuid())),
    group: () => codeOf(() => process.setgid(process.getgid())),
  }
  const file = '/tmp/probe-' + process.pid
  fs.writeFileSync(file, '')
  const said = new Set()
  ;(async () => {
    for (let at = 0; at < ${TRIES}; at++) for (const [name, attempt] of Object.entries(tries)) said.add(name + ' ' + (await attempt()))
    fs.rmSync(file)
    console.log([...said].join())
  })()`

/** What a service may not do, and what it may not know. */
export const confinementTests: StackTests = {
  'no process runs as root': async (world) => {
    for (const id of await world.stack.containers(...LASTING)) {
      const [, ...lines] = (await docker('top', id, '-eo', 'uid,pid,args')).split('\n')
      assert.ok(lines.length > 0)
      for (const line of lines) assert.doesNotMatch(line, /^\s*0\s/, line)
    }
  },

  'no root file system can be written': async (world) => {
    for (const one of await world.stack.inspect()) assert.equal(one.HostConfig.ReadonlyRootfs, true, one.Name)
    for (const service of ['db', 'front', 'proxy', 'valkey']) {
      const { code, err, out } = await world.stack.attemptIn(service, 'touch', '/etc/written')
      assert.notEqual(code, 0, service)
      assert.match(err + out, /[Rr]ead-only file system|Permission denied/)
    }
  },

  'system calls that are tried in the decoder are refused, and a player who plays meanwhile notices nothing': async (
    world,
  ) => {
    const decoder = async () => (await world.stack.inspect()).find((one) => serviceOf(one) === 'decoder')?.State
    const before = await decoder()
    let isOver = false
    const probing = world.stack.execIn('decoder', '/nodejs/bin/node', '--eval', PROBE).finally(() => {
      isOver = true
    })
    probing.catch(() => {})
    const client = createPlayer(world.stack.url)
    do {
      const answer = await world.guessRight(client, await world.newGame(client))
      assert.equal(answer.ok && answer.value.verdict, 'correct')
    } while (!isOver)
    const refused = ['net4', 'net6', 'datagram', 'port', 'link', 'hardLink', 'user', 'group']
    assert.deepEqual(
      (await probing).split(','),
      refused.map((name) => `${name} EPERM`),
    )
    assert.equal((await decoder())?.StartedAt, before?.StartedAt)
    await world.healthIs(200)
  },

  'only the proxy has a published port': async (world) => {
    const ports = await Promise.all(
      (await world.stack.inspect()).map(async (one) => [serviceOf(one), await docker('port', one.Name.slice(1))]),
    )
    assert.deepEqual(
      ports.filter(([, port]) => port !== '').map(([service]) => service),
      ['proxy'],
    )
  },

  'the front and the proxy do not reach the database, and the database reaches nothing outside': async (world) => {
    const [network] = Object.keys(
      JSON.parse(
        await docker(
          'inspect',
          '--format',
          '{{json .NetworkSettings.Networks}}',
          ...(await world.stack.containers('db')),
        ),
      ),
    )
    assert.equal(await docker('network', 'inspect', '--format', '{{.Internal}}', network ?? ''), 'true')
    const address = await docker(
      'inspect',
      '--format',
      '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}',
      ...(await world.stack.containers('db')),
    )
    for (const service of ['front', 'proxy'])
      for (const host of ['db', address]) {
        const { code } = await world.stack.attemptIn(service, 'timeout', '3', 'nc', '-w', '2', host, '3306')
        assert.notEqual(code, 0, `${service} reaches ${host}`)
      }
  },

  'no secret is in what docker says of containers and images, nor in a log': async (world) => {
    const kinds = ['root', 'migrate', 'play', 'game', 'valkey']
    const secrets = await Promise.all(kinds.map((kind) => world.stack.inVolume(`secret-${kind}`, 'cat /volume/secret')))
    assert.equal(new Set(secrets).size, kinds.length)
    const ids = await world.stack.containers()
    const images = [...new Set((await world.stack.inspect()).map(({ Config }) => Config.Image))]
    const shown = [
      await docker('inspect', ...ids, ...images),
      await world.stack.compose('logs', '--no-color'),
      ...(await Promise.all(images.map((image) => docker('history', '--no-trunc', image)))),
    ].join('\n')
    assert.ok(shown.includes('/run/secrets/play/secret'))
    for (const [at, secret] of secrets.entries()) {
      assert.match(secret, /^[\w-]{48}$/)
      assert.equal(shown.includes(secret), false, `the secret of ${kinds[at]} is shown`)
    }
  },

  'each secret is mounted only where it is needed': async (world) => {
    const mounts = await Promise.all(
      (await world.stack.containers()).map(async (id) => {
        const format =
          '{{index .Config.Labels "com.docker.compose.service"}} {{range .Mounts}}{{.Name}}:{{.RW}} {{end}}'
        const [service = '', ...volumes] = (await docker('inspect', '--format', format, id)).split(' ').filter(Boolean)
        return [service, volumes.flatMap((one) => /_secret-(\w+:\w+)$/.exec(one)?.[1] ?? []).sort()] as const
      }),
    )
    assert.deepEqual(Object.fromEntries(mounts), {
      secrets: ['desk:true', 'game:true', 'migrate:true', 'play:true', 'root:true', 'valkey:true'],
      db: ['migrate:false', 'play:false', 'root:false'],
      valkey: ['valkey:false'],
      migrate: ['migrate:false'],
      decoder: [],
      import: ['play:false'],
      worker: ['play:false'],
      uploads: ['play:false'],
      nightly: ['game:false', 'play:false'],
      api: ['desk:false', 'game:false', 'play:false', 'valkey:false'],
      front: [],
      proxy: [],
    })
  },

  'the database user of play may not change the schema': async (world) => {
    const [[grants] = []] = await world.stack.query(
      "select group_concat(privilege_type order by privilege_type) from information_schema.schema_privileges where grantee = \"'pd_play'@'%'\"",
    )
    assert.equal(grants, 'DELETE,INSERT,SELECT,UPDATE')
  },
}
