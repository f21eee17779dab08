import { readApkInstalled } from './apk.ts'
import { readCopyright, readDpkgStatus } from './dpkg.ts'
import type { Files } from './files.ts'
import { PACKAGE_MANIFEST, readHiddenLock, readManifest } from './npm.ts'
import { readOsRelease } from './os-release.ts'
import type { Inventory, Package } from './package.ts'

const matching = (files: Files, pattern: RegExp): [string, string][] =>
  [...files].filter(([path]) => pattern.test(path))

const debianPackages = (files: Files): Package[] =>
  matching(files, /^var\/lib\/dpkg\/status(?:\.d\/(?!.*\.md5sums$)[^/]+)?$/)
    .flatMap(([, text]) => readDpkgStatus(text))
    .map((one) => ({ ...one, licences: readCopyright(files.get(`usr/share/doc/${one.name}/copyright`) ?? '') }))

const npmPackages = (files: Files): Package[] => {
  const integrities = new Map(
    matching(files, /\/node_modules\/\.package-lock\.json$/).flatMap(([file, text]) => [...readHiddenLock(file, text)]),
  )
  return matching(files, PACKAGE_MANIFEST).flatMap(([file, text]) => readManifest(file, text, integrities))
}

/** What the files of an image say that it holds. */
export const takeInventory = (files: Files): Inventory => {
  const distribution = readOsRelease(files.get('usr/lib/os-release') ?? files.get('etc/os-release') ?? '')
  const system = [
    ...debianPackages(files),
    ...matching(files, /lib\/apk\/db\/installed$/).flatMap(([, text]) => readApkInstalled(text)),
  ]
  return { distribution, packages: [...system, ...npmPackages(files)], isComplete: !distribution || system.length > 0 }
}
