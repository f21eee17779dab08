import assert from 'node:assert/strict'
import { arch } from 'node:process'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { docker } from './docker.ts'

const profile = (name: string): string =>
  `seccomp=${fileURLToPath(new URL(`../../../deploy/seccomp/${name}.json`, import.meta.url))}`
/** It has Perl, which calls the kernel by number. */
const IMAGE = process.env.NODE_IMAGE ?? 'node:26-trixie-slim'
const EPERM = '1'
const ENOSYS = '38'

type Numbers = readonly [x64: number, arm64: number]

const SOCKET: Numbers = [41, 198]

/** What no decoder needs: to look into other processes, to change the machine, to leave its namespaces, to reach a network, to make links. */
const CALLS: Readonly<Record<string, readonly [numbers: Numbers, ...args: number[]]>> = {
  ptrace: [[101, 117]],
  process_vm_readv: [[310, 270]],
  process_vm_writev: [[311, 271]],
  pidfd_open: [[434, 434], 1],
  pidfd_getfd: [[438, 438], 1],
  mount: [[165, 40]],
  umount: [[166, 39]],
  pivot_root: [[155, 41]],
  chroot: [[161, 51]],
  mknod: [[259, 33]],
  symlink: [[266, 36]],
  link: [[265, 37]],
  unshare: [[272, 97], 0x10000000],
  setns: [[308, 268], 0],
  'clone into a user namespace': [[56, 220], 0x10000011],
  setuid: [[105, 146]],
  setgid: [[106, 144]],
  personality: [[135, 92], 0xffffffff],
  bpf: [[321, 280]],
  perf_event_open: [[298, 241]],
  userfaultfd: [[323, 282]],
  io_uring_setup: [[425, 425]],
  keyctl: [[250, 219]],
  add_key: [[248, 217]],
  fanotify_init: [[300, 262]],
  open_by_handle_at: [[304, 265]],
  init_module: [[175, 105]],
  finit_module: [[313, 273], -1],
  kexec_load: [[246, 104]],
  swapon: [[167, 224]],
  settimeofday: [[164, 170]],
  syslog: [[103, 116]],
  'socket to the Internet': [SOCKET, 2, 1],
  'socket of IPv6': [SOCKET, 10, 1],
  'socket to the kernel': [SOCKET, 16, 3],
  'socket of packets': [SOCKET, 17, 3],
  'socket of virtual machines': [SOCKET, 40, 1],
  'socket of ciphers': [SOCKET, 38, 5],
}

/** Makes each call, and says its error. */
const script = (calls: Readonly<Record<string, readonly [numbers: Numbers, ...args: number[]]>>): string =>
  Object.entries(calls)
    .map(([name, [numbers, ...args]]) => {
      const all = [numbers[arch === 'arm64' ? 1 : 0], ...args, ...Array(5 - args.length).fill(0)]
      return `$! = 0; syscall(${all.join(', ')}); print "${name}:", $! + 0, "\\n";`
    })
    .join(' ')

/** The errors of calls in a container of these options, with every right that a profile can take away. */
const errorsOf = async (calls: typeof CALLS, ...options: string[]): Promise<Record<string, string>> => {
  const rights = ['--network', 'none', '--read-only', '--cap-add', 'ALL', '--security-opt', 'no-new-privileges']
  // a profile that forbids to change users can only be loaded after that
  const said = await docker('run', '--rm', ...rights, ...options, '--entrypoint', 'perl', IMAGE, '-e', script(calls))
  return Object.fromEntries(said.split('\n').map((line) => line.split(':') as [string, string]))
}

/** What the other services do and the decoder does not: hard links, and connections. */
const OF_SERVICES = ['link', 'socket to the Internet', 'socket of IPv6', 'socket to the kernel']

describe('the seccomp profile of the services', () => {
  test('refuses every call that no service needs, also to a process with all capabilities', async () => {
    const refused = Object.fromEntries(Object.entries(CALLS).filter(([name]) => !OF_SERVICES.includes(name)))
    const audit = { 'socket of the audit log': [SOCKET, 16, 3, 9] } as const
    const errors = await errorsOf({ ...refused, ...audit, clone3: [[435, 435]] }, '--security-opt', profile('services'))
    const expected = Object.fromEntries(Object.keys({ ...refused, ...audit }).map((name) => [name, EPERM]))
    assert.deepEqual(errors, { ...expected, clone3: ENOSYS })
  })
})

describe('the seccomp profile of the decoder', () => {
  test('refuses every call that no decoder needs, also to a process with all capabilities', async () => {
    const errors = await errorsOf({ ...CALLS, clone3: [[435, 435]] }, '--security-opt', profile('decoder'))
    const refused = Object.fromEntries(Object.keys(CALLS).map((name) => [name, EPERM]))
    assert.deepEqual(errors, { ...refused, clone3: ENOSYS })
  })

  test('is what refuses them: without it harmless ones are allowed', async () => {
    const { ptrace, personality, 'socket to the Internet': socket } = CALLS
    const harmless = { personality, socket, ptrace } as typeof CALLS
    assert.deepEqual(await errorsOf(harmless, '--security-opt', 'seccomp=unconfined'), {
      personality: '0',
      socket: '0',
      ptrace: '0',
    })
  })
})
