import { serve } from "./Server.ts"

serve("preview", Number(process.env["PREVIEW_PORT"]))
