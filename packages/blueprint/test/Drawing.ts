import type { Draw } from "./Mutations.ts"

/** A small generator with a seed, so that a failure can be seen again. */
export const drawing = (seed: number): Draw => {
  let state = Math.imul(seed + 1, 2654435761) >>> 0
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor(state / 2 ** 32 * count)
  }
}

export const pick = <A>(draw: Draw, list: ReadonlyArray<A>): A => {
  const found = list[draw(list.length)]
  if (found === undefined) throw new Error("Nothing to pick from")
  return found
}
