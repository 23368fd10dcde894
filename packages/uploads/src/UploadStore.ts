import { Context, type Duration, type Effect, type Stream } from "effect"
import type { ReceivedFile } from "./ReceivedFile.ts"
import type { EmptyFile, UnsupportedContent, UploadMissing } from "./UploadError.ts"

/** A file on its way in: the name as the visitor sent it. */
export interface UploadPart<E = never> {
  readonly name: string
  readonly content: Stream.Stream<Uint8Array, E>
}

/**
 * Where what was sent rests until it is processed, at most a day. A request's files share one folder, so that they are
 * erased together. The request's id is ours: letters, digits, `-` and `_`, new for every HTTP request.
 */
export class UploadStore extends Context.Service<UploadStore, {
  /** Makes room for a request. An id that is taken is a defect: two requests must never share what one may erase. */
  open(id: string): Effect.Effect<void>
  /** Keeps one file; what was answered is durable. A refused or failed file leaves nothing. */
  receive<E = never>(id: string, part: UploadPart<E>): Effect.Effect<ReceivedFile, EmptyFile | UnsupportedContent | E>
  read(ref: string): Effect.Effect<Uint8Array, UploadMissing>
  stream(ref: string): Stream.Stream<Uint8Array, UploadMissing>
  /** Erases everything of a request; safe to run again. */
  remove(id: string): Effect.Effect<void>
  /** Erases the requests nobody touched for so long and answers how many: what a crash left, what was forgotten. */
  sweep(olderThan: Duration.Input): Effect.Effect<number>
}>()("@statex/uploads/UploadStore") {}
