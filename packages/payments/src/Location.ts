import { Result, Schema } from "effect"

/** Where somebody says something about the buyer's country: what the law counts as separate pieces of evidence. */
export const ProofKind = Schema.Literals(["billing", "network", "bank", "phone", "declared"])
export type ProofKind = typeof ProofKind.Type

/** One piece of evidence. `network`: the country of the IP address; `bank`: that of the card or the account. */
export const Proof = Schema.Struct({
  kind: ProofKind,
  /** ISO 3166-1 alpha-2. */
  country: Schema.String.check(Schema.isPattern(/^[A-Z]{2}$/))
})
export type Proof = typeof Proof.Type

/** `few`: no country has two proofs; `contradictory`: more than one has. */
export class LocationUnproven extends Schema.TaggedError<LocationUnproven>()("LocationUnproven", {
  why: Schema.Literals(["few", "contradictory"])
}) {
  readonly kind = "Invalid"
  override get message() {
    return `The buyer's country is not proven: ${this.why}`
  }
}

/** The one country that two proofs of different kinds agree on. */
export const located = (proofs: ReadonlyArray<Proof>): Result.Result<string, LocationUnproven> => {
  const kinds = new Map<string, Set<ProofKind>>()
  for (const { country, kind } of proofs) kinds.set(country, new Set([...kinds.get(country) ?? [], kind]))
  const proven = [...kinds].filter(([, told]) => told.size >= 2).map(([country]) => country)
  const [country, other] = proven
  if (country === undefined) return Result.fail(new LocationUnproven({ why: "few" }))
  return other === undefined ? Result.succeed(country) : Result.fail(new LocationUnproven({ why: "contradictory" }))
}
