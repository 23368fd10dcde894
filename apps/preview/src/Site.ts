import type { Manifest } from "@statex/prototypes/Manifest"
import { type Headers, inert, revalidated } from "./Headers.ts"
import { isInert, typeOf } from "./Types.ts"

/** One representation of a file: the blob that holds it, and its headers. */
export interface Representation {
  readonly hash: string
  readonly etag: string
  readonly headers: Headers
}

interface Served {
  readonly identity: Representation
  readonly brotli: Representation | undefined
}

/** A version as this process serves it: everything that a request needs, worked out once. */
export interface Site {
  readonly digest: string
  readonly files: ReadonlyMap<string, Served>
}

export const makeSite = (digest: string, manifest: Manifest, common: Headers): Site => {
  const files = manifest.files.flatMap((file): ReadonlyArray<readonly [string, Served]> => {
    const type = typeOf(file.path)
    if (type === undefined) return []
    const represent = (hash: string, size: number, encoding: Headers): Representation => ({
      hash,
      etag: `"${hash}"`,
      headers: {
        ...common,
        ...(isInert(type) ? { "content-security-policy": inert } : {}),
        "content-type": type,
        "content-length": String(size),
        "cache-control": revalidated,
        etag: `"${hash}"`,
        ...(file.brotli === undefined ? {} : { vary: "accept-encoding" }),
        ...encoding
      }
    })
    return [[file.path, {
      identity: represent(file.hash, file.size, {}),
      brotli: file.brotli && represent(file.brotli.hash, file.brotli.size, { "content-encoding": "br" })
    }]]
  })
  return { digest, files: new Map(files) }
}
