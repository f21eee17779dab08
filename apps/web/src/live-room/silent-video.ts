/** How often the picture of the video changes: a video that stands still lets the screen sleep. */
const FRAME_MS = 1_000

/**
 * Plays a silent video that no one sees, which keeps a screen lit where a page came by plain HTTP and may not ask for that. It lies over the
 * whole page, since browsers count only videos that are large; returns what ends it.
 */
export const playSilentVideo = (): (() => void) => {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context || !('captureStream' in canvas)) return () => {}
  const video = document.createElement('video')
  Object.assign(video, { muted: true, playsInline: true, loop: true, srcObject: canvas.captureStream(1) })
  video.setAttribute('aria-hidden', 'true')
  video.className = 'silent-video'
  document.body.append(video)
  let frame = 0
  const draw = (): void => {
    context.fillStyle = frame++ % 2 ? '#000' : '#111'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  draw()
  const timer = setInterval(draw, FRAME_MS)
  // a browser may want a tap first
  const play = () => void video.play().catch(() => undefined)
  play()
  document.addEventListener('pointerdown', play)
  document.addEventListener('visibilitychange', play)
  return () => {
    clearInterval(timer)
    document.removeEventListener('pointerdown', play)
    document.removeEventListener('visibilitychange', play)
    video.srcObject = null
    video.remove()
  }
}
