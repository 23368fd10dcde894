import { type Schema, SchemaIssue } from "effect"
import type { Issue } from "./Issue.ts"

const format = SchemaIssue.makeFormatterStandardSchemaV1()

const keyOf = (segment: PropertyKey | { readonly key: PropertyKey }): PropertyKey =>
  typeof segment === "object" ? segment.key : segment

/** What a schema had against a value, place by place. */
export const issuesOfSchema = ({ issue }: Schema.SchemaError): ReadonlyArray<Issue> =>
  format(issue).issues.map(({ message, path = [] }) => ({ path: path.map(keyOf), message }))
