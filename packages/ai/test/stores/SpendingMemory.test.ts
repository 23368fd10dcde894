import { SpendingCaps } from "@statex/ai/spending/Cap"
import * as SpendingMemory from "@statex/ai/stores/SpendingMemory"
import { Layer } from "effect"
import { actsContract } from "./actsContract.ts"
import { ledgerContract } from "./ledgerContract.ts"
import { caps, spendingContract } from "./spendingContract.ts"

const books = SpendingMemory.layer.pipe(Layer.provide(Layer.succeed(SpendingCaps, caps)))

spendingContract("memory", books)
ledgerContract("memory", Layer.fresh(books))
actsContract("memory", Layer.fresh(books), 200)
