/** What the sound of the last seconds was like. */
export interface Hearing {
  readonly says: "listening" | "heard" | "quiet"
  readonly loudMs: number
  readonly quietMs: number
}

export const listening: Hearing = { says: "listening", loudMs: 0, quietMs: 0 }

const floor = -60
const ceiling = -10
/** About -45 dB: a voice is above, a silent room below. */
const audible = 0.3

/** 0 (silence) to 1 (very loud) of samples between -1 and 1. */
export const levelOf = (samples: Float32Array): number => {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length)
  const decibels = 10 * Math.log10(power)
  return Math.min(1, Math.max(0, (decibels - floor) / (ceiling - floor)))
}

/** Changes its mind slowly: a pause for breath is not silence, and a knock is not a voice. */
export const hear = (before: Hearing, level: number, ms: number): Hearing => {
  if (level >= audible) {
    const loudMs = before.loudMs + ms
    return { says: loudMs >= 150 ? "heard" : before.says, loudMs, quietMs: 0 }
  }
  const quietMs = before.quietMs + ms
  return {
    says: quietMs >= 4_000 ? "quiet" : before.says,
    loudMs: quietMs >= 1_500 ? 0 : before.loudMs,
    quietMs
  }
}
