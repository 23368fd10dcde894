import type { Revision } from "@statex/ai/AiRequest"
import { touched } from "@statex/blueprint/PartScope"
import type { PartId, Site } from "@statex/blueprint/Site"
import type { BoughtItem } from "@statex/payments/Activation"
import type { Cost } from "./Account.ts"
import { purchaseOf } from "./BoughtChanges.ts"
import { filesOf, type KeptBrief } from "./BriefStore.ts"
import { priceList } from "./offer/PriceList.ts"
import { offeredServices } from "./Offered.ts"
import { type Maker, makerOf } from "./RunEvent.ts"
import type { Told } from "./RunLog.ts"
import { documentsOf, isOpen, type RunState, versionOf } from "./RunState.ts"
import type { BoughtService, ChangeView, PartKind, Progress, RunView } from "./RunView.ts"
import { changePlans } from "./Step.ts"

/** What a planned change is compared with. */
export interface Planned {
  readonly revision: Revision
  readonly before: Revision["blueprint"]
  readonly site: Site
  readonly siteAfter: Site
  /** Ids of the requirements that there were before. */
  readonly known: ReadonlyArray<string>
}

/** A part by the name that it has in the app. */
const partOf = ({ before, revision }: Planned, part: PartId): { readonly kind: PartKind; readonly label?: string } => {
  const [kind = "", id] = part.split(":")
  const both = [revision.blueprint, before]
  const label = kind === "entity"
    ? both.flatMap((one) => one.entities).find((entity) => entity.id === id)?.plural
    : both.flatMap((one) => one.views).find((view) => view.id === id)?.title
  return { kind: kind as PartKind, ...(id === undefined || label === undefined ? {} : { label }) }
}

const statusOf = (state: RunState): RunView["status"] =>
  state.status === "new" ? "working" : state.status === "removed" ? "expired" : state.status

const digests = (site: Site) => new Map(site.files.map((file) => [file.path, file.bytes]))

const changedFiles = ({ site, siteAfter }: Planned): ReadonlyArray<string> => {
  const before = digests(site)
  const after = digests(siteAfter)
  const same = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
    a !== undefined && b !== undefined && Buffer.compare(a, b) === 0
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => !same(before.get(path), after.get(path)))
    .sort()
}

export const changeOf = (state: RunState, planned: Planned | undefined): ChangeView => {
  const { change } = state
  if (state.status !== "live") return { phase: "unavailable" }
  if (change.phase === "failed") return { phase: "failed", reason: change.reason ?? "StepGaveUp" }
  if (change.phase !== "planned") {
    return { phase: change.phase === "free" && change.plans >= changePlans ? "unavailable" : change.phase }
  }
  if (planned === undefined) return { phase: "planning" }
  const files = changedFiles(planned)
  return {
    phase: "planned",
    understood: planned.revision.understood,
    changes: planned.revision.changes,
    notUnderstood: planned.revision.notUnderstood,
    requirements: planned.revision.requirements.map(({ id, statement }) => ({
      id,
      statement,
      added: !planned.known.includes(id)
    })),
    parts: touched(planned.before, planned.revision.blueprint).map((part) => partOf(planned, part)),
    beyond: planned.revision.beyond.map(({ item, what }) => ({ what, item, from: priceList.packages[item] })),
    files,
    untouched: planned.site.files.filter((file) => !files.includes(file.path)).length
  }
}

export const progressOf = (told: Told): Progress => ({
  sequence: told.sequence,
  status: statusOf(told.state),
  step: told.state.step,
  progress: told.state.progress,
  change: told.state.change.phase,
  answers: told.state.answers.phase
})

const sameMaker = (a: Maker) => (b: Maker) => a.tier === b.tier && a.nature === b.nature && a.model === b.model

/** A change keeps what was written before it: terms and prototype are those of the version that the first one began with. */
const authorsOf = (state: RunState): RunView["authors"] => {
  const { current, understood, version } = state
  const revisers: Array<Maker> = []
  let root = current ?? version
  for (let known = versionOf(state, root); known.base !== undefined; known = versionOf(state, root)) {
    if (known.drawer !== undefined && !revisers.some(sameMaker(known.drawer))) revisers.unshift(known.drawer)
    root = known.base
  }
  const { drawer, writer = understood } = versionOf(state, root)
  return [
    ...(writer === undefined ? [] : [{ of: "terms" as const, ...makerOf(writer) }]),
    ...(drawer === undefined ? [] : [{ of: "prototype" as const, ...drawer }]),
    ...revisers.map((reviser) => ({ of: "change" as const, ...reviser }))
  ]
}

/** What was bought, with when it ends and what of it is used. */
const servicesOf = (
  { changes }: RunState,
  bought: ReadonlyArray<BoughtItem>,
  lasting: ReadonlyArray<{ readonly order: string; readonly line: number; readonly until: Date }>
): ReadonlyArray<BoughtService> =>
  bought.map(({ active, item, line, order, outcome, quantity, service, why }) => {
    const used = changes.bought[purchaseOf({ order, line })]?.used
    const until = lasting.find((one) => one.order === order && one.line === line)?.until
    return {
      order,
      line,
      item,
      service,
      quantity,
      active,
      why,
      outcome,
      ...(used === undefined ? {} : { used }),
      ...(until === undefined ? {} : { until: until.toISOString() })
    }
  })

/** What is known of a request besides its brief and its log. */
export interface Surroundings {
  readonly planned?: Planned | undefined
  readonly cost?: Cost | undefined
  readonly bought?: ReadonlyArray<BoughtItem>
  readonly lasting?: Parameters<typeof servicesOf>[2]
}

/** Nothing more will happen by itself. */
export const isResting = (state: RunState): boolean => !["new", "working"].includes(state.status) && !isOpen(state)

/** Where a request stands, for its page and for the API. `urlOf` makes an address of a host. */
export const viewOf = (
  kept: KeptBrief,
  told: Told,
  urlOf: (host: string) => string,
  { bought = [], cost, lasting = [], planned }: Surroundings = {}
): RunView => {
  const { state } = told
  const { current, designer, expiresAt, host, reason, understood } = state
  const tier = designer ?? understood
  return {
    token: kept.token,
    locale: kept.locale,
    status: statusOf(state),
    step: state.step,
    progress: state.progress,
    sequence: told.sequence,
    createdAt: kept.created_at.toISOString(),
    ...(reason === undefined ? {} : { reason }),
    files: filesOf(kept, state.files),
    sourcesErased: state.sourcesErased,
    ...(tier === undefined ? {} : { tier: { name: tier.tier, nature: tier.nature } }),
    authors: authorsOf(state),
    documents: documentsOf(state) !== undefined,
    ...(current === undefined || host === undefined || expiresAt === undefined ? {} : {
      prototype: {
        url: urlOf(host),
        host,
        version: current,
        versions: Object.keys(state.versions).map(Number).filter((version) => versionOf(state, version).published)
          .sort(),
        expiresAt,
        digest: versionOf(state, current).best?.digest ?? "",
        score: versionOf(state, current).best?.score ?? 0,
        notRun: versionOf(state, current).best?.notRun ?? 0
      }
    }),
    change: changeOf(state, planned),
    changesDone: state.changes.done,
    answers: {
      phase: state.answers.phase,
      ...(state.answers.phase !== "failed" || state.answers.reason === undefined
        ? {}
        : { reason: state.answers.reason })
    },
    services: servicesOf(state, bought, lasting),
    offered: offeredServices(kept, state),
    ...(cost === undefined ? {} : { cost })
  }
}
