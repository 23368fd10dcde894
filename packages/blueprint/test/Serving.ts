import { accessSync, constants } from "node:fs"
import { createServer } from "node:http"
import { delimiter, join } from "node:path"
import type { Site } from "../src/Site.ts"

/** The policy under which every prototype is served: nothing inline, nothing foreign, no eval. */
export const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'"

const byPath = (site: Site) => new Map(site.files.map((file) => [`/${file.path}`, file]))

/** Serves a built app on a free port of this machine until closed; `replace` puts another version in its place. */
export const serve = async (site: Site) => {
  let files = byPath(site)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname
    const file = files.get(path === "/" ? "/index.html" : path)
    response.writeHead(file === undefined ? 404 : 200, {
      "content-type": file?.type ?? "text/plain",
      "content-security-policy": policy,
      "cache-control": "no-cache"
    })
    response.end(file?.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("No port")
  return {
    origin: `http://127.0.0.1:${address.port}`,
    replace: (other: Site) => {
      files = byPath(other)
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    }
  }
}

const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome"]

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Chromium by CHROMIUM_PATH, else the first on the PATH; `undefined` where there is none. */
export const chromiumPath = (): string | undefined => {
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  const asked = process.env["CHROMIUM_PATH"]
  return [
    ...(asked === undefined ? [] : [asked]),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name)))
  ]
    .find(runs)
}
