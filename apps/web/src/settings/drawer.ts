/** Where small choices are kept between visits. */
export type Drawer = {
  readonly recall: (key: string) => string | undefined
  readonly keep: (key: string, value: string) => void
}

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** A drawer over the browser's storage; one that is locked (private windows may throw) forgets, and never complains. */
export const createDrawer = (open: () => Shelf): Drawer => ({
  recall: (key) => {
    try {
      return open().getItem(`pd.${key}`) ?? undefined
    } catch {
      return undefined
    }
  },
  keep: (key, value) => {
    try {
      open().setItem(`pd.${key}`, value)
    } catch {
      // forgotten at the next visit, which is all that can be lost
    }
  },
})
