import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Expected } from "@/lib/meetings/attendance/presence/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { tick } from "../actions";

type Props = { ctx: Context; slug: string; person: Expected; isOpen: boolean };

/** The whole row is the button. Pressed it says so in words too, and a second press takes it back. */
export function ExpectedPerson({ ctx, slug, person, isOpen }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const isHere = person.attendedAt !== null;
  const row = `flex w-full items-center gap-3 rounded-lg border px-4 py-2 text-left ${
    isHere ? "border-ok bg-ok-soft" : "border-field bg-surface"
  }`;
  const words = (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{person.name}</span>
        <span className="block text-sm text-muted">{person.organisation || t("attendance.listWithout")}</span>
      </span>
      {person.waits && <Tag tone="warn">{t("attendance.listWaiting")}</Tag>}
      {person.attendedAt && (
        <span className="shrink-0 text-sm font-semibold text-ok">
          <span aria-hidden="true">✓ </span>
          {t("attendance.doorHere")}, {formatsFor(ctx.actor.locale).time(person.attendedAt)}
        </span>
      )}
    </>
  );
  if (!isOpen) return <li className={row}>{words}</li>;
  return (
    <li>
      <Form action={tick} summary={t("errors.summary")}>
        <Hidden name="meeting" value={slug} />
        <Hidden name="person" value={person.id} />
        <button
          type="submit"
          name="present"
          value={isHere ? "no" : "yes"}
          aria-pressed={isHere}
          className={`${row} min-h-14 cursor-pointer`}
        >
          {words}
        </button>
      </Form>
    </li>
  );
}
