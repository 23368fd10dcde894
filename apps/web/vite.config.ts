import { vitePlugin as remix } from "@remix-run/dev"
import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin } from "vite"
import { precompress } from "./server/Precompress.ts"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Host, API and pages are one module graph: `entry.js` starts it over the world, `host.js` is the same without a world.
 * The workspace's packages stay outside: Node runs their sources, and each finds its own dependencies.
 */
const host: Plugin = {
  name: "statex-host",
  enforce: "post",
  config: (_, env) =>
    env.isSsrBuild
      ? {
        build: {
          target: "node22",
          rollupOptions: {
            input: { entry: at("./server/entry.ts"), host: at("./server/Host.ts") },
            external: (id) => id.startsWith("@statex/") && !id.endsWith(".json"),
            output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" }
          }
        }
      }
      : {}
}

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        unstable_optimizeDeps: true
      }
    }),
    host,
    precompress(at("./build/client"))
  ],
  build: { target: "es2022", assetsInlineLimit: 0 }
})
