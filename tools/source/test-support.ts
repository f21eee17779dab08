/** A file or folder that only tests use: a test of any kind, or whatever lies in a folder `testing`. */
const TEST_SUPPORT = /\.(test|database|process|e2e|stack|contract)(\.tsx?)?$|(^|\/)testing(\/|$)/

/** Whether a path, or the specifier of an import, names a test or what only tests use. Nothing of it ships. */
export const isTestSupport = (path: string): boolean => TEST_SUPPORT.test(path)
