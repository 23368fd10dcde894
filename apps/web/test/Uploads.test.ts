import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ApiOrigin, brief, openApi, sendForm } from "./ApiOrigin.ts"

const mebibyte = 1024 * 1024

let api: ApiOrigin
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const fields = () => brief() as Record<string, string>
const nothingKept = async () => {
  const end = performance.now() + 5000
  while (api.kept().length > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(api.kept()).toEqual([])
}

describe("files of a brief", () => {
  it("are refused at 51 MB together, whether or not the length was declared, and nothing is kept", async () => {
    const { body, status } = await sendForm(api, fields(), [
      { name: "a.txt", size: 25 * mebibyte },
      { name: "b.txt", size: 26 * mebibyte }
    ])
    expect([status, body["tag"], body["limit"]]).toEqual([413, "UploadTooLarge", 50 * mebibyte])
    const form = new FormData()
    for (const [name, value] of Object.entries(fields())) form.set(name, value)
    form.set("files", new Blob([Buffer.alloc(51 * mebibyte, "text\n")]), "c.txt")
    const declared = await fetch(api.url("/api/v1/briefs"), { method: "POST", body: form })
    expect([declared.status, (await declared.json() as { tag: string }).tag]).toEqual([413, "UploadTooLarge"])
    await nothingKept()
  })

  it("are refused at eleven, with a wrong content, and empty; nothing is kept", async () => {
    const eleven = Array.from({ length: 11 }, (_, at) => ({ name: `${at}.txt`, size: 100 }))
    expect((await sendForm(api, fields(), eleven)).body).toMatchObject({ status: 413, tag: "TooManyFiles", limit: 10 })
    const disguised = [{ name: "fine.txt", size: 100 }, {
      name: "notes.txt",
      size: 4096,
      start: "MZ\0\x90\0\x03\0\0\0\x04"
    }]
    expect((await sendForm(api, fields(), disguised)).body).toMatchObject({ status: 422, tag: "UnsupportedContent" })
    const empty = [{ name: "fine.txt", size: 100 }, { name: "empty.txt", size: 0 }]
    expect((await sendForm(api, fields(), empty)).body).toMatchObject({
      status: 422,
      tag: "EmptyFile",
      name: "empty.txt"
    })
    await nothingKept()
  })

  it("leave nothing when the connection is cut", async () => {
    const sent = sendForm(api, fields(), [{ name: "long.txt", size: 20 * mebibyte }], 8 * mebibyte)
    await expect(sent).rejects.toThrow("cut")
    await nothingKept()
  })

  it("leave nothing when the brief around them is refused", async () => {
    const { contact: _, ...rest } = fields()
    expect((await sendForm(api, rest, [{ name: "a.txt", size: 1000 }])).body).toMatchObject({
      status: 422,
      tag: "BriefInvalid"
    })
    const limited = { ...fields(), problem: "limit" }
    expect((await sendForm(api, limited, [{ name: "a.txt", size: 1000 }])).status).toBe(429)
    await nothingKept()
  })

  it("are kept with an accepted brief, and not read again when the form is sent twice", async () => {
    const sent = fields()
    const first = await sendForm(api, sent, [{ name: "a.txt", size: 1000 }])
    expect([first.status, api.kept().length]).toEqual([201, 1])
    // The key comes first, so the answer comes long before these 40 MB are through.
    const again = await sendForm(api, sent, [{ name: "b.txt", size: 40 * mebibyte }])
    expect([again.status, again.body["token"]]).toEqual([200, first.body["token"]])
    expect(api.kept().length).toBe(1)
  })
})
