import { defineConfig } from "vitest/config"

/**
 * Vitest no longer looks for this name by itself: every script passes it with `--config`.
 * `unit` needs nothing but Node; `contract` needs DATABASE_URL and, where a suite names it, REDIS_URL.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/test/**/*.test.ts", "apps/*/test/**/*.test.ts?(x)", "db/test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.contract.test.ts"],
          testTimeout: 20_000
        }
      },
      {
        test: {
          name: "contract",
          include: [
            "packages/*/test/**/*.contract.test.ts",
            "apps/*/test/**/*.contract.test.ts",
            "db/test/**/*.contract.test.ts"
          ],
          exclude: ["**/node_modules/**"],
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
})
