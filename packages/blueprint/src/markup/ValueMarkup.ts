import type { Field } from "../Field.ts"
import { type Child, h } from "./Markup.ts"
import type { Scene, Stored } from "./Scene.ts"
import { valueText } from "./Wording.ts"

const leftToRight = new Set(["email", "phone", "url", "time"])

/** Web addresses stay text: a prototype's origin lets nobody leave for another. */
const linkOf = (field: Field, value: string): string | null =>
  field.kind === "email" ? `mailto:${value}` : field.kind === "phone" ? `tel:${value.replace(/[^\d+]/g, "")}` : null

const tone = (field: Field, value: unknown): number => {
  const place = field.options?.findIndex((option) => option.value === value) ?? 0
  return Math.max(place, 0) % 5
}

/** A value in a cell or a description: states as tags, addresses as links (never those of invented samples). */
export const valueMarkup = (scene: Scene, field: Field, record: Stored): Child => {
  const value = record.values[field.id] ?? null
  const text = valueText(scene, field, value)
  if (value === null || value === "") return h("span", { class: "absent" }, text)
  if (field.kind === "choice") return h("span", { class: "tag", "data-tone": tone(field, value) }, text)
  if (typeof value === "string" && leftToRight.has(field.kind)) {
    const address = record.sample ? null : linkOf(field, value)
    return address === null
      ? h("bdi", { dir: "ltr" }, text)
      : h("a", { href: address, dir: "ltr", rel: "noopener noreferrer", "data-external": true }, text)
  }
  return h("bdi", { class: field.kind === "longText" ? "prose" : undefined }, text)
}

export const sampleTag = (scene: Scene, record: Stored): Child =>
  record.sample ? [" ", h("span", { class: "sample" }, scene.copy.sample)] : null

export const isNumeric = (field: Field): boolean => field.kind === "number" || field.kind === "money"

/** Figures are set at the end of a cell; days, times and numbers of records are not broken over lines. */
export const cellClass = (field: Field): string | undefined =>
  isNumeric(field)
    ? "numeric"
    : field.numbered !== undefined || field.kind === "date" || field.kind === "time"
    ? "whole"
    : undefined
