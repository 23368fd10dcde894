import { Socket } from "node:net"
import { parentPort, workerData } from "node:worker_threads"

/**
 * A thread beside the one that reads, for it still runs while a file keeps that one busy. It ends the process when the
 * parent is gone, and when a file makes it hold more than `workerData` bytes: buffers are outside of the heap that Node
 * can limit.
 */
const end = () => process.kill(process.pid, "SIGKILL")

// The other end of this pipe is held by the parent alone; however it dies, the pipe closes.
new Socket({ fd: 4 }).on("close", end).on("error", end).resume()

const most = Number(workerData)
let watch: NodeJS.Timeout | undefined

parentPort?.on("message", (busy: boolean) => {
  clearInterval(watch)
  watch = busy ? setInterval(() => process.memoryUsage.rss() > most && end(), 50) : undefined
})
