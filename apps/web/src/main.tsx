import './look/tokens.css'
import { render } from 'preact'

const root = document.getElementById('app')
if (root) render(<h1>Pixel Detective</h1>, root)
