import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import type { Failure } from "@statex/kernel/Failure"
import { Cause, Context, Effect, ErrorReporter, Exit } from "effect"
import type { Services } from "../context.ts"
import { fieldsOf, headersOf, isFailure, statusOf } from "./FailureStatus.server.ts"
import { brokenResponse, problemResponse } from "./Problem.server.ts"
import { Redirect } from "./Redirect.server.ts"
import type { FormRefusal } from "./Refusal.ts"
import { Closing, CurrentLocale, RemixRequest } from "./RemixRequest.server.ts"
import { routePattern } from "./RoutePattern.server.ts"

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Available = Services | RemixRequest | CurrentLocale | Closing
type DataResponse<D> = ReturnType<typeof data<D>>

/** What may go wrong at this edge: an error without a `kind` has no answer, so it does not compile. */
export type Allowed = Failure | Redirect

const run = async <A, E extends Allowed>(kind: string, args: Args, effect: Effect.Effect<A, E, Available>) => {
  const { context, params, request } = args
  const url = new URL(request.url)
  const route = routePattern(url.pathname, params)
  const typed = new Map<string, string>()
  const { address, closing, country, locale, reply, requestId } = context
  const services = context.services.pipe(
    Context.add(RemixRequest, { request, url, params, reply, locale, address, country, typed }),
    Context.add(CurrentLocale, locale),
    Context.add(Closing, closing)
  )
  const exit = await Effect.runPromiseExitWith(services)(
    effect.pipe(
      Effect.tapCause((cause) =>
        Cause.hasDies(cause)
          ? Effect.andThen(Effect.logError("defect", { kind, route, requestId }, cause), ErrorReporter.report(cause))
          : Effect.void
      ),
      Effect.withSpan(`${kind} ${route}`, {
        kind: "server",
        attributes: { "http.route": route, "http.request.method": request.method },
        parent: context.span
      })
    ),
    // What a visitor sent is finished even if they leave; what they only wanted to see is not.
    kind === "action" ? {} : { signal: request.signal }
  )
  return { exit, typed, requestId }
}

const failedWith = (cause: Cause.Cause<unknown>): unknown => cause.reasons.find(Cause.isFailReason)?.error

const leave = (to: Redirect): never => {
  throw redirect(to.to, { status: 303, headers: to.headers })
}

const broken = (requestId: string) => data({ tag: "Broken", kind: "Broken", requestId }, 500)

const addHeaders = (reply: Headers, failure: Failure) => {
  for (const [name, value] of Object.entries(headersOf(failure))) reply.set(name, value)
}

/** A page's data; a refusal goes to the route's error boundary. */
export const loader =
  <A>(effect: Effect.Effect<A, Allowed, Available>) => async (args: LoaderFunctionArgs): Promise<A> => {
    const { exit, requestId } = await run("loader", args, effect)
    if (Exit.isSuccess(exit)) return exit.value
    const error = failedWith(exit.cause)
    if (error instanceof Redirect) return leave(error)
    if (isFailure(error)) {
      addHeaders(args.context.reply, error)
      throw data({ ...fieldsOf(error), tag: error._tag, kind: error.kind, requestId }, statusOf[error.kind])
    }
    if (args.request.signal.aborted) throw args.request.signal.reason
    throw broken(requestId)
  }

type Refused<E> = E extends Failure ? DataResponse<FormRefusal<E>> : never

/** A form's work; a refusal returns to the form with what was typed. */
export const action =
  <A, E extends Allowed>(effect: Effect.Effect<A, E, Available>) =>
  async (args: ActionFunctionArgs): Promise<A | Refused<E>> => {
    const { exit, requestId, typed } = await run("action", args, effect)
    if (Exit.isSuccess(exit)) return exit.value
    const error = failedWith(exit.cause)
    if (error instanceof Redirect) return leave(error)
    if (isFailure(error)) {
      addHeaders(args.context.reply, error)
      const refusal = {
        ...fieldsOf(error),
        tag: error._tag,
        kind: error.kind,
        refused: true,
        values: Object.fromEntries(typed)
      }
      return data(refusal, statusOf[error.kind]) as unknown as Refused<E>
    }
    throw broken(requestId)
  }

/** A route without a page: documents, downloads, event streams. Its refusals are problem documents. */
export const resource =
  (effect: Effect.Effect<Response, Allowed, Available>) => async (args: Args): Promise<Response> => {
    const { exit, requestId } = await run(args.request.method === "GET" ? "resource" : "action", args, effect)
    if (Exit.isSuccess(exit)) return exit.value
    const error = failedWith(exit.cause)
    if (error instanceof Redirect) return leave(error)
    if (isFailure(error)) return problemResponse(error)
    if (args.request.signal.aborted) throw args.request.signal.reason
    return brokenResponse(requestId)
  }
