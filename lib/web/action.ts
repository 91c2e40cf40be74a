import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { sentence } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { DomainError, type Params } from "@/lib/kernel/errors";
import { keepable } from "@/lib/kernel/text";
import { logError } from "@/lib/platform/log";
import type { FormAction, FormState } from "@/lib/ui/form-state";
import { pageContext } from "./context";
import { expected } from "./expected";
import { requireOwnOrigin } from "./origin";

type Outcome = { key: string; params?: Params; secret?: string } | void;

/**
 * A server action for `useActionState`: parses the form, runs the domain function, and answers in a sentence. Works the
 * same without JavaScript. Field messages in `shape` are keys of lib/i18n.
 */
export function action<Shape extends z.ZodType>(shape: Shape, run: (ctx: Context, input: z.output<Shape>) => Promise<Outcome>): FormAction {
  return async (state, given) => {
    // A script may send anything in the place of a form.
    const form = given instanceof FormData ? given : new FormData();
    let answer = answering("nl", state, form);
    try {
      const ctx = await pageContext();
      answer = answering(ctx.actor.locale, state, form);
      requireOwnOrigin(await headers());
      const parsed = shape.safeParse(fieldsOf(form));
      if (!parsed.success) return answer.invalid(parsed.error);
      const outcome = await run(ctx, parsed.data);
      refresh();
      return answer.done(outcome);
    } catch (error) {
      unstable_rethrow(error);
      // A form that knows what stands saved gets to know it again when somebody else was first.
      if (form.has("known") && error instanceof DomainError && error.code === "conflict") refresh();
      return answer.refused(expected(error));
    }
  };
}

/** A form as an object: a name that ends in `[]` is always a list. Files stay out; they go to /api/uploads. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const texts = form.getAll(name).flatMap((value) => (typeof value === "string" ? keepable(value) : []));
    if (name.endsWith("[]")) fields[name.slice(0, -2)] = texts;
    else fields[name] = texts.at(-1) ?? "";
  }
  return fields;
}

/** What a shape tells beside its message, such as the range of a number. A `{ key }` is a name in the reader's own words. */
function paramsOf(issue: z.core.$ZodIssue, locale: Locale): Params {
  const params: Record<string, string | number | { key: string }> = (issue.code === "custom" && issue.params) || {};
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "object" ? sentence(locale, value.key) : value]),
  );
}

function answering(locale: Locale, state: FormState, form: FormData) {
  const turn = (Number(state?.turn) || 0) + 1;
  const values = () => Object.fromEntries(Object.entries(fieldsOf(form)).map(([name, value]) => [name, [value].flat()]));
  const refusal = (message: string | undefined, errors: Record<string, string>): FormState => ({
    status: "refused",
    message,
    errors,
    values: values(),
    turn,
  });
  return {
    done: (outcome: Outcome): FormState => ({
      status: "done",
      message: outcome ? sentence(locale, outcome.key, outcome.params) : undefined,
      secret: outcome?.secret,
      errors: {},
      values: {},
      turn,
    }),
    invalid: (error: z.ZodError) => {
      const errors: Record<string, string> = {};
      for (const issue of error.issues) errors[String(issue.path[0] ?? "")] ??= sentence(locale, issue.message, paramsOf(issue, locale));
      return refusal(undefined, errors);
    },
    refused: (error: unknown) => {
      if (!(error instanceof DomainError)) {
        const reference = logError("action", error);
        return refusal(sentence(locale, "errors.unexpected", { reference }), {});
      }
      const message = sentence(locale, error.key, error.params);
      return error.field ? refusal(undefined, { [error.field]: message }) : refusal(message, {});
    },
  };
}
