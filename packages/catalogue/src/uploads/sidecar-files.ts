/** What describes pictures: of a folder, or of the one beside it. */
const SIDECAR = /^(?:pack\.jsonc?|(?:wikimedia[ +_-]?)?commons.*\.(?:json|xml))$|\.(?:txt|xmp|csv|tsv|xlsx|xlsm)$/i

/** Whether a file of this name describes pictures, as it does in any folder that is imported. */
export const isSidecarName = (name: string): boolean => SIDECAR.test(name)
