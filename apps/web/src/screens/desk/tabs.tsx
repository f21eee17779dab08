type Tab = { readonly name: string; readonly path: string; readonly isHere: boolean; readonly count?: number }

/** Tabs as links, so that each has an address and the way back leads through them. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="desk-tabs" aria-label={label}>
    {tabs.map(({ name, path, isHere, count }) => (
      <a key={path} href={path} aria-current={isHere ? 'page' : undefined}>
        {name}
        {count ? <span class="desk-count">{count}</span> : null}
      </a>
    ))}
  </nav>
)
