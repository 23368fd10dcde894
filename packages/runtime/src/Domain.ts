import { AiRouter } from "@statex/ai/AiRouter"
import * as Ffmpeg from "@statex/ai/extractors/Ffmpeg"
import { Transcription } from "@statex/ai/transcription/Transcription"
import { ActivationStore } from "@statex/payments/ActivationStore"
import { Buying } from "@statex/payments/Buying"
import * as Cnb from "@statex/payments/gateways/Cnb"
import * as Vies from "@statex/payments/gateways/Vies"
import { InvoiceRates } from "@statex/payments/InvoiceRates"
import * as PaymentBooks from "@statex/payments/PaymentBooks"
import { StatementImport } from "@statex/payments/StatementImport"
import { Artefacts } from "@statex/prototypes/Artefacts"
import { BriefReader } from "@statex/prototypes/BriefReader"
import { BriefStore } from "@statex/prototypes/BriefStore"
import { CommandStore } from "@statex/prototypes/CommandStore"
import { Conversations } from "@statex/prototypes/Conversations"
import { ConversationStore } from "@statex/prototypes/ConversationStore"
import { Engine } from "@statex/prototypes/Engine"
import { Entitlements } from "@statex/prototypes/Entitlements"
import { Gate } from "@statex/prototypes/gate/Gate"
import * as Chromium from "@statex/prototypes/probes/Chromium"
import { PdfPrinter } from "@statex/prototypes/probes/Pdf"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { PublicationStore } from "@statex/prototypes/PublicationStore"
import { RunLog } from "@statex/prototypes/RunLog"
import { Services } from "@statex/prototypes/Services"
import * as Sweeper from "@statex/prototypes/Sweeper"
import { Waking } from "@statex/prototypes/Waking"
import * as Workmen from "@statex/prototypes/Workmen"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { TextExtraction } from "@statex/uploads/TextExtraction"
import { Effect, Layer } from "effect"
import { randomBytes } from "node:crypto"

/** Eight characters of a host name that nobody guesses: 40 bits, in letters and digits that are not mixed up. */
const drawName = Effect.sync(() =>
  Array.from(randomBytes(8), (byte) => "abcdefghjkmnpqrstuvwxyz23456789"[byte % 31]).join("")
)

/** The books of requests and publications. */
export const books = Layer.mergeAll(
  ActivationStore.layer,
  Artefacts.layer,
  BriefStore.layer,
  CommandStore.layer,
  ConversationStore.layer,
  Entitlements.layer,
  PublicationStore.layer(drawName),
  RunLog.layer
)

const shared = Layer.mergeAll(RateLimiter.layer, Waking.layer).pipe(Layer.provideMerge(books))

/** The books of money, orders with their VAT, statements of the bank's. */
const payments = Layer.mergeAll(
  Buying.layer.pipe(Layer.provide(Vies.layer)),
  InvoiceRates.layer.pipe(Layer.provide(Cnb.layer)),
  StatementImport.layer
).pipe(Layer.provideMerge(PaymentBooks.layer))

/** What the pages and the API need; conversations are answered where they are held. */
export const web = Layer.merge(Conversations.layer, PdfPrinter.layer).pipe(
  Layer.provide(AiRouter.layer),
  Layer.provideMerge(Prototypes.layer),
  Layer.provideMerge(payments),
  Layer.provideMerge(shared)
)

const trades = Layer.mergeAll(
  BriefReader.layer,
  TextExtraction.layer,
  AiRouter.layer,
  Transcription.layer.pipe(Layer.provide(Ffmpeg.layer)),
  Gate.layer.pipe(Layer.provide(Chromium.layer))
).pipe(Layer.provideMerge(shared))

/** What a worker needs: somebody for each step, the engine that hands out the work, the sweeper that forgets nothing. */
export const worker = Layer.mergeAll(
  Engine.layer.pipe(Layer.provide(Workmen.layer)),
  Services.layer,
  Sweeper.layer
).pipe(
  Layer.provideMerge(payments),
  Layer.provideMerge(trades)
)
