import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { chooseNode } from './choose-node.js'

/** @returns {import('./choose-node.js').Machine} */
const thisMachine = () => {
  const { platform, arch } = process
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return { platform, arch, musl: platform === 'linux' && header.glibcVersionRuntime === undefined }
}

/**
 * Why a program does not start: the first line that it or the system prints; undefined if it starts.
 * @param {string} file
 */
const startFailure = (file) => {
  const { error, status, signal, stderr } = spawnSync(file, ['--version'], { encoding: 'utf8' })
  if (error) return error.message
  const [line = ''] = stderr.trim().split('\n')
  return status === 0 ? undefined : line.replace(`${file}: `, '') || `it ends with ${signal ?? status}`
}

/**
 * @param {string} file
 * @param {string} version
 * @returns {import('./choose-node.js').PackagedNode | undefined}
 */
const tryPackaged = (file, version) => {
  if (!existsSync(file)) return undefined
  const failure = startFailure(file)
  return { version, ...(failure !== undefined && { failure }) }
}

/**
 * Points a symbolic link at a target, or removes it when there is none.
 * @param {string} link
 * @param {string | undefined} target
 */
const pointLink = (link, target) => {
  if (target && existsSync(link) && realpathSync(link) === realpathSync(resolve(dirname(link), target))) return
  rmSync(link, { force: true })
  if (!target) return
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(target, link)
}

/**
 * Makes node_modules/.bin/node, which every npm script runs, the Node that `chooseNode` chooses. npm's own link is not enough: npm 10
 * and before remove it together with those of other platforms, and every npm links a Node that does not start.
 * @param {object} options
 * @param {string} options.root the folder of package.json
 * @param {import('./choose-node.js').Machine} [options.machine]
 * @param {{ file: string, version: string }} [options.installed] the machine's own Node
 * @returns {import('./choose-node.js').NodeChoice}
 */
export const linkNode = ({
  root,
  machine = thisMachine(),
  installed = { file: process.execPath, version: process.version },
}) => {
  /** @type {{ optionalDependencies: Record<string, string> }} */
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [name, version] =
    Object.entries(optionalDependencies).find(([name]) => name.endsWith(`-${machine.platform}-${machine.arch}`)) ?? []
  const file = join(root, 'node_modules', name ?? '', 'bin/node')
  const packaged = version === undefined ? undefined : tryPackaged(file, version)
  const isPublished = name !== undefined
  const choice = chooseNode({ machine, isPublished, installed: installed.version, ...(packaged && { packaged }) })
  const link = join(root, 'node_modules/.bin/node')
  const targets = { packaged: relative(dirname(link), file), installed: installed.file }
  pointLink(link, choice.node && targets[choice.node])
  return choice
}
