const rests = [10, 30, 60]

/** "1:05"; counts whole seconds that have passed. */
export const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}

/**
 * The seconds left, rounded up so coarsely that they may be read out each time they change: full minutes, then
 * 60, 30 and 10 seconds.
 */
export const roundedRest = (ms: number): number =>
  rests.find((rest) => ms <= rest * 1000) ?? Math.ceil(ms / 60_000) * 60
