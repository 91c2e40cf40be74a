import "server-only";
import type { Context } from "@/lib/kernel/context";
import { type ComparedParagraph, compared, isSame } from "../compare";
import type { FrozenSection } from "../frozen";
import { findText } from "../queries";
import { versionNamed, versionsOf } from "../review/queries";
import { revisionsOf } from "../writing/queries";

/** The text as it is now, among its versions. */
export const NOW = "nu";

type Side = { value: string; at: Date | null; name: string };
type Asked = { from?: string; to?: string };

const chosen = (sides: Side[], asked: string | undefined, otherwise: string) =>
  sides.some(({ value }) => value === asked) ? (asked ?? otherwise) : otherwise;

/** Two versions of one section, the newest first among those to choose from. */
export async function compareSection(ctx: Context, id: string, asked: Asked) {
  const revisions = await revisionsOf(ctx, id);
  const sides: Side[] = revisions.map(({ number, at, name }) => ({ value: String(number), at, name }));
  const current = revisions.find(({ asideOf, settledAt }) => asideOf === null && settledAt === null);
  const textOf = (value: string) => (value === NOW ? current?.text : revisions.find(({ number }) => String(number) === value)?.text) ?? "";
  const all = [{ value: NOW, at: null, name: "" }, ...sides];
  const [from, to] = [chosen(all, asked.from, sides[1]?.value ?? NOW), chosen(all, asked.to, NOW)];
  return { sides: all, from, to, paragraphs: compared(textOf(from), textOf(to)) };
}

export type ComparedSection = {
  id: string;
  title: string;
  change: "same" | "changed" | "added" | "removed";
  paragraphs: ComparedParagraph[];
};

/** The whole text between two moments that it was frozen, or now. */
export async function compareWhole(ctx: Context, slug: string, asked: Asked) {
  const text = await findText(ctx, slug);
  const versions = await versionsOf(ctx, slug);
  const all: Side[] = [
    { value: NOW, at: null, name: "" },
    ...versions.map(({ label, frozenAt }) => ({ value: label, at: frozenAt, name: "" })),
  ];
  const [from, to] = [chosen(all, asked.from, versions[0]?.label ?? NOW), chosen(all, asked.to, NOW)];
  const sectionsOf = async (value: string): Promise<FrozenSection[]> =>
    value === NOW ? (text?.sections ?? []) : ((await versionNamed(ctx, slug, value))?.sections ?? []);
  return { sides: all, from, to, sections: laidBeside(await sectionsOf(from), await sectionsOf(to)) };
}

/** Sections by their identity: what stands elsewhere now is not new. What was left out comes last. */
function laidBeside(before: FrozenSection[], after: FrozenSection[]): ComparedSection[] {
  const old = new Map(before.map((section) => [section.id, section]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map(({ id, title, text }) => {
      const was = old.get(id);
      const paragraphs = compared(was?.text ?? "", text);
      const change = !was ? ("added" as const) : isSame(paragraphs) ? ("same" as const) : ("changed" as const);
      return { id, title, change, paragraphs };
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id, title, text }) => ({ id, title, change: "removed" as const, paragraphs: compared(text, "") })),
  ];
}
