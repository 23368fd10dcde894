import { describe, expect, it } from "vitest"
import { action as changeAction } from "../app/routes/$locale.requests.$token.change/route.tsx"
import { action as orderAction } from "../app/routes/$locale.requests.$token.order/route.tsx"
import { action as answersAction } from "../app/routes/$locale.requests.$token.questions/route.tsx"
import { action as resultAction } from "../app/routes/$locale.requests.$token.result/route.tsx"
import { openShop } from "./Shop.ts"

describe("a body that is no form", () => {
  it.each(
    [
      ["change", changeAction],
      ["order", orderAction],
      ["questions", answersAction],
      ["result", resultAction]
    ] as const
  )("is refused at %s, and is no fault of ours", async (page, action) => {
    const { args } = await openShop()
    const sent = args(`/requests/tok/${page}`, { token: "tok" })
    const url = `https://statex.test/en/requests/tok/${page}`
    const cut = "--x\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\nhalf"
    for (
      const [type, body] of [["application/json", "{}"], ["multipart/form-data; boundary=x", cut]]
    ) {
      const request = new Request(url, { method: "POST", body: body ?? "", headers: { "content-type": type ?? "" } })
      expect(await action({ ...sent, request })).toMatchObject({
        data: { tag: "BrokenUpload", refused: true },
        init: { status: 422 }
      })
    }
  })
})
