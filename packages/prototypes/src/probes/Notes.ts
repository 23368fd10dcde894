import type { Barrier, Fault, Layout, Received, Sight, Trial, Visit, Walk } from "../gate/Visit.ts"
import { within } from "./Patience.ts"

/** What is known so far: if the page stops answering, this is what can be told. */
export interface Notes {
  status: number
  ready: Visit["ready"]
  milliseconds: number
  landmark: boolean
  words: number
  rendered: string
  readonly faults: Array<Fault>
  /** Answers whose bytes are still on their way here. */
  readonly answers: Array<Promise<Received | undefined>>
  readonly barriers: Array<Barrier>
  readonly states: Array<string>
  readonly trials: Array<Trial>
  readonly untried: Array<string>
  brokenOff?: string
  readonly layouts: Array<Layout>
  readonly walks: Array<Walk>
  readonly sights: Array<Sight>
}

export const blankNotes = (): Notes => ({
  status: 0,
  ready: "never",
  milliseconds: 0,
  landmark: false,
  words: 0,
  rendered: "",
  faults: [],
  answers: [],
  barriers: [],
  states: [],
  trials: [],
  untried: [],
  layouts: [],
  walks: [],
  sights: []
})

/** The notes as they stand. */
export const visitOf = async (address: string, { answers, ...notes }: Notes): Promise<Visit> => ({
  address,
  ...notes,
  received: (await within(5000, Promise.all(answers)).catch((): ReadonlyArray<undefined> => [])).filter((one) =>
    one !== undefined
  )
})
