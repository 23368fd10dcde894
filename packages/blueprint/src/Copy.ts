import { Schema } from "effect"

/**
 * Every sentence that a built app says by itself, in the language of the brief. The words come with the blueprint
 * (catalogue `app` of the i18n package); `{{name}}` marks a value that the app fills in.
 */
export const copyKeys = [
  "skip",
  "menu",
  "theme",
  "themeLight",
  "themeDark",
  "themeAuto",
  "add",
  "save",
  "cancel",
  "edit",
  "remove",
  "removeAsk",
  "removed",
  "saved",
  "undo",
  "close",
  "back",
  "open",
  "search",
  "filter",
  "all",
  "none",
  "sortBy",
  "ascending",
  "descending",
  "results",
  "empty",
  "emptyFiltered",
  "yes",
  "no",
  "choose",
  "required",
  "optional",
  "tooLong",
  "tooSmall",
  "tooLarge",
  "notANumber",
  "notADate",
  "notAnEmail",
  "notAUrl",
  "notAPhone",
  "fixErrors",
  "notFound",
  "export",
  "import",
  "imported",
  "importFailed",
  "reset",
  "resetAsk",
  "sample",
  "sampleNote",
  "total",
  "count",
  "value",
  "moveTo",
  "moved",
  "chooseDay",
  "chooseTime",
  "freePlaces",
  "full",
  "closedDay",
  "booked",
  "alreadyFull",
  "previousWeek",
  "nextWeek",
  "aiLabel",
  "aiNote",
  "reportAbuse",
  "offlineReady",
  "needsScript",
  "storageFailed",
  "madeWith"
] as const
export type CopyKey = typeof copyKeys[number]

export const Copy = Schema.Struct(
  Object.fromEntries(copyKeys.map((key) => [key, Schema.NonEmptyString])) as {
    readonly [K in CopyKey]: typeof Schema.NonEmptyString
  }
)
export type Copy = typeof Copy.Type
