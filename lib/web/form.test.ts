import { expect, test } from "vitest";
import { wordsIn } from "./form";

const asked = (body: BodyInit) => new Request("https://kring.example.org/api", { method: "POST", body });

test("the words of a form are read, by whichever way a browser sends them; a file is none", async () => {
  const form = new FormData();
  form.set("rapport", "members");
  form.set("bestand", new File(["x"], "x.txt"));
  expect(await wordsIn(asked(form))).toEqual({ rapport: "members" });
  expect(await wordsIn(asked(new URLSearchParams({ formaat: "xlsx", kring: "" })))).toEqual({ formaat: "xlsx", kring: "" });
});

test.each(["{}", "x".repeat(20_000)])("what is no small form is refused: %#", async (body) => {
  await expect(wordsIn(asked(body))).rejects.toMatchObject({ code: "invalid", key: "errors.invalid" });
});
