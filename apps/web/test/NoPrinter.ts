import { PdfPrinter, PdfUnavailable } from "@statex/prototypes/probes/Pdf"
import { Effect, Layer } from "effect"

/** A machine without a browser. */
export const noPrinter = Layer.succeed(PdfPrinter, {
  available: Effect.succeed(false),
  print: () => Effect.fail(new PdfUnavailable({ why: "no browser" }))
})
