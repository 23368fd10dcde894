import type { Probe } from "@statex/ai/Probe"
import type { Requirement } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { Effect } from "effect"
import type { BrowserUnavailable, Session } from "./Browser.ts"
import { type Errand, errandsOf, includedIn, rankOf, viewOf } from "./Errands.ts"
import { follow } from "./trials/Following.ts"
import { type Trial, trialOf } from "./trials/Trial.ts"
import type { Finding, Verdict } from "./Verdict.ts"

/** An acceptance check that was carried out. `fault`: what was wrong; absent when it holds. */
export interface Followed {
  readonly requirement: string
  readonly check: string
  readonly probe: Probe
  readonly saw: string
  readonly fault?: string
}

/** An acceptance check that takes longer is taken for failed. */
const longest = "12 seconds"

/** What failed is followed once more when nobody else is at work. When so many fail even then, it is not the machine, and the others stay as they were judged. */
const enoughFaults = 2

type Outcome = Pick<Followed, "saw" | "fault">

const attempted = (trial: Trial, probe: Probe) =>
  follow(trial, probe).pipe(
    Effect.map((saw): Outcome => ({ saw })),
    Effect.timeoutOrElse({
      duration: longest,
      orElse: () => Effect.succeed({ saw: "", fault: `not done within ${longest}` })
    }),
    Effect.catch(({ what }) => Effect.succeed({ saw: "", fault: what }))
  )

/**
 * Follows every acceptance check through the app's own controls. Those of one page are followed by the same person in a profile that was
 * fresh at the start; what fails there is tried once more by somebody who was never there, and a third time by somebody alone, before it
 * is held against the app.
 */
export const keepPromises = Effect.fnUntraced(
  function*(
    session: Session,
    blueprint: Blueprint,
    requirements: ReadonlyArray<Requirement>
  ): Effect.fn.Return<ReadonlyArray<Followed>, BrowserUnavailable> {
    const errands = errandsOf(blueprint, requirements)
    const once = new Map<string, Errand>(errands.map((errand) => [JSON.stringify(errand.probe), errand]))
    const ranked = [...once].sort(([, one], [, other]) => rankOf(one.probe) - rankOf(other.probe))
    const groups = [...Map.groupBy(ranked, ([, { probe }]) => viewOf(probe)).values()].map((group) =>
      group.map(([key]) => key)
    )
    const results = new Map<string, Outcome>()

    const group = (keys: ReadonlyArray<string>) =>
      session.asUser((user) =>
        Effect.gen(function*() {
          const attempt = (probe: Probe) => attempted(trialOf(blueprint, user), probe)
          yield* user.forget.pipe(Effect.ignore)
          for (const key of keys) {
            const probe = once.get(key)?.probe
            if (probe === undefined) continue
            const larger = results.get(JSON.stringify(includedIn(blueprint, probe)))
            const first = larger !== undefined && !("fault" in larger) ? larger : yield* attempt(probe)
            if (!("fault" in first)) results.set(key, first)
            else {
              yield* user.forget.pipe(Effect.ignore)
              results.set(key, yield* attempt(probe))
            }
          }
        })
      )
    // The longest groups first, in pieces: no person is left waiting for the last of another.
    const pieces = groups.flatMap((keys) => keys.length <= 8 ? [keys] : [keys.slice(0, 8), ...chunks(keys.slice(8), 8)])
    yield* Effect.forEach(pieces.sort((a, b) => b.length - a.length), group, {
      concurrency: "unbounded",
      discard: true
    })
    const alone = (probe: Probe) =>
      session.asUser((user) => Effect.andThen(Effect.ignore(user.forget), attempted(trialOf(blueprint, user), probe)))
    let faults = 0
    for (const [key, { probe }] of once) {
      if (results.get(key)?.fault === undefined || faults === enoughFaults) continue
      const outcome = yield* alone(probe)
      results.set(key, outcome)
      if (outcome.fault !== undefined) faults++
    }
    return errands.map((errand) => ({
      ...errand,
      ...results.get(JSON.stringify(errand.probe)) ?? { saw: "", fault: "was not reached" }
    }))
  }
)

const chunks = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  all.length === 0 ? [] : [all.slice(0, size), ...chunks(all.slice(size), size)]

/** The share of shoulds that has to hold. */
const enough = 0.95

const faultOf = (followed: Followed): Finding => ({
  where: viewOf(followed.probe) === "" ? followed.requirement : `view:${viewOf(followed.probe)}`,
  what: `${followed.requirement} ${followed.check} (${followed.probe._tag}): ${followed.fault}`
})

/** G9: every must has a check that a machine carried out, and all of them hold; of the shoulds at least 95 in 100. */
export const judgePromises = (
  requirements: ReadonlyArray<Requirement>,
  followed: ReadonlyArray<Followed>
): Omit<Verdict, "id"> => {
  const own = followed.filter(({ requirement }) => requirement !== "")
  const wrong = own.filter(({ fault }) => fault !== undefined)
  const of = (priority: Requirement["priority"]) => requirements.filter((one) => one.priority === priority)
  const checksOf = (all: ReadonlyArray<Requirement>) =>
    own.filter((one) => all.some(({ id }) => id === one.requirement))
  const musts = of("must")
  const should = checksOf(of("should"))
  const held = should.filter(({ fault }) => fault === undefined).length
  const shouldFails = should.length > 0 && held / should.length < enough
  const untried = (all: ReadonlyArray<Requirement>) =>
    all.filter(({ id }) => !own.some((one) => one.requirement === id))
  const listed = [...untried(of("should")), ...untried(of("could"))].map(({ id }) => id)
  return {
    evidence: [
      `${own.length} acceptance checks of ${requirements.length} requirements carried out, ${
        own.length - wrong.length
      } passed; ` +
      `shoulds: ${held} of ${should.length}`,
      ...(listed.length === 0 ? [] : [`no check that a machine can carry out: ${listed.join(", ")}`]),
      ...(of("wont").length === 0 ? [] : [`not in the prototype: ${of("wont").map(({ id }) => id).join(", ")}`]),
      ...own.filter(({ fault }) => fault === undefined).map(({ check, saw }) => `${check} passed: ${saw}`),
      ...checksOf([...of("should"), ...of("could")]).filter(({ fault }) => fault !== undefined).map((one) =>
        `${one.check} failed: ${one.fault}`
      )
    ],
    findings: [
      ...untried(musts).map(({ id, views: [view] }) => ({
        where: view === undefined ? id : `view:${view}`,
        what: `${id} must hold and has no check that a machine could carry out`
      })),
      ...checksOf(musts).filter(({ fault }) => fault !== undefined).map(faultOf),
      ...(shouldFails ? should.filter(({ fault }) => fault !== undefined).map(faultOf) : [])
    ]
  }
}

/** G16: what was entered is there after the page was loaded again. */
export const judgeKeeping = (followed: ReadonlyArray<Followed>): Omit<Verdict, "id"> => {
  const keeps = followed.filter(({ probe }) => probe._tag === "Keeps")
  return {
    evidence: keeps.length === 0
      ? ["the app takes no records that it would have to keep"]
      : keeps.filter(({ fault }) => fault === undefined).map(({ saw }) => saw),
    findings: keeps.filter(({ fault }) => fault !== undefined).map((one) => ({
      where: `view:${viewOf(one.probe)}`,
      what: one.fault ?? ""
    }))
  }
}
