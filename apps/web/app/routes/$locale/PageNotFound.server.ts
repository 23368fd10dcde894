import { Schema } from "effect"

/** An address that leads nowhere on this site. */
export class PageNotFound extends Schema.TaggedError<PageNotFound>()("PageNotFound", {}) {
  readonly kind = "NotFound"
  override get message() {
    return "No page has this address"
  }
}
