export type Handler = (event: Event) => void

/** `undefined` and `false` leave an attribute out, `true` writes it without a value; handlers (`onclick` …) are for browsers only. */
export type Attribute = string | number | boolean | undefined | Handler

export type Child = Markup | string | null | ReadonlyArray<Child>

/** An element as data: written as text by `Html`, made into live nodes by the app. Strings are always text, never markup. */
export interface Markup {
  readonly tag: string
  readonly attributes: Readonly<Record<string, Attribute>>
  readonly children: ReadonlyArray<Child>
}

export const h = (
  tag: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: ReadonlyArray<Child>
): Markup => ({ tag, attributes, children })
