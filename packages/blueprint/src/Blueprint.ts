import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { Copy } from "./Copy.ts"
import { Entity } from "./Entity.ts"
import { Persona } from "./Persona.ts"
import { View } from "./View.ts"
import { Label, Slug, Words } from "./Words.ts"

/** How the app looks: a hue (0–359) for accents, a type face family, corners and density. Contrast is the compiler's duty. */
export const Theme = Schema.Struct({
  hue: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 359 })),
  face: Schema.Literals(["sans", "serif", "mono"]),
  corners: Schema.Literals(["square", "soft", "round"]),
  density: Schema.Literals(["calm", "compact"])
})
export type Theme = typeof Theme.Type

/**
 * What a prototype is, as data: whatever tier designed it, this is what a compiler turns into bytes.
 * Names that point (title, entity, view, field) are held together by `Soundness`.
 */
export const Blueprint = Schema.Struct({
  format: Schema.Literal(1),
  name: Label,
  tagline: Words,
  locale: Locale,
  start: Slug,
  entities: Schema.Array(Entity),
  views: Schema.NonEmptyArray(View),
  navigation: Schema.Array(Schema.Struct({ view: Slug, label: Label })),
  /** Where there are any, the masthead offers to look through their eyes; without a choice everything is seen. */
  personas: Schema.optionalKey(Schema.NonEmptyArray(Persona)),
  theme: Theme,
  copy: Copy
})
export type Blueprint = typeof Blueprint.Type
