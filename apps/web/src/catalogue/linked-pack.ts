/** The pack that a page's link names, as in `?pack=ID`: an unlisted pack is offered to those who have its link. */
export const linkedPack = (search: string): string | undefined => new URLSearchParams(search).get('pack') || undefined
