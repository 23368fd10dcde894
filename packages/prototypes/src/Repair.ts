import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { GateReport } from "./GateReport.ts"

export const repair = (
  _blueprint: Blueprint,
  _report: GateReport
): { readonly blueprint: Blueprint; readonly what: ReadonlyArray<string> } | undefined => undefined
