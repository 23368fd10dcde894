/** A part of a blueprint that a built file is made of: `shell`, `theme`, `copy`, `navigation`, `entity:<id>`, `view:<id>`. */
export type PartId = string

/** One file of a built app: its path without a leading slash, its bytes, and the parts it was made from. */
export interface BuiltFile {
  readonly path: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly sources: ReadonlyArray<PartId>
}

/** A built app: files sorted by path. Equal blueprints give equal sites, byte by byte. */
export interface Site {
  readonly files: ReadonlyArray<BuiltFile>
}
