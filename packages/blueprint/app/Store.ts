import type { Entity } from "../src/Entity.ts"
import { samplesOf, type Stored } from "../src/markup/Scene.ts"

export interface Change {
  readonly put?: ReadonlyArray<Stored>
  readonly drop?: ReadonlyArray<Stored>
}

/** Says, from the records as they are at that moment, whether a change may still happen. */
export type Condition = (records: ReadonlyArray<Stored>) => boolean

/** Records of this browser. `write` decides and changes in one transaction, so that nobody comes in between. */
export interface Store {
  readonly read: () => Promise<ReadonlyArray<Stored>>
  readonly write: (change: Change, condition?: Condition) => Promise<boolean>
  /** Puts in samples that are new since the last visit; `reset` also takes everything else out. */
  readonly seed: (entities: ReadonlyArray<Entity>, reset: boolean) => Promise<void>
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

const overDatabase = (database: IDBDatabase): Store => {
  const records = (mode: IDBTransactionMode) => database.transaction("records", mode, { durability: "strict" })
  return {
    read: () => settled<Array<Stored>>(records("readonly").objectStore("records").getAll()),
    write: async (change, condition) => {
      const transaction = records("readwrite")
      const table = transaction.objectStore("records")
      const done = finished(transaction)
      const held: ReadonlyArray<Stored> = condition === undefined ? [] : await settled<Array<Stored>>(table.getAll())
      const allowed = condition === undefined || condition(held)
      if (allowed) {
        for (const record of change.put ?? []) table.put(record)
        for (const record of change.drop ?? []) table.delete([record.entity, record.key])
      }
      await done
      return allowed
    },
    seed: async (entities, reset) => {
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
        for (const sample of samplesOf(entity)) if (!kept.has(sample.key)) table.put(sample)
        seeds.put(mark, entity.id)
      }
      await done
    }
  }
}

/** Where the browser keeps nothing: the same promises until the page is closed. */
const inMemory = (): Store => {
  let held: ReadonlyArray<Stored> = []
  const same = (one: Stored) => (other: Stored) => one.entity === other.entity && one.key === other.key
  return {
    read: () => Promise.resolve(held),
    write: (change, condition) => {
      if (condition !== undefined && !condition(held)) return Promise.resolve(false)
      const { put = [], drop = [] } = change
      held = [...held.filter((record) => ![...put, ...drop].some(same(record))), ...put]
      return Promise.resolve(true)
    },
    seed: (entities, reset) => {
      if (reset || held.length === 0) held = entities.flatMap(samplesOf)
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
    const store = overDatabase(await opened(name))
    await store.seed(entities, false)
    return { store, lasting: true }
  } catch {
    const store = inMemory()
    await store.seed(entities, false)
    return { store, lasting: false }
  }
}
