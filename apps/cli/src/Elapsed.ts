/** Milliseconds since this process began, the time that a person waited. */
export const sinceLaunch = () => Math.round(performance.now())

/** `840 ms`, `12.3 s`. */
export const format = (ms: number) => ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`
