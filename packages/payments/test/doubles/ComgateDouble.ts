import { at } from "../../../ai/test/doubles/Spec.ts"
import type { SpecMock } from "../../../ai/test/doubles/SpecMock.ts"
import { type Asked, type Said, stateful } from "./Stateful.ts"

interface Payment {
  readonly transId: string
  readonly price: number
  readonly curr: string
  readonly refId: string
  readonly test: string
  readonly status: string
  readonly merchant: string
  readonly paymentErrorReason?: string
  readonly refunded: number
}

export interface ComgateDouble extends SpecMock {
  readonly count: () => number
  readonly puts: (reference: string, change: Partial<Payment>) => void
  readonly of: (reference: string) => Payment | undefined
  /** The next answers are this code, with HTTP 200. */
  readonly says: (code: number) => void
}

const known = new Set(["PENDING", "PAID", "CANCELLED", "AUTHORIZED"])
const text = (value: unknown): string => typeof value === "string" ? value : ""
const failure = (code: number): Said => ({ body: { code, message: "No." }, as: "Failure" })

export const comgateDouble = async (): Promise<ComgateDouble> => {
  const payments = new Map<string, Payment>()
  let saying: number | undefined

  const open = (body: unknown): Said => {
    const transId = `AB12-CD34-${String(payments.size).padStart(4, "E")}`
    payments.set(transId, {
      transId,
      price: Number(at(body, "price")),
      curr: text(at(body, "curr")),
      refId: text(at(body, "refId")),
      test: text(at(body, "test")),
      status: "PENDING",
      merchant: "123456",
      refunded: 0
    })
    return {
      body: {
        code: 0,
        message: "OK",
        transId,
        redirect: `https://payments.comgate.cz/client/instructions/index?id=${transId}`
      },
      as: "Created"
    }
  }

  const refund = (body: unknown): Said => {
    const payment = payments.get(text(at(body, "transId")))
    const amount = Number(at(body, "amount"))
    if (payment === undefined) return failure(1400)
    if (payment.status !== "PAID") return failure(1401)
    if (payment.refunded + amount > payment.price) return failure(1402)
    payments.set(payment.transId, { ...payment, refunded: payment.refunded + amount })
    return { body: { code: 0, message: "OK" }, as: "Result" }
  }

  const say = ({ body, method, names, path }: Asked): Said => {
    if (saying !== undefined) return failure(saying)
    if (path === "/v2.0/payment.json") return open(body)
    if (path === "/v2.0/refund.json") return refund(body)
    const payment = payments.get(names[0] ?? "")
    if (payment === undefined) return failure(1400)
    if (method === "DELETE") {
      payments.set(payment.transId, { ...payment, status: "CANCELLED" })
      return { body: { code: 0, message: "OK" }, as: "Result" }
    }
    const { refunded: _, ...told } = payment
    return {
      body: { code: 0, message: "OK", ...told, price: String(payment.price), fee: "unknown" },
      ...(known.has(payment.status) ? { as: "Status" } : {})
    }
  }

  const mock = await stateful(new URL("specs/comgate-v2.handwritten.json", import.meta.url), say)
  return {
    ...mock,
    count: () => payments.size,
    of: (reference) => payments.get(reference),
    puts: (reference, change) => {
      const payment = payments.get(reference)
      if (payment !== undefined) payments.set(reference, { ...payment, ...change })
    },
    says: (code) => void (saying = code)
  }
}
