import { serve } from "./Server.ts"

serve("web", Number(process.env["WEB_PORT"]))
