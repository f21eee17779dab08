/** The backgrounds on which cut-out pictures are laid: cream, and indigo for pale ones, which cream would swallow. */
export const backgrounds = { cream: '#f3e9d8', indigo: '#475380' } as const

// Looked at on 3D emoji at 8 cells: swan, milk and cheese (200 and up) need indigo, bread and peach (165) cream.
const pale = 175

/** Chooses the background by the subject's mean luma, 0 to 255: one picture, always one background. */
export const backgroundFor = (luma: number): string => (luma > pale ? backgrounds.indigo : backgrounds.cream)
