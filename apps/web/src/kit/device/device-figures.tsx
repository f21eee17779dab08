import { CodeFigures } from '../code/code-figures.tsx'
import './device-figures.css'

/** The code for another device, as large as a phone has room for. */
export const DeviceFigures = ({ code }: { code: string }) => (
  <p class="device-figures">
    <CodeFigures code={code} />
  </p>
)
