import { serve } from "./Server.ts"

serve("worker", 0)
console.log(JSON.stringify({ message: "worker ready" }))
