const steps = [1, 2, 2.5, 5, 10]

/**
 * Round numbers from 0 up to the first that is not below `most`: about four of them, at least one. `whole` allows no
 * fractions, for things that are counted.
 */
export const ticksUpTo = (most: number, whole = false): ReadonlyArray<number> => {
  if (!(most > 0) || !Number.isFinite(most)) return [0, 1]
  const rough = most / 4
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const fits = (step: number) =>
    step * magnitude >= rough * (1 - 1e-9) && (!whole || Number.isInteger(step * magnitude))
  const step = Math.max((steps.find(fits) ?? 10) * magnitude, whole ? 1 : 0)
  const count = Math.ceil(most / step - 1e-9)
  // What floats add at the end would stand on the axis.
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)))
}
