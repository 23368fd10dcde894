import type { JsonSchema, ModelCall } from "../models/ModelCall.ts"
import { extentOf } from "../prompts/Strict.ts"

/** How a server's requests differ from OpenAI's own. */
export interface ChatDialect {
  /** What the request calls the model. */
  readonly asks: string
  /** `openai`: keeps nothing where it is told so, and counts thinking into the bound. `compatible`: the older names, which every server knows. */
  readonly speaks: "openai" | "compatible"
  /**
   * Whether the server holds an answer to a JSON Schema, or up to which size of it; otherwise only to JSON, and is told the schema in
   * words.
   */
  readonly strict: boolean | { readonly properties: number; readonly depth: number }
}

const isHeld = (strict: ChatDialect["strict"], schema: JsonSchema): boolean => {
  if (typeof strict === "boolean") return strict
  const { depth, properties } = extentOf(schema)
  return properties <= strict.properties && depth <= strict.depth
}

const formatOf = (strict: boolean, shape: NonNullable<ModelCall["shape"]>) =>
  strict
    ? {
      type: "json_schema" as const,
      json_schema: { name: shape.name, strict: true, schema: { ...shape.schema } }
    }
    : { type: "json_object" as const }

export const bodyOf = (dialect: ChatDialect, { mostTokens, shape, system, user }: ModelCall) => {
  const { asks, speaks } = dialect
  const strict = shape !== undefined && isHeld(dialect.strict, shape.schema)
  return {
    model: asks,
    messages: [
      {
        role: "system" as const,
        content: shape === undefined || strict ? system : `${system}\n\nJSON Schema:\n${JSON.stringify(shape.schema)}`
      },
      { role: "user" as const, content: user }
    ],
    ...(speaks === "openai" ? { max_completion_tokens: mostTokens, store: false } : { max_tokens: mostTokens }),
    ...(shape === undefined ? {} : { response_format: formatOf(strict, shape) })
  }
}
