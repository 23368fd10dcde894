import { BrokenUpload } from "@statex/uploads/UploadError"
import { Effect } from "effect"
import { RemixRequest } from "./RemixRequest.server.ts"

/** The form that was sent; a body that is none, or not whole, is refused. */
export const typedForm: Effect.Effect<FormData, BrokenUpload, RemixRequest> = RemixRequest.use(({ request }) =>
  Effect.tryPromise({
    try: () => request.formData(),
    catch: () => new BrokenUpload({ reason: "it is no form" })
  })
)
