import type { BrowserWindow } from "happy-dom"

/** Timers of a page that are due later than this are not waited for, in milliseconds. */
const soon = 50
/** Turns in which a page that waits for nothing may still take up work: promises that follow one another. */
const quiet = 3
const most = 5_000

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const anyTimer = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))

/** Knows what a page waits for: transactions of its database, and timers that are due soon. */
export class Busy {
  #transactions = 0
  #timers = 0

  /** A factory whose databases are watched. */
  database(factory: IDBFactory): Pick<IDBFactory, "open"> {
    return {
      open: (name, version) => {
        const request = factory.open(name, version)
        this.#transactions++
        request.addEventListener("error", () => void this.#transactions--)
        request.addEventListener("success", () => {
          this.#transactions--
          const { result } = request
          const begin = result.transaction.bind(result)
          result.transaction = (...asked) => {
            const transaction = begin(...asked)
            this.#transactions++
            for (const end of ["complete", "abort"]) {
              transaction.addEventListener(end, () => void this.#transactions--)
            }
            return transaction
          }
        })
        return request
      }
    }
  }

  watchTimers(window: BrowserWindow): void {
    const start = window.setTimeout.bind(window)
    const stop = window.clearTimeout.bind(window)
    const waiting = new Set<unknown>()
    const end = (timer: unknown) => {
      if (waiting.delete(timer)) this.#timers--
    }
    Object.assign(window, {
      setTimeout: (work: (...values: ReadonlyArray<unknown>) => void, delay = 0, ...values: ReadonlyArray<unknown>) => {
        const timer = start(() => {
          end(timer)
          work(...values)
        }, delay)
        if (delay <= soon) {
          waiting.add(timer)
          this.#timers++
        }
        return timer
      },
      clearTimeout: (timer: Parameters<typeof stop>[0]) => {
        end(timer)
        stop(timer)
      }
    })
  }

  /** Lets everything that waits happen. */
  async settle(): Promise<void> {
    let still = 0
    for (let turns = 0; still < quiet && turns < most; turns++) {
      await turn()
      if (this.#timers > 0) await anyTimer()
      still = this.#timers + this.#transactions === 0 ? still + 1 : 0
    }
  }
}
