import type { Schema } from "effect"

/** A kind of work that any process may ask for: its name and the shape of what it is told. */
export interface Job<Payload = unknown, Encoded = unknown> {
  readonly name: string
  readonly payload: Schema.Codec<Payload, Encoded>
}

export const Job = {
  /** The payload travels as JSON, so its encoded side must be plain data. */
  make: <Payload, Encoded>(name: string, payload: Schema.Codec<Payload, Encoded>): Job<Payload, Encoded> => ({
    name,
    payload
  })
}
