import { h, type Markup } from "./Markup.ts"

/** One amount among others: what it is called, how much it is, and how that is written. */
export interface Amount {
  readonly label: string
  readonly amount: number
  readonly text: string
}

export const highestOf = (amounts: ReadonlyArray<Amount>): number =>
  Math.max(...amounts.map((one) => Math.abs(one.amount)), 0)

const share = (amount: number, highest: number): number =>
  highest === 0 ? 0 : Math.round(Math.abs(amount) / highest * 1000)

/** A bar as long as its share of the longest. */
export const barOf = (amount: number, highest: number): Markup =>
  h(
    "svg",
    { viewBox: "0 0 1000 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    h("rect", { class: "track", width: 1000, height: 10 }),
    h("rect", { class: "fill", width: share(amount, highest), height: 10 })
  )

export const lyingBars = (amounts: ReadonlyArray<Amount>): Markup =>
  h(
    "div",
    { class: "bars", "aria-hidden": "true" },
    amounts.map((one) =>
      h(
        "div",
        { class: "bar" },
        h("span", { class: "bar-label" }, one.label),
        barOf(one.amount, highestOf(amounts)),
        h("span", { class: "bar-value" }, one.text)
      )
    )
  )

/** Which of many labels are written, so that they do not run into one another. */
const written = (count: number) => (at: number): boolean => at % Math.ceil(count / 7) === 0

const labels = (amounts: ReadonlyArray<Amount>): Markup =>
  h(
    "div",
    { class: "axis" },
    amounts.map((one, at) => h("span", {}, written(amounts.length)(at) ? one.label : ""))
  )

export const standingColumns = (amounts: ReadonlyArray<Amount>): Markup =>
  h(
    "div",
    { class: "columns", "aria-hidden": "true" },
    h(
      "div",
      { class: "standing" },
      amounts.map((one) => {
        const height = share(one.amount, highestOf(amounts))
        return h(
          "div",
          {},
          amounts.length > 12 ? null : h("span", {}, one.text),
          h(
            "svg",
            { viewBox: "0 0 10 1000", preserveAspectRatio: "none" },
            h("rect", { class: "fill", width: 10, y: 1000 - height, height })
          )
        )
      })
    ),
    labels(amounts)
  )

/** A line from period to period; it begins at the start side, so it is mirrored with the page. */
export const line = (amounts: ReadonlyArray<Amount>): Markup => {
  const width = 1000 / amounts.length
  const points = amounts.map((one, at) =>
    `${Math.round((at + 0.5) * width)},${320 - Math.round(share(one.amount, highestOf(amounts)) * 0.3)}`
  )
  return h(
    "div",
    { class: "columns", "aria-hidden": "true" },
    h(
      "svg",
      { class: "line", viewBox: "0 0 1000 330", preserveAspectRatio: "none" },
      h("polygon", {
        class: "area",
        points: [`${Math.round(width / 2)},320`, ...points, `${Math.round(1000 - width / 2)},320`].join(" ")
      }),
      h("polyline", { points: points.join(" "), "vector-effect": "non-scaling-stroke" })
    ),
    labels(amounts)
  )
}
