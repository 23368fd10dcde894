import { Config } from "effect"

/** Where blobs and uploads rest on this machine. Declared here, listed in runtime's Environment. */
export const dataFolder = Config.String("STATEX_DATA")
