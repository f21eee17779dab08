import { runTool } from './run-tool.ts'
import { buildImages } from './stack/build-images.ts'
import { localName, OUR_IMAGES } from './stack/our-images.ts'
import { DIST } from './stack/root.ts'

const USAGE = `Builds the four images from the commit that is checked out, so that the same commit gives the same layers everywhere.

  npm run images

What is not committed is not in them. IMAGES is the part of their names in front of /api, as in compose.yaml. For each image
dist/provenance says what it was built of. Bases are those of the Dockerfiles; NODE_IMAGE, RUNTIME_IMAGE, NGINX_IMAGE and
HTTPD_IMAGE replace them, as those of deploy/bases.env.`

await runTool(USAGE, async () => {
  await buildImages(DIST)
  for (const name of OUR_IMAGES) console.log(`built ${localName(name)}`)
  return 0
})
