import type { ServerResponse } from "node:http"
import { at, load } from "./Spec.ts"
import { json, type SpecMock, start } from "./SpecMock.ts"
import { framed, mediaType, type Said } from "./Wire.ts"

export interface Scene extends Said {
  /** The visitor's words touch the provider's filter before a word is said. */
  readonly isBlocked?: boolean
  /** Falls silent after the texts, with the connection open. */
  readonly isHanging?: boolean
}

/** A model that says what the scene says, through a server that checks what it is asked. */
export interface ModelDouble extends SpecMock {
  readonly plays: (scene: Scene) => void
}

const specs = {
  openai: {
    file: "openai-2026-08-21.json",
    chunk: "CreateChatCompletionStreamResponse",
    whole: "CreateChatCompletionResponse"
  },
  azure: {
    file: "azure-openai-2025-03-01-preview.json",
    chunk: "createChatCompletionStreamResponse",
    whole: "createChatCompletionResponse"
  },
  ollama: { file: "ollama-2026-08-21.json", chunk: "ChatStreamEvent", whole: "ChatResponse" }
}

export const specOf = (name: keyof typeof specs): URL => new URL(`specs/${specs[name].file}`, import.meta.url)

/** What the double would say that its own specification does not know: a double that lies proves nothing. */
const proven = (name: keyof typeof specs) => {
  const { faultsOf } = load(specOf(name))
  return (isStream: boolean, frames: ReadonlyArray<string>): ReadonlyArray<string> =>
    frames.map((frame) => frame.replace(/^data: /, "").trim()).filter((frame) => frame !== "[DONE]").flatMap((frame) =>
      faultsOf(isStream ? specs[name].chunk : specs[name].whole, JSON.parse(frame))
    )
}

const play = (response: ServerResponse, type: string, frames: ReadonlyArray<string>, isHanging: boolean) => {
  response.writeHead(200, { "content-type": type, connection: "close" })
  for (const frame of frames) response.write(frame)
  if (!isHanging) response.end()
}

export const double = async (name: keyof typeof specs): Promise<ModelDouble> => {
  const faultsOf = proven(name)
  const protocol = name === "ollama" ? "ollama" : "chat"
  let scene: Scene = { texts: [] }
  const mock = await start({
    spec: specOf(name),
    answer: ({ body, response }) => {
      const isStream = at(body, "stream") === true
      if (scene.isBlocked === true) {
        return json(response, 400, {
          error: { code: "content_filter", type: null, param: "prompt", message: "filtered" }
        })
      }
      const isHanging = scene.isHanging === true
      const frames = framed(protocol, isStream, isHanging ? { ...scene, end: null, usage: null } : scene)
      const faults = isHanging && !isStream ? [] : faultsOf(isStream, frames)
      if (faults.length > 0) return json(response, 500, { faults })
      const sent = isHanging ? (isStream ? frames.filter((frame) => !frame.includes("[DONE]")) : [" "]) : frames
      play(response, mediaType(protocol, isStream), sent, isHanging)
    }
  })
  return { ...mock, plays: (next) => void (scene = next) }
}
