import { Cause, Context, Effect, Layer, Logger, Option, References, Tracer } from "effect"

/** Keys of annotations that may stand in a log line: ids and names of steps, never what a person wrote. */
const plain = (value: unknown): unknown =>
  value instanceof Error ? value.message : typeof value === "bigint" ? String(value) : value

const errorOf = (cause: Cause.Cause<unknown>) =>
  cause.reasons.length === 0 ? {} : { error: Cause.pretty(cause).slice(0, 4000) }

/** One JSON object a line on standard output, with the trace it belongs to. */
const json = Logger.make(({ cause, date, fiber, logLevel, message }) => {
  const span = Option.getOrUndefined(Context.getOption(fiber.context, Tracer.ParentSpan))
  const parts = Array.isArray(message) ? message : [message]
  const details = parts.filter((part) => typeof part === "object" && part !== null)
  process.stdout.write(
    JSON.stringify({
      time: date.toISOString(),
      level: logLevel.toLowerCase(),
      message: parts.filter((part) => typeof part !== "object").map(plain).join(" "),
      ...Object.assign({}, ...details),
      ...fiber.getRef(References.CurrentLogAnnotations),
      ...(span === undefined ? {} : { trace: span.traceId, span: span.spanId }),
      ...errorOf(cause)
    }, (_, value: unknown) => plain(value)) + "\n"
  )
})

/** Logging for every process; `service` names the process in each line. */
export const layer = (service: string) =>
  Layer.mergeAll(
    Logger.layer([json]),
    Layer.succeed(References.MinimumLogLevel, "Info"),
    Layer.succeed(References.CurrentLogAnnotations, { service })
  )

/** Waits for nothing: the line is written when the effect runs. */
export const announce = (message: string, details: Record<string, unknown> = {}) => Effect.logInfo(message, details)
