const formats = [
  { type: "audio/webm;codecs=opus", ending: "webm" },
  { type: "audio/mp4", ending: "m4a" },
  { type: "audio/ogg;codecs=opus", ending: "ogg" }
] as const

export type RecordingFormat = (typeof formats)[number]

/** The first kind of file that this browser records and the form takes; undefined where it cannot record at all. */
export const recordingFormat = (): RecordingFormat | undefined =>
  "mediaDevices" in navigator && "MediaRecorder" in window && "DataTransfer" in window
    ? formats.find(({ type }) => MediaRecorder.isTypeSupported(type))
    : undefined

const two = (value: number) => String(value).padStart(2, "0")

/** `recording-2026-03-02-1405.webm`, by the visitor's own clock. */
export const recordingName = (at: Date, { ending }: RecordingFormat): string =>
  `recording-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${
    two(at.getMinutes())
  }.${ending}`
