import { stringify } from "@statex/kernel/CanonicalJson"
import type { Blueprint } from "./Blueprint.ts"
import type { PartId, Site } from "./Site.ts"

const partsOf = (blueprint: Blueprint): ReadonlyMap<PartId, string> => {
  const { format, name, tagline, locale, start, theme, copy, navigation, entities, views, personas } = blueprint
  return new Map<PartId, string>([
    ["shell", stringify({ format, name, tagline, locale, start })],
    ["theme", stringify(theme)],
    ["copy", stringify(copy)],
    ["navigation", stringify(navigation)],
    ["personas", stringify(personas ?? [])],
    ...entities.map((entity) => [`entity:${entity.id}`, stringify(entity)] as const),
    ...views.map((view) => [`view:${view.id}`, stringify(view)] as const)
  ])
}

/** The parts in which two blueprints differ, sorted; parts that only one of them has included. */
export const touched = (before: Blueprint, after: Blueprint): ReadonlyArray<PartId> => {
  const [old, fresh] = [partsOf(before), partsOf(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((part) => old.get(part) !== fresh.get(part)).sort()
}

/** The paths, of either site, that may differ when only these parts do. */
export const allowedFiles = (before: Site, after: Site, parts: ReadonlyArray<PartId>): ReadonlyArray<string> => {
  const named = [...before.files, ...after.files].filter((file) =>
    file.sources.some((source) => parts.includes(source))
  )
  return [...new Set(named.map((file) => file.path))].sort()
}

/** The paths that differ, appeared or vanished although none of their sources is among these parts. */
export const outsideScope = (before: Site, after: Site, parts: ReadonlyArray<PartId>): ReadonlyArray<string> => {
  const allowed = new Set(allowedFiles(before, after, parts))
  const old = new Map(before.files.map((file) => [file.path, file.bytes]))
  const fresh = new Map(after.files.map((file) => [file.path, file.bytes]))
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((path) => {
    const [one, two] = [old.get(path), fresh.get(path)]
    return !allowed.has(path) && (one === undefined || two === undefined || Buffer.compare(one, two) !== 0)
  }).sort()
}
