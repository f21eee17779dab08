import { type Blobs, blobsAt } from '@pd/catalogue'
import type { DataFolder } from '@pd/runtime'
import { readStore, type StoreSettings } from '@pd/runtime/store-settings'

/** The files of the working copies: in the data folder, or in the store that the settings name. */
export const openPictures = ({ images }: Pick<DataFolder, 'images'>, settings: StoreSettings): Blobs =>
  blobsAt(images, 'images', readStore(settings))

/** The files of guests' pictures, likewise. */
export const openGuests = ({ guests }: Pick<DataFolder, 'guests'>, settings: StoreSettings): Blobs =>
  blobsAt(guests, 'guests', readStore(settings))
