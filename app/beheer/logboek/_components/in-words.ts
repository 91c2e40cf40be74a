import type { LogLine } from "@/lib/admin/log/queries";
import { sentence, type Words } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

type Key = Parameters<Words>[0];

/** What sentences may want to know; an older line may not say it. */
const EMPTY = {
  role: "",
  visibility: "",
  was: "",
  topic: "",
  into: "",
  name: "",
  intoName: "",
  kind: "",
  title: "",
  reason: "",
  count: 0,
  rows: 0,
};

/** What was done, as a sentence; an action that nobody named yet shows as it is written down. */
export function actionInWords(t: Words, locale: Locale, { action, data }: Pick<LogLine, "action" | "data">): string {
  const key = `audit.actions.${action.replace(/[.-]/g, "_")}`;
  if (!t.has(key as Key)) return action;
  const known = Object.entries(data ?? {}).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return sentence(locale, key, { ...EMPTY, ...(Object.fromEntries(known) as Record<string, string>) });
}

/** What a kind of action is called. */
export function kindInWords(t: Words, kind: string): string {
  const key = `audit.kinds.${kind}` as Key;
  return t.has(key) ? t(key as "audit.kinds.membership") : kind;
}

/** Whom or what a line is about, as far as the reader may know. */
export const aboutOf = ({ person, meeting, document, organisation }: LogLine): string =>
  person ?? meeting ?? document ?? organisation ?? "";

/** Who did it. Without a name it was the platform itself, or somebody whose name is gone. */
export const doerOf = (t: Words, { by, byPerson }: LogLine): string => by ?? t(byPerson ? "audit.gone" : "audit.platform");
