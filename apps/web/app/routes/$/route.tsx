import { remix } from "../../bridge.server.ts"
import { PageNotFound } from "../$locale/PageNotFound.server.ts"

export const loader = remix.loader(new PageNotFound({}))

export default function Nowhere() {
  return null
}
