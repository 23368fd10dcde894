import type { Site } from "@statex/blueprint/Site"
import { stringify } from "@statex/kernel/CanonicalJson"
import { sha256 } from "@statex/kernel/Digest"
import { Schema } from "effect"

/** What a version serves. `brotli` names the precompressed twin where compressing pays; sizes in bytes. */
export const ManifestFile = Schema.Struct({
  path: Schema.String,
  type: Schema.String,
  hash: Schema.String,
  size: Schema.Int,
  brotli: Schema.optionalKey(Schema.Struct({ hash: Schema.String, size: Schema.Int })),
  sources: Schema.Array(Schema.String)
})

export const Manifest = Schema.Struct({ files: Schema.Array(ManifestFile) })
export type Manifest = typeof Manifest.Type

/** One name for all the bytes of a site: equal digests serve equal bytes. */
export const digestOf = (files: ReadonlyArray<{ readonly path: string; readonly hash: string }>): string =>
  sha256(stringify(files.map(({ hash, path }) => [path, hash])))

export const digestOfSite = (site: Site): string =>
  digestOf(site.files.map((file) => ({ path: file.path, hash: sha256(file.bytes) })))
