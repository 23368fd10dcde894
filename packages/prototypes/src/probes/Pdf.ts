import { Context, Effect, Layer, Schema } from "effect"
import { ChromiumProcess } from "./ChromiumProcess.ts"
import { findExecutable } from "./Executable.ts"
import { briefly, within } from "./Patience.ts"

/** No PDF: there is no browser to print with, or it did not finish. */
export class PdfUnavailable extends Schema.TaggedError<PdfUnavailable>()("PdfUnavailable", { why: Schema.String }) {
  readonly kind = "Unavailable"
  override get message() {
    return `No PDF: ${this.why}`
  }
}

const printWithin = "20 seconds"

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? ""

/** Prints documents: scripts are off and nothing is fetched, so the HTML must hold all that it shows. */
export class PdfPrinter extends Context.Service<PdfPrinter, {
  /** Whether this machine has a browser to print with. */
  readonly available: Effect.Effect<boolean>
  /** A tagged A4 PDF of a whole HTML document. */
  print(html: string): Effect.Effect<Uint8Array, PdfUnavailable>
}>()("@statex/prototypes/PdfPrinter") {
  static readonly layer = Layer.effect(
    PdfPrinter,
    Effect.gen(function*() {
      const chromium = yield* ChromiumProcess
      const found = yield* findExecutable
      const refuse = (error: unknown) => new PdfUnavailable({ why: words(error) })

      const print = Effect.fn("PdfPrinter.print")(
        function*(html: string) {
          const process = yield* Effect.mapError(chromium.process, ({ why }) => new PdfUnavailable({ why }))
          const context = yield* Effect.acquireRelease(
            Effect.tryPromise({
              try: () =>
                within(
                  10_000,
                  process.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: "block" })
                ),
              catch: refuse
            }),
            (open) => briefly(() => open.close())
          )
          return yield* Effect.tryPromise({
            try: async () => {
              await context.route("**/*", (route) => route.abort())
              const page = await context.newPage()
              await page.setContent(html, { waitUntil: "load" })
              return new Uint8Array(
                await page.pdf({
                  format: "A4",
                  printBackground: true,
                  preferCSSPageSize: true,
                  tagged: true,
                  outline: true,
                  margin: { top: "18mm", bottom: "18mm", left: "16mm", right: "16mm" }
                })
              )
            },
            catch: refuse
          })
        },
        Effect.scoped,
        (printing) =>
          Effect.timeoutOrElse(printing, {
            duration: printWithin,
            orElse: () => new PdfUnavailable({ why: `not printed within ${printWithin}` })
          })
      )

      return PdfPrinter.of({
        available: Effect.succeed("path" in found),
        print
      })
    })
  ).pipe(Layer.provide(ChromiumProcess.layer))
}
