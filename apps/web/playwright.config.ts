import { defineConfig } from "@playwright/test"

const report = process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"]

/**
 * Journeys against a running instance (`BASE_URL`) with its worker and its prototypes' origin. Where the instance has the stage's settings
 * (`STAGE_URL` and what belongs to it), the stage is played here.
 */
export default defineConfig({
  testDir: "./e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: "./build/e2e",
  ...(process.env["STAGE_URL"] === undefined ? {} : { globalSetup: "./e2e/stage/Stage.ts" }),
  projects: [
    { name: "journeys", testIgnore: "aftermath.spec.ts", teardown: "aftermath" },
    { name: "aftermath", testMatch: "aftermath.spec.ts" }
  ],
  reporter: [["list"], ...(report === undefined ? [] : [["json", { outputFile: report }] as const])],
  use: {
    baseURL: process.env["BASE_URL"] ?? "http://localhost:3000",
    locale: "en-GB",
    browserName: "chromium",
    launchOptions: {
      ...(process.env["CHROMIUM_PATH"] === undefined ? {} : { executablePath: process.env["CHROMIUM_PATH"] }),
      args: ["--no-sandbox"]
    }
  }
})
