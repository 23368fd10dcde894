import { Effect } from "effect"

/** A typed "go elsewhere": it fails the effect and becomes a redirect. */
export class Redirect {
  readonly _tag = "Redirect"
  readonly to: string
  readonly headers: HeadersInit

  constructor(to: string, headers: HeadersInit = {}) {
    this.to = to
    this.headers = headers
  }
}

/** 303: after a form was taken, the next page is asked for with GET. */
export const redirectTo = (to: string, headers?: HeadersInit): Effect.Effect<never, Redirect> =>
  Effect.fail(new Redirect(to, headers))
