import { useSyncExternalStore } from "react"

const never = () => () => {}

/** False on the server and for the first picture in the browser, true from then on. */
export const useHydrated = () => useSyncExternalStore(never, () => true, () => false)
