import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./lib/**/tables.ts",
  out: "./drizzle/migrations",
  casing: "snake_case",
});
