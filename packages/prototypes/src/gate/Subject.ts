import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { BuiltFile, Site } from "@statex/blueprint/Site"
import { type Page, pageOf } from "./Page.ts"
import { type Script, scriptOf } from "./Script.ts"

/** A built app, read once for all checks. */
export interface Subject {
  readonly blueprint: Blueprint
  readonly site: Site
  readonly files: ReadonlyMap<string, BuiltFile>
  readonly pages: ReadonlyArray<Page>
  readonly scripts: ReadonlyArray<Script>
  /** Every string of the blueprint except its copy. */
  readonly own: ReadonlySet<string>
  /** Values of sample records: data, in whatever language they are. */
  readonly samples: ReadonlySet<string>
  /** The visitor's own words; what they say is never held against the app. */
  readonly brief: string
  /** The part to blame for a file: its one view, else the file itself. */
  readonly aim: (path: string) => string
}

export const textOf = (file: BuiltFile): string => new TextDecoder().decode(file.bytes)

export const hasExtension = (file: BuiltFile, ...extensions: ReadonlyArray<string>): boolean =>
  extensions.some((extension) => file.path.endsWith(`.${extension}`))

/** All strings inside a value of plain data. */
export const stringsIn = (value: unknown): ReadonlyArray<string> =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
    ? Object.values(value).flatMap(stringsIn)
    : []

const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim()

export const subjectOf = (blueprint: Blueprint, site: Site, brief = ""): Subject => {
  const files = new Map(site.files.map((file) => [file.path, file]))
  const { copy: _, ...designed } = blueprint
  return {
    blueprint,
    site,
    files,
    pages: site.files.filter((file) => hasExtension(file, "html")).map((file) => pageOf(file.path, textOf(file))),
    scripts: site.files.filter((file) => hasExtension(file, "js", "mjs")).map((file) =>
      scriptOf(file.path, textOf(file))
    ),
    own: new Set(stringsIn(designed).map(onOneLine)),
    samples: new Set(blueprint.entities.flatMap((entity) => stringsIn(entity.samples)).map(onOneLine)),
    brief,
    aim: (path) => {
      const views = (files.get(path)?.sources ?? []).filter((part) => part.startsWith("view:"))
      return views.length === 1 && views[0] !== undefined ? views[0] : path
    }
  }
}
