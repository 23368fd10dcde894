import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join, relative, sep } from "node:path"
import { encode, type Encoded } from "./Encoded.ts"
import { assetHeaders } from "./Security.ts"

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json"
}

/** Files that are small already, or were left alone by the build. */
const plain = (bytes: Buffer) => ({ br: bytes, gzip: bytes })

/** Every built file by its address, in memory with its encodings; the build is a few hundred kB. */
export const loadAssets = (folder: string): ReadonlyMap<string, Encoded> => {
  const found = new Map<string, Encoded>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join("/")
    const type = types[extname(name)]
    if (!entry.isFile() || type === undefined || name.startsWith(".")) continue
    const bytes = readFileSync(path)
    const headers = {
      ...assetHeaders,
      "content-type": type,
      "cache-control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      "vary": "accept-encoding"
    }
    if (existsSync(`${path}.br`) && existsSync(`${path}.gz`)) {
      found.set(
        `/${name}`,
        encode(bytes, headers, { br: readFileSync(`${path}.br`), gzip: readFileSync(`${path}.gz`) })
      )
    } else {
      const whole = encode(bytes, headers, plain(bytes))
      found.set(`/${name}`, { ...whole, br: whole.identity, gzip: whole.identity })
    }
  }
  return found
}
