import type { Crop } from '@pd/contract/client'
import { useEffect, useRef } from 'preact/hooks'

/** Draws what a crop leaves of an image with this many cells along the longer side. */
const drawMosaic = (
  canvas: HTMLCanvasElement,
  image: HTMLImageElement,
  { crop, cells }: { crop: Crop; cells: number },
) => {
  const width = crop.width * image.naturalWidth
  const height = crop.height * image.naturalHeight
  const scale = cells / Math.max(width, height)
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) return
  context.imageSmoothingQuality = 'high'
  const from = [crop.left * image.naturalWidth, crop.top * image.naturalHeight] as const
  context.drawImage(image, ...from, width, height, 0, 0, canvas.width, canvas.height)
}

const Mosaic = ({ image, crop, cells }: { image: HTMLImageElement; crop: Crop; cells: number }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) drawMosaic(canvas.current, image, { crop, cells })
  }, [image, crop, cells])
  return <canvas ref={canvas} />
}

/** The mosaics that a crop gives, drawn at once in the browser; the true ones follow when it is saved. */
export const CropMosaics = ({
  image,
  crop,
  ladder,
}: {
  image: HTMLImageElement | undefined
  crop: Crop
  ladder: readonly number[]
}) => (
  <div class="crop-mosaics" aria-hidden="true">
    {image && ladder.slice(0, 4).map((cells) => <Mosaic key={cells} image={image} crop={crop} cells={cells} />)}
  </div>
)
