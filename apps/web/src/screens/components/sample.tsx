import type { ComponentChildren } from 'preact'

/** A component, or its variants, under its name. */
export const Sample = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <section class="sample">
    <h2>{name}</h2>
    <div class="sample-stage">{children}</div>
  </section>
)
