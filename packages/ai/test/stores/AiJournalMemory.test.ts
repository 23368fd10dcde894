import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import { journalContract } from "./journalContract.ts"

journalContract("memory", AiJournalMemory.layer)
