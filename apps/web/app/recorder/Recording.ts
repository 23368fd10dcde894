/** How a recording came to its end. */
export type End = "stopped" | "limit" | "full" | "lost"

/** Why there is none: a key of `recorder.refusals`. */
export type Refusal = "denied" | "none" | "busy" | "failed" | "empty" | "noRoom"

/** A finished recording; `ms` is its length. */
export interface Take {
  readonly file: File
  readonly ms: number
  readonly end: End
}

type Idle = { readonly at: "idle" }
type Recorded = { readonly at: "recorded"; readonly take: Take; readonly earlier: Take | undefined }
type Deleted = { readonly at: "deleted"; readonly earlier: Take }

/** Where the recorder stands when the microphone is off; a try that fails leads back here. */
export type Resting = Idle | Recorded | Deleted

interface Running {
  readonly ms: number
  readonly bytes: number
  /** Bytes that this recording may have. */
  readonly room: number
  readonly back: Resting
}

export type Recording =
  | Resting
  | { readonly at: "asking"; readonly room: number; readonly back: Resting }
  | ({ readonly at: "recording" | "paused" } & Running)
  | { readonly at: "ending"; readonly ms: number; readonly end: End; readonly back: Resting }
  | { readonly at: "refused"; readonly refusal: Refusal; readonly back: Resting }

export type RecordingEvent =
  | { readonly type: "record"; readonly room: number }
  | { readonly type: "granted" | "cancel" | "pause" | "resume" | "stop" | "lost" | "delete" | "restore" }
  | { readonly type: "refuse"; readonly refusal: Refusal }
  | { readonly type: "passed"; readonly ms: number; readonly room: number }
  | { readonly type: "grew"; readonly bytes: number }
  | { readonly type: "done"; readonly file: File | undefined }

/** Milliseconds of a recording, as visitors are told. */
export const promised = 10 * 60_000

/** Half a second below what is promised: what is sent is never longer. */
export const longest = promised - 500
/** Less room than this is none: about half a minute. */
export const least = 256 * 1024
/** What the last part and the end of the file may still need. */
const reserve = 64 * 1024
const scarce = 1024 * 1024

export const idle: Recording = { at: "idle" }

/** The recording that the form would send now. */
export const takeOf = (state: Recording): Take | undefined =>
  state.at === "recorded" ? state.take : "back" in state && !isOpen(state) ? takeOf(state.back) : undefined

/** The recording that can be brought back. */
export const earlierOf = (state: Recording): Take | undefined =>
  state.at === "recorded" || state.at === "deleted"
    ? state.earlier
    : state.at === "refused"
    ? earlierOf(state.back)
    : undefined

/** Whether the microphone is recording, resting in between, or about to hand over what it has. */
export const isOpen = (state: Recording): boolean =>
  state.at === "recording" || state.at === "paused" || state.at === "ending"

export const isNearlyFull = (state: Recording): boolean =>
  (state.at === "recording" || state.at === "paused") && state.room - state.bytes < scarce

const lastOf = (back: Resting): Take | undefined =>
  back.at === "recorded" ? back.take : back.at === "deleted" ? back.earlier : undefined

const finished = (back: Resting, file: File | undefined, ms: number, end: End): Recording =>
  file === undefined || file.size === 0
    ? { at: "refused", refusal: "empty", back }
    : { at: "recorded", take: { file, ms, end }, earlier: lastOf(back) }

const whileResting = (state: Resting, event: RecordingEvent): Recording => {
  if (event.type === "record") {
    return event.room < least
      ? { at: "refused", refusal: "noRoom", back: state }
      : { at: "asking", room: event.room, back: state }
  }
  if (event.type === "delete" && state.at === "recorded") return { at: "deleted", earlier: state.take }
  if (event.type === "restore" && state.at !== "idle" && state.earlier !== undefined) {
    return { at: "recorded", take: state.earlier, earlier: state.at === "recorded" ? state.take : undefined }
  }
  return state
}

const checked = (state: Running & { readonly at: "recording" | "paused" }): Recording => {
  const { at, back, bytes, ms, room } = state
  if (at === "recording" && ms >= longest) return { at: "ending", ms: longest, end: "limit", back }
  return room - bytes < reserve ? { at: "ending", ms, end: "full", back } : state
}

const whileRunning = (
  state: Running & { readonly at: "recording" | "paused" },
  event: RecordingEvent
): Recording => {
  const { back, ms } = state
  switch (event.type) {
    case "passed":
      return checked({ ...state, ms: state.at === "recording" ? ms + event.ms : ms, room: event.room })
    case "grew":
      return checked({ ...state, bytes: state.bytes + event.bytes })
    case "pause":
      return state.at === "paused" ? state : { ...state, at: "paused" }
    case "resume":
      return state.at === "recording" ? state : { ...state, at: "recording" }
    case "stop":
      return { at: "ending", ms, end: "stopped", back }
    case "lost":
      return { at: "ending", ms, end: "lost", back }
    case "done":
      return finished(back, event.file, ms, "lost")
    default:
      return state
  }
}

/** What an event makes of a recording; one that does not fit changes nothing. */
export const next = (state: Recording, event: RecordingEvent): Recording => {
  switch (state.at) {
    case "idle":
    case "recorded":
    case "deleted":
      return whileResting(state, event)
    case "refused": {
      const after = whileResting(state.back, event)
      return after === state.back ? state : after
    }
    case "asking":
      if (event.type === "cancel") return state.back
      if (event.type === "refuse") return { at: "refused", refusal: event.refusal, back: state.back }
      return event.type === "granted"
        ? { at: "recording", ms: 0, bytes: 0, room: state.room, back: state.back }
        : state
    case "recording":
    case "paused":
      return whileRunning(state, event)
    case "ending":
      return event.type === "done" ? finished(state.back, event.file, state.ms, state.end) : state
  }
}
