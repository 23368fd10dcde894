import { sha256 } from "@statex/kernel/Digest"
import { addressOf, fileOf } from "./Address.ts"
import { pageOf } from "./Page.ts"
import type { Subject } from "./Subject.ts"
import { distinct, type Finding, type Verdict } from "./Verdict.ts"
import type { Fault, Visit } from "./Visit.ts"

/** A page that has fewer words than this says nothing. */
const fewestWords = 5
/** Milliseconds within which a page must have rendered. */
export const slowest = 5000

const pathOf = (visit: Visit): string => {
  const address = addressOf(visit.address, "index.html")
  return address.kind === "file" ? address.path : fileOf(visit.address)
}

const at = (subject: Subject, visit: Visit) => (what: string): Finding => ({
  where: subject.aim(pathOf(visit)),
  what: `${visit.address}: ${what}`
})

export const each = (
  subject: Subject,
  visits: ReadonlyArray<Visit>,
  faults: (visit: Visit) => ReadonlyArray<string>
): ReadonlyArray<Finding> => distinct(visits.flatMap((visit) => faults(visit).map(at(subject, visit))))

/** G3: every page answers, shows its main landmark and real words, in time. */
export const judgeRendering = (subject: Subject, visits: ReadonlyArray<Visit>): Verdict => ({
  id: "G3",
  evidence: visits.map((visit) =>
    `${visit.address}: ${visit.status}, ${visit.words} words, ready after ${Math.round(visit.milliseconds)} ms ` +
    (visit.ready === "marker" ? "(the app said so)" : visit.ready === "load" ? "(load event)" : "(never)")
  ),
  findings: each(subject, visits, (visit) => [
    ...(visit.status >= 200 && visit.status < 300 ? [] : [`answered ${visit.status}`]),
    ...(visit.landmark ? [] : ["has no visible main landmark"]),
    ...(visit.words >= fewestWords ? [] : [`shows ${visit.words} words, fewer than ${fewestWords}`]),
    ...(visit.ready === "never" ? [`was not ready within ${slowest} ms`] : []),
    ...(visit.ready !== "never" && visit.milliseconds > slowest
      ? [`was ready after ${Math.round(visit.milliseconds)} ms, later than ${slowest}`]
      : [])
  ])
})

const named = {
  console: "console error",
  uncaught: "uncaught error",
  request: "failed request",
  policy: "policy report"
}

/** G4: nothing went wrong while pages were opened and used. */
export const judgeFaults = (
  subject: Subject,
  visits: ReadonlyArray<Visit>,
  used: ReadonlyArray<Fault> = []
): Verdict => ({
  id: "G4",
  evidence: [
    `${visits.length} pages opened and used with listeners for console errors, uncaught errors, failed requests ` +
    "and policy reports"
  ],
  findings: distinct([
    ...each(subject, visits, (visit) => visit.faults.map(({ kind, text }) => `${named[kind]}: ${text}`)),
    ...used.map(({ kind, text }) => ({
      where: "shell",
      what: `${named[kind]} while acceptance checks were followed: ${text}`
    }))
  ])
})

/** G5, the half that needs a browser: every control does something visible, rendered links resolve. */
export const judgeControls = (subject: Subject, visits: ReadonlyArray<Visit>): Omit<Verdict, "id"> => ({
  evidence: visits.map((visit) =>
    `${visit.address}: ${visit.trials.length} controls used` +
    (visit.untried.length > 0 ? `, ${visit.untried.length} left: ${visit.untried.slice(0, 3).join("; ")}` : "")
  ),
  findings: each(
    subject,
    visits,
    (visit) => [
      ...(visit.brokenOff === undefined ? [] : [`could not be tried to the end: ${visit.brokenOff}`]),
      ...visit.trials.filter(({ effect }) => effect === "").map(({ control }) => `${control} does nothing visible`)
    ]
  )
})

/** G7: axe and our own measure of contrast find nothing serious or critical, in light, in dark and with dialogs open. */
export const judgeAccessibility = (subject: Subject, visits: ReadonlyArray<Visit>): Verdict => ({
  id: "G7",
  evidence: [
    `axe (WCAG 2.0–2.2 A and AA) and the contrast of every text on ${visits.length} pages in ` +
    `${visits.reduce((sum, visit) => sum + visit.states.length, 0)} states: ` +
    `${[...new Set(visits.flatMap((visit) => visit.states))].slice(0, 12).join(", ")}`,
    ...visits.flatMap((visit) =>
      visit.barriers.filter((barrier) => !isGrave(barrier.impact)).map((barrier) =>
        `minor, on ${visit.address}: ${barrier.rule} at ${barrier.target}`
      )
    ).slice(0, 10)
  ],
  findings: each(
    subject,
    visits,
    (visit) =>
      visit.barriers.filter(({ impact }) => isGrave(impact)).map(({ help, rule, state, target }) =>
        `${rule} (${state}) at ${target}: ${help}`
      )
  )
})

const isGrave = (impact: string): boolean => impact === "serious" || impact === "critical"

/** G2, seen by the browser: what arrived is what was built. */
export const judgeBytes = (subject: Subject, visits: ReadonlyArray<Visit>): Omit<Verdict, "id"> => {
  const received = visits.flatMap((visit) => visit.received)
  const wrong = received.filter(({ hash, path }) => {
    const file = subject.files.get(path)
    return file !== undefined && sha256(file.bytes) !== hash
  })
  return {
    evidence: [
      `the browser received ${received.length} answers, ${new Set(received.map(({ path }) => path)).size} of ` +
      `${subject.files.size} files; their hashes were compared`
    ],
    findings: distinct(wrong.map(({ path }) => ({ where: path, what: "arrived with other bytes than were built" })))
  }
}

/** The pages as they stood after scripts had run, for the checks that read texts and links. */
export const renderedPages = (visits: ReadonlyArray<Visit>) =>
  visits.map((visit) => pageOf(pathOf(visit), visit.rendered))
