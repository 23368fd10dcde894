import { levelOf } from "./Hearing.ts"
import type { RecordingEvent, Refusal } from "./Recording.ts"
import { recordingFormat, recordingName } from "./RecordingFormat.ts"

/** An open microphone that is being recorded. */
export interface Microphone {
  /** 0 to 1 for this moment; undefined where the browser does not let sound be measured. */
  readonly level: () => number | undefined
  readonly pause: () => void
  readonly resume: () => void
  /** Ends the recording: `done` follows, and the microphone is off. */
  readonly stop: () => void
  /** Turns the microphone off and forgets what was recorded. */
  readonly close: () => void
}

const refusals: Record<string, Refusal> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotReadableError: "busy",
  AbortError: "busy"
}

export const refusalOf = (error: unknown): Refusal =>
  (error instanceof DOMException ? refusals[error.name] : undefined) ?? "failed"

/** Speech stays clear, and ten minutes stay below 5 MB. */
const bitsPerSecond = 48_000
/** Parts are handed over this often, so that little is lost with a microphone. */
const partMs = 1_000

const measure = (stream: MediaStream) => {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 2048
  const samples = new Float32Array(analyser.fftSize)
  context.createMediaStreamSource(stream).connect(analyser)
  return {
    level: () => {
      if (context.state !== "running") return undefined
      analyser.getFloatTimeDomainData(samples)
      return levelOf(samples)
    },
    close: () => {
      if (context.state !== "closed") void context.close()
    }
  }
}

const record = (stream: MediaStream, tell: (event: RecordingEvent) => void): Microphone => {
  const format = recordingFormat()
  if (format === undefined) throw new DOMException("no format", "NotSupportedError")
  const recorder = new MediaRecorder(stream, { mimeType: format.type, audioBitsPerSecond: bitsPerSecond })
  const meter = measure(stream)
  const parts: Array<Blob> = []
  const listening = new AbortController()
  const { signal } = listening
  const off = () => {
    for (const track of stream.getTracks()) track.stop()
    meter.close()
  }
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop()
  }
  recorder.addEventListener("dataavailable", ({ data }) => {
    parts.push(data)
    tell({ type: "grew", bytes: data.size })
  }, { signal })
  recorder.addEventListener("stop", () => {
    off()
    const [type = ""] = format.type.split(";")
    tell({ type: "done", file: new File(parts, recordingName(new Date(), format), { type }) })
  }, { signal })
  recorder.addEventListener("error", () => tell({ type: "lost" }), { signal })
  for (const track of stream.getTracks()) track.addEventListener("ended", () => tell({ type: "lost" }), { signal })
  recorder.start(partMs)
  return {
    level: meter.level,
    pause: () => recorder.state === "recording" && recorder.pause(),
    resume: () => recorder.state === "paused" && recorder.resume(),
    stop,
    close: () => {
      listening.abort()
      stop()
      off()
    }
  }
}

/** Asks for the microphone and records it from then on. */
export const openMicrophone = async (tell: (event: RecordingEvent) => void): Promise<Microphone> => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: { ideal: 1 } } })
  try {
    return record(stream, tell)
  } catch (error) {
    for (const track of stream.getTracks()) track.stop()
    throw error
  }
}
