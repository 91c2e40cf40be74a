import { expect, test } from "vitest";
import { DomainError } from "@/lib/kernel/errors";
import { expected } from "./expected";

test("who meets a database that is away is told to try again, and a bug stays a bug", () => {
  const away = new Error("Failed query: select 1", { cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) });
  expect(expected(away)).toMatchObject({ code: "unavailable", key: "errors.away", params: { retryAfter: 5 } });
  const bug = new TypeError("undefined is not a function");
  expect(expected(bug)).toBe(bug);
  const refusal = new DomainError("conflict", "errors.invalid");
  expect(expected(refusal)).toBe(refusal);
});
