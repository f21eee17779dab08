// Plain JavaScript on purpose: it must run on whatever Node a failed install left in the PATH, to say what went wrong.
const major = Number(process.versions.node.split('.')[0])
if (major < 26) {
  process.stderr.write(
    `Pixel Detective needs Node 26 but this is ${process.version}. "npm ci" brings Node 26 by itself: run it again, without --omit=optional or --ignore-scripts, and look for its first error.\n`,
  )
  process.exit(1)
}
