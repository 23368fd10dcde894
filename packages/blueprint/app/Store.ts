import type { Entity } from "../src/Entity.ts"
import { samplesOf, type Stored } from "../src/markup/Scene.ts"
import { changedRecords, type Refusal } from "../src/Refusal.ts"
import { decided, isRefusal, type Write, type Written } from "../src/Writing.ts"

/** Records of this browser. `write` decides and changes in one transaction, so that nobody comes in between. */
export interface Store {
  readonly read: () => Promise<ReadonlyArray<Stored>>
  /** All of a write or nothing of it. */
  readonly write: (write: Write) => Promise<Written | Refusal>
  /** Puts in samples that are new since the last visit; `reset` also takes everything else out. */
  readonly seed: (reset: boolean) => Promise<void>
}

/** The calendar day where the browser is. */
export const today = (): string => {
  const at = new Date()
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

const settled = <A>(request: IDBRequest<A>): Promise<A> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error))
  })

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve())
    transaction.addEventListener("abort", () => reject(transaction.error))
    transaction.addEventListener("error", () => reject(transaction.error))
  })

const opened = (name: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(`statex:${name}`, 1)
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("records", { keyPath: ["entity", "key"] })
    request.result.createObjectStore("seeds")
  })
  return settled(request)
}

const overDatabase = (database: IDBDatabase, entities: ReadonlyArray<Entity>): Store => {
  const records = (mode: IDBTransactionMode) => database.transaction("records", mode, { durability: "strict" })
  return {
    read: () => settled<Array<Stored>>(records("readonly").objectStore("records").getAll()),
    write: async (write) => {
      const transaction = records("readwrite")
      const table = transaction.objectStore("records")
      const done = finished(transaction)
      const outcome = decided(entities, await settled<Array<Stored>>(table.getAll()), write, today())
      if (!isRefusal(outcome)) {
        for (const record of outcome.drop) table.delete([record.entity, record.key])
        for (const record of outcome.put) table.put(record)
      }
      await done
      return outcome
    },
    seed: async (reset) => {
      const transaction = database.transaction(["records", "seeds"], "readwrite")
      const done = finished(transaction)
      const [table, seeds] = [transaction.objectStore("records"), transaction.objectStore("seeds")]
      if (reset) {
        table.clear()
        seeds.clear()
      }
      for (const entity of entities) {
        const mark = JSON.stringify(entity.samples)
        if (await settled<unknown>(seeds.get(entity.id)) === mark) continue
        const old = await settled<Array<Stored>>(table.getAll(IDBKeyRange.bound([entity.id], [entity.id, []])))
        for (const record of old) if (record.sample) table.delete([record.entity, record.key])
        const kept = new Set(old.filter((record) => !record.sample).map((record) => record.key))
        for (const sample of samplesOf(entity, today())) if (!kept.has(sample.key)) table.put(sample)
        seeds.put(mark, entity.id)
      }
      await done
    }
  }
}

/** Where the browser keeps nothing: the same promises until the page is closed. */
const inMemory = (entities: ReadonlyArray<Entity>): Store => {
  let held: ReadonlyArray<Stored> = []
  return {
    read: () => Promise.resolve(held),
    write: (write) => {
      const outcome = decided(entities, held, write, today())
      if (!isRefusal(outcome)) held = changedRecords(held, outcome)
      return Promise.resolve(outcome)
    },
    seed: (reset) => {
      if (reset || held.length === 0) held = entities.flatMap((entity) => samplesOf(entity, today()))
      return Promise.resolve()
    }
  }
}

/** The store of an app, with its samples in place; `lasting` is false where the browser refuses to keep data. */
export const openStore = async (
  name: string,
  entities: ReadonlyArray<Entity>
): Promise<{ readonly store: Store; readonly lasting: boolean }> => {
  try {
    const store = overDatabase(await opened(name), entities)
    await store.seed(false)
    return { store, lasting: true }
  } catch {
    const store = inMemory(entities)
    await store.seed(false)
    return { store, lasting: false }
  }
}
