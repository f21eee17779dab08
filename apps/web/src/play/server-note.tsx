import './server-note.css'

/** A line over the page about what goes on with the server; nothing without a text. */
export const ServerNote = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <p class="server-note" role="status">
      {text}
    </p>
  )
