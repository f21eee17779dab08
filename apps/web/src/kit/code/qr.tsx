import { useMemo } from 'preact/hooks'
import { encode } from 'uqr'
import { glyphPath } from '../glyphs.ts'
import './qr.css'

const QUIET_ZONE = 2

/** An address as a code to scan: dark on light in every theme, as phones expect it. */
export const QrCode = ({ url, label }: { url: string; label: string }) => {
  const { path, side } = useMemo(() => {
    const { data, size } = encode(url, { border: QUIET_ZONE })
    return { path: glyphPath(data.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))), side: size }
  }, [url])
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path class="qr-paper" d={`M0 0h${side}v${side}H0z`} />
      <path class="qr-ink" d={path} />
    </svg>
  )
}
