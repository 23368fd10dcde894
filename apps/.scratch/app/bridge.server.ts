import { action, loader, resource } from "./bridge/Bridge.server.ts"

/** The only way from a route to the world: a loader, action or resource is one effect handed over here. */
export const remix = { action, loader, resource }
