// Plain JavaScript in this folder: it runs on the Node that the machine has, from 18 on.

/** The oldest Node that runs the game: it strips types and has node:sqlite. */
export const OLDEST_NODE = '22.18'

/**
 * @typedef {object} Machine
 * @property {string} platform as in process.platform
 * @property {string} arch as in process.arch
 * @property {boolean} musl whether it is a Linux with musl as its C library
 *
 * @typedef {object} PackagedNode the Node that npm installed along with the game
 * @property {string} version such as '26.10.0'
 * @property {string} [failure] the error on starting it; without, it starts
 *
 * @typedef {object} NodeChoice
 * @property {'packaged' | 'installed'} [node] which Node runs the game; without, none can
 * @property {string} [message] one sentence for the person who installs: why not the packaged one, and what to do
 */

/**
 * Whether a version of Node runs the game.
 * @param {string} version such as 'v22.18.0'
 */
export const canRunGame = (version) => {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/**
 * What to do where the packaged Node does not start and the installed one is too old.
 * @param {boolean} musl
 * @param {string} failure
 */
const remedy = (musl, failure) => {
  const library = /loading shared libraries: ([^:\s]+)/.exec(failure)?.[1]
  if (musl) return `install Node ${OLDEST_NODE} or later with the system's package manager, or use Docker`
  if (library === 'libatomic.so.1')
    return 'run "apt install libatomic1" as root (on Fedora "dnf install libatomic"), then the same command again'
  if (library) return `install the package that has ${library}, then run the same command again`
  if (failure.includes('EACCES')) return 'move the game to a file system that is not mounted "noexec"'
  return `install Node ${OLDEST_NODE} or later, or use Docker`
}

/**
 * What to do where npm installed no Node and the installed one is too old.
 * @param {Machine} machine
 * @param {boolean} isPublished
 */
const remedyWithoutPackage = ({ platform, arch }, isPublished) => {
  if (isPublished) return 'npm left its own out: run "npm ci" without "--omit=optional"'
  if (['arm', 'ia32'].includes(arch))
    return `npm has none for a 32-bit system (${arch}): install a 64-bit one, such as Raspberry Pi OS (64-bit)`
  return `npm has none for ${platform} ${arch}: install Node ${OLDEST_NODE} or later, or use Docker`
}

/**
 * Chooses the Node that runs the game: the packaged one where it starts, or else the machine's own.
 * @param {object} found
 * @param {Machine} found.machine
 * @param {boolean} found.isPublished whether there is a package with a Node for this machine
 * @param {PackagedNode} [found.packaged]
 * @param {string} found.installed the version of the machine's own Node, such as 'v18.20.8'
 * @returns {NodeChoice}
 */
export const chooseNode = ({ machine, isPublished, packaged, installed }) => {
  if (machine.platform === 'win32')
    return {
      message:
        'Pixel Detective does not run on Windows itself: use WSL (https://aka.ms/wsl), or Docker ("docker compose up --build").',
    }
  if (packaged && packaged.failure === undefined) return { node: 'packaged' }
  const reason = packaged
    ? `Node ${packaged.version} from npm does not start here (${packaged.failure})`
    : 'npm installed no Node for this system'
  if (canRunGame(installed))
    return { node: 'installed', message: `${reason}; the installed Node ${installed} runs the game.` }
  return {
    message: packaged
      ? `${reason}, and the installed Node ${installed} is too old: ${remedy(machine.musl, packaged.failure ?? '')}.`
      : `The installed Node ${installed} is too old, and ${remedyWithoutPackage(machine, isPublished)}.`,
  }
}
