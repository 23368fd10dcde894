import { load } from "../../../ai/test/doubles/Spec.ts"
import { json, type SpecMock, start } from "../../../ai/test/doubles/SpecMock.ts"

/** One request that is as the specification says. */
export interface Asked {
  readonly method: string
  /** As the specification has it, with names in braces. */
  readonly path: string
  /** What stands for each brace, in order. */
  readonly names: ReadonlyArray<string>
  readonly url: URL
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  readonly body: unknown
}

export interface Said {
  readonly status?: number
  readonly body?: unknown
  /** The shape that the specification has for it; absent where it is something from the future. */
  readonly as?: string
}

const namesIn = (path: string, url: URL): ReadonlyArray<string> => {
  const pattern = path.replaceAll(/[.]/g, "\\.").replaceAll(/\{[^}]+\}/g, "([^/]+)")
  return (new RegExp(`^${pattern}$`).exec(url.pathname) ?? []).slice(1)
}

/** A vendor with a memory: what its specification does not allow is refused, and it says nothing that its specification does not know. */
export const stateful = async (spec: URL, say: (asked: Asked) => Said): Promise<SpecMock> => {
  const { faultsOf } = load(spec)
  const mock: SpecMock = await start({
    spec,
    answer: ({ body, path = "", response }) => {
      const last = mock.seen.at(-1)
      if (last === undefined) return json(response, 500, {})
      const url = new URL(last.url, mock.url)
      const said = say({ method: last.method, path, names: namesIn(path, url), url, headers: last.headers, body })
      const faults = said.as === undefined ? [] : faultsOf(said.as, said.body)
      return faults.length > 0 ? json(response, 500, { faults }) : json(response, said.status ?? 200, said.body ?? {})
    }
  })
  return mock
}
