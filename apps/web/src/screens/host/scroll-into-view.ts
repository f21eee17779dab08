/** A ref for what opens at the end of a list, so that it is not left below the list's edge. */
export const scrollIntoView = (element: Element | null): void => element?.scrollIntoView({ block: 'nearest' })
