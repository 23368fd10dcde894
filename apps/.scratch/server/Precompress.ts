import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import type { Plugin } from "vite"

const compressible = /\.(js|css|svg|json|webmanifest|txt|html)$/

/** Writes `.br` and `.gz` beside every built asset: quality 11 costs tenths of a second, so it is paid at build time. */
export const precompress = (folder: string): Plugin => {
  let client = false
  return {
    name: "statex-precompress",
    apply: "build",
    configResolved: (config) => {
      client = !config.build.ssr
    },
    closeBundle: () => {
      if (!client) return
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !compressible.test(entry.name)) continue
        const path = join(entry.parentPath, entry.name)
        const bytes = readFileSync(path)
        if (bytes.length < 512) continue
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      }
    }
  }
}
