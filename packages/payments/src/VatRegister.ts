import { Context, type Effect, Schema } from "effect"

/** What the register of VAT numbers says of one. */
export interface VatRegistration {
  readonly valid: boolean
  readonly name?: string
  /** Proves that we asked; only given to one who asks with a number of their own. */
  readonly consultation?: string
}

/** `busy`: the member state's own register does not answer now. */
export class VatRegisterUnavailable extends Schema.TaggedError<VatRegisterUnavailable>()("VatRegisterUnavailable", {
  why: Schema.Literals(["unreachable", "late", "busy", "refused", "malformed"])
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `The register of VAT numbers says nothing: ${this.why}`
  }
}

/** Whose VAT numbers are known in the EU. */
export class VatRegister extends Context.Service<VatRegister, {
  /** `id` with its prefix, without separators. */
  check(id: string): Effect.Effect<VatRegistration, VatRegisterUnavailable>
}>()("@statex/payments/VatRegister") {}
