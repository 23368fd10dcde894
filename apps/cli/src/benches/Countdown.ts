/** Measures a known number of events, from the first to the last. */
export class Countdown {
  readonly #goal: number
  readonly #done = Promise.withResolvers<number>()
  #counted = 0
  #firstAt = 0

  constructor(goal: number) {
    this.#goal = goal
  }

  count() {
    this.#counted += 1
    if (this.#counted === 1) this.#firstAt = performance.now()
    if (this.#counted === this.#goal) {
      this.#done.resolve((this.#goal - 1) * 1_000 / (performance.now() - this.#firstAt))
    }
  }

  /** Events per second, once the last has happened. */
  get perSecond() {
    return this.#done.promise
  }
}
