import type { DeskItem } from '@pd/contract/client'

/** An item of tests, in play and with nothing to check. */
export const itemForTests = (facts: Partial<DeskItem> = {}): DeskItem => ({
  ...{ id: 'i', pack: 'p', picture: 'x', width: 3, height: 2, standing: 'live', names: {}, aliases: {} },
  ...{ proposed: '', file: 'a.jpg', checks: [], licence: null, credit: null, source: null, story: {}, crop: null },
  isEdited: false,
  ...facts,
})
