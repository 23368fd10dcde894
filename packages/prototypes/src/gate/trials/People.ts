import { addressOf } from "@statex/blueprint/markup/Scene"
import { titleOf } from "@statex/blueprint/markup/Wording"
import { directionOf } from "@statex/kernel/Locale"
import { Effect } from "effect"
import { foreignTongue } from "../Tongue.ts"
import { act, addressOfView, demand, pageText, sceneOf, stumble, type Trial } from "./Trial.ts"

/** The persona is chosen, and its own views and records are seen, and no others. */
export const seesOnly = Effect.fnUntraced(function*(trial: Trial, asked: { readonly persona: string }) {
  const { blueprint, user } = trial
  const persona = blueprint.personas?.find((one) => one.id === asked.persona)
  if (persona === undefined) return yield* stumble(`there is no persona "${asked.persona}"`)
  const [start] = persona.views
  yield* user.forget
  yield* user.go(addressOfView(trial, start))
  const word = (yield* user.choices("#persona")).find((value) =>
    value === persona.id || value.startsWith(`${persona.id}:`)
  )
  if (word === undefined) return yield* stumble(`nobody can look through the eyes of "${persona.label}"`)
  const chosen = yield* act(trial, { kind: "set", target: { selector: "#persona" }, value: word })
  yield* demand(chosen.found === "yes", `"${persona.label}" cannot be chosen`)
  const scene = yield* sceneOf(trial)
  const links = yield* user.marks("nav a[href],#menu a[href]", "href")
  const own = persona.views.map((view) => addressOf(blueprint, view))
  const foreign = links.filter((href) => !own.includes(href.split("?")[0] ?? "") && href.endsWith(".html"))
  yield* demand(foreign.length === 0, `"${persona.label}" is still offered ${foreign.join(", ")}`)
  const hidden = blueprint.views.find((view) => !persona.views.includes(view.id) && view._tag !== "Landing")
  if (hidden !== undefined && "entity" in hidden) {
    yield* user.go(addressOfView(trial, hidden.id))
    const shown = yield* user.marks("main [data-record]", "data-record")
    yield* demand(shown.length === 0, `"${persona.label}" sees the records of "${hidden.title}"`)
  }
  const value = word.includes(":") ? word.slice(word.indexOf(":") + 1) : undefined
  let compared = 0
  for (const scope of value === undefined ? [] : persona.scope ?? []) {
    const view = blueprint.views.find((one) =>
      persona.views.includes(one.id) && one._tag === "List" && one.entity === scope.entity
    )
    if (view === undefined) continue
    yield* user.go(addressOfView(trial, view.id))
    const shown = yield* user.marks("main [data-record]", "data-record")
    const all = scene.records.filter((record) => record.entity === scope.entity)
    const wrong = all.filter((record) => shown.includes(record.key) !== (record.values[scope.field] === value))
    yield* demand(
      wrong.length === 0,
      `"${persona.label}" sees other records than its own: ${wrong[0] === undefined ? "" : titleOf(scene, wrong[0])}`
    )
    compared += all.length
  }
  yield* act(trial, { kind: "set", target: { selector: "#persona" }, value: "" })
  return `"${persona.label}" has ${persona.views.length} views` +
    (compared === 0 ? "" : ` and its own of ${compared} records`)
})

export const speaks = Effect.fnUntraced(function*(trial: Trial) {
  const { locale } = trial.blueprint
  yield* trial.user.go("index.html")
  const [lang] = yield* trial.user.marks("html", "lang")
  const [dir] = yield* trial.user.marks("html", "dir")
  yield* demand((lang ?? "").split("-")[0] === locale, `the page says that its language is "${lang}"`)
  yield* demand((dir || "ltr") === directionOf(locale), `the page is written ${dir}`)
  const tongue = foreignTongue(yield* pageText(trial), locale)
  yield* demand(tongue === undefined, `the page speaks ${tongue}`)
  return `the app speaks ${locale}, written ${directionOf(locale)}`
})

const away = (one: number, other: number): number => Math.abs(((one - other + 540) % 360) - 180)

export const colours = Effect.fnUntraced(function*(trial: Trial, { hue }: { readonly hue: number }) {
  const chosen = trial.blueprint.theme.hue
  yield* demand(away(chosen, hue) <= 30, `the app's colour lies at ${chosen}°, not at ${hue}°`)
  yield* trial.user.go("index.html")
  const seen = yield* trial.user.hue(".main-button,button[type=submit],nav [aria-current],.tag,mark")
  yield* demand(seen === null || away(seen, hue) <= 60, `buttons are painted at ${seen}°, not at ${hue}°`)
  return `the app is painted at ${chosen}°, where ${hue}° was wanted`
})

export const worksOffline = Effect.fnUntraced(function*(trial: Trial) {
  const works = yield* trial.user.offline
  yield* demand(works, "without a network the app does not open")
  return "the app opened again without a network"
})
