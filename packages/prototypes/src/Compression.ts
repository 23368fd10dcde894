import type { BuiltFile } from "@statex/blueprint/Site"
import { Effect } from "effect"
import { promisify } from "node:util"
import { brotliCompress, constants } from "node:zlib"

const compress = promisify(brotliCompress)

const compressible = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg)/

/** The file as brotli at its best quality; nothing when that saves less than a tenth. */
export const brotli = (file: BuiltFile): Effect.Effect<Uint8Array | undefined> => {
  if (!compressible.test(file.type) || file.bytes.length < 256) return Effect.succeed(undefined)
  return Effect.promise(() =>
    compress(file.bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: file.bytes.length
      }
    })
  ).pipe(Effect.map((squeezed) => squeezed.length < file.bytes.length * 0.9 ? squeezed : undefined))
}
