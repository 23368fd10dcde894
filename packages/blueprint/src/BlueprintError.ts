import { Schema } from "effect"

/** Something in a blueprint that points nowhere or contradicts itself; `path` as in `views.2.columns.0`. */
export const Fault = Schema.Struct({ path: Schema.String, problem: Schema.String })
export type Fault = typeof Fault.Type

/** The blueprint cannot be built: it decodes, but its parts do not hold together. */
export class UnsoundBlueprint extends Schema.TaggedError<UnsoundBlueprint>()("UnsoundBlueprint", {
  faults: Schema.Array(Fault)
}) {
  readonly kind = "Invalid"
  override get message() {
    return `Unsound blueprint: ${this.faults.map((fault) => `${fault.path}: ${fault.problem}`).join("; ")}`
  }
}
