import type { Failure, FailureKind } from "@statex/kernel/Failure"

type Wire = string | number | boolean | null | undefined | ReadonlyArray<Wire> | { readonly [key: string]: Wire }

type FieldNames<E> = {
  [K in keyof E]: K extends symbol | keyof Error | keyof Failure ? never : E[K] extends Wire ? K : never
}[keyof E]

/** A typed error as a page receives it: its tag, its kind and its own fields. Visitors read `errors.<tag>`. */
export type Refusal<E extends Failure = Failure> = E extends Failure ?
    & { readonly tag: E["_tag"]; readonly kind: E["kind"]; readonly name?: string }
    & { readonly [K in FieldNames<E>]: E[K] }
  : never

/** An action's refusal: also what the visitor had typed, by field. */
export type FormRefusal<E extends Failure = Failure> =
  & Refusal<E>
  & { readonly refused: true; readonly values: { readonly [field: string]: string } }

/** What an error boundary finds in `error.data`; `Broken` is a defect, of which nothing else is told. */
export interface BoundaryData {
  readonly tag: string
  readonly kind: FailureKind | "Broken"
  /** Names the request in the logs. */
  readonly requestId: string
  readonly [field: string]: unknown
}
