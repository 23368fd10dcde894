import type { GateReport } from "../GateReport.ts"

const line = /^(AC-\d+\.\d+) (passed|failed)\b/

/** What became of each acceptance check that a browser carried out; checks that it did not are missing. */
export const acceptanceOf = (report: GateReport | undefined): ReadonlyMap<string, "passed" | "failed"> =>
  new Map(
    (report?.results ?? []).filter(({ id }) => id === "G9").flatMap(({ evidence }) =>
      evidence.flatMap((sentence): ReadonlyArray<readonly [string, "passed" | "failed"]> => {
        const [, id, outcome] = line.exec(sentence) ?? []
        return id === undefined ? [] : [[id, outcome === "passed" ? "passed" : "failed"]]
      })
    )
  )
