import type { Stored } from "@statex/blueprint/markup/Scene"
import { type Effect, Schema } from "effect"

/** Somebody who follows an acceptance check cannot go on: a control is not there, or the app does not do what was promised. */
export class Stumbled extends Schema.TaggedError<Stumbled>()("Stumbled", { what: Schema.String }) {
  readonly kind = "Conflict"
  override get message() {
    return this.what
  }
}

/** A control, found as people find it: by what it says, inside what they look at; or by what the app marks it with. */
export interface Target {
  readonly selector: string
  /** How its accessible name begins. */
  readonly name?: string
}

/** What somebody does: presses a control, chooses a value in a field, types into it, or submits the form that is open. */
export type Act =
  | { readonly kind: "press"; readonly target: Target }
  | { readonly kind: "set"; readonly target: Target; readonly value: string }
  | { readonly kind: "submit" }
  /** Gives a file to the field for files. */
  | { readonly kind: "hand"; readonly name: string; readonly text: string }

/** What came of it, as soon as anything did. */
export interface Deed {
  readonly found: "yes" | "no" | "disabled"
  /** The records kept after it. */
  readonly records: ReadonlyArray<Stored>
  /** Whether they are others than before. */
  readonly changed: boolean
  /** Messages that came with it. */
  readonly said: string
  /** What was handed out as a file meanwhile. */
  readonly files: ReadonlyArray<string>
  readonly printed: number
}

/** A field of the form that is open. */
export interface FormField {
  readonly name: string
  readonly label: string
  /** Values to choose from, where there are any. */
  readonly options: ReadonlyArray<string>
}

/** Somebody in front of the app, in a profile of his own. */
export interface User {
  /** What was kept is forgotten: the next page is opened by somebody who was never there before. */
  readonly forget: Effect.Effect<void, Stumbled>
  /** Comes to an address of the app. Who is there already and has put everything away stays; `again`: the page is loaded in any case. */
  readonly go: (address: string, again?: boolean) => Effect.Effect<void, Stumbled>
  readonly act: (act: Act) => Effect.Effect<Deed, Stumbled>
  /** Fills in fields of the open form by their labels; told are the labels that no field has. */
  readonly fill: (entries: ReadonlyArray<readonly [label: string, value: string]>) => Effect.Effect<
    ReadonlyArray<string>,
    Stumbled
  >
  readonly fields: Effect.Effect<ReadonlyArray<FormField>, Stumbled>
  /** The words that can be seen in each element that the selector finds. */
  readonly words: (selector: string) => Effect.Effect<ReadonlyArray<string>, Stumbled>
  /** The marks that visible elements bear: values of an attribute. */
  readonly marks: (selector: string, attribute: string) => Effect.Effect<ReadonlyArray<string>, Stumbled>
  /** The values that a list offers to choose from. */
  readonly choices: (selector: string) => Effect.Effect<ReadonlyArray<string>, Stumbled>
  readonly records: Effect.Effect<ReadonlyArray<Stored>, Stumbled>
  /** The day where the browser is. */
  readonly today: Effect.Effect<string, Stumbled>
  /** The hue of the background of what the selector finds, in degrees; `null` where it is grey or absent. */
  readonly hue: (selector: string) => Effect.Effect<number | null, Stumbled>
  /** Whether the app shows a page without any network, once it has been there. */
  readonly offline: Effect.Effect<boolean, Stumbled>
}
