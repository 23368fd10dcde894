/** The kinds of sound that people send, as uploads know them. */
export const audioKinds = ["webm", "ogg", "mp3", "m4a", "wav"] as const

export type AudioKind = (typeof audioKinds)[number]

/** A sound that people sent, or a part that was cut from one. */
export interface Sound {
  readonly kind: AudioKind | "flac"
  readonly bytes: Uint8Array
}

/** What one call turns into words. */
export interface Recording extends Sound {
  /** ISO 639-1, where the language that is spoken is known: a wrong one spoils the words. */
  readonly locale?: string
  /** The words just before, where this is a part. */
  readonly prompt?: string
}

/** A stretch of time, in seconds from the beginning. */
export interface Span {
  readonly from: number
  readonly to: number
}
