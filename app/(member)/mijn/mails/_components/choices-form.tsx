import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { circlesToMute } from "@/lib/notifications/choices/queries";
import { alwaysTold, atOnceKinds, digestKinds, type MailKind, offers, type When } from "@/lib/people/mail-choices/kinds";
import type { MailChoices } from "@/lib/people/mail-choices/queries";
import { can } from "@/lib/policy/rules";
import { Choices, Form, Select, Submit } from "@/lib/ui/form";
import { saveMailChoices } from "../actions";

type Props = { ctx: Context; choices: MailChoices };

/** What, when, and from which circles not: one form, one button. */
export function ChoicesForm({ ctx, choices }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={saveMailChoices} summary={t("errors.summary")} className="space-y-6">
      <div className="card">
        <Choices
          name="digest"
          type="radio"
          legend={t("notifications.mailsDigest")}
          hint={t("notifications.mailsDigestHint")}
          values={[choices.digest]}
          options={[
            { value: "daily", label: t("notifications.mailsDaily") },
            { value: "weekly", label: t("notifications.mailsWeekly") },
            { value: "never", label: t("notifications.mailsNever") },
          ]}
        />
        <Choices
          name="inDigest[]"
          type="checkbox"
          legend={t("notifications.mailsInDigest")}
          values={digestKinds.filter((kind) => choices.kinds[kind] !== "never")}
          options={digestKinds.map((kind) => ({ value: kind, label: t(`notifications.kinds.${kind}`) }))}
        />
      </div>
      <OneByOne ctx={ctx} choices={choices} />
      <Muted ctx={ctx} />
      <Submit>{t("notifications.mailsSave")}</Submit>
    </Form>
  );
}

function OneByOne({ ctx, choices }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const words = (kind: MailKind): Record<When, string> => ({
    now: t("notifications.mailsNow"),
    digest: t("notifications.mailsLater"),
    never: t(alwaysTold.includes(kind) ? "notifications.mailsNoMail" : "notifications.mailsNot"),
  });
  const shown = atOnceKinds.filter((kind) => kind !== "requests" || can(ctx.actor, "admin.enter", null));
  return (
    <section aria-labelledby="over-jou" className="card">
      <h2 id="over-jou" className="text-lg">
        {t("notifications.mailsOneByOne")}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t("notifications.mailsOneByOneHint")}</p>
      {shown.map((kind) => (
        <Select
          key={kind}
          name={kind}
          label={t(`notifications.kinds.${kind}`)}
          value={choices.kinds[kind]}
          options={offers[kind].offered.map((when) => ({ value: when, label: words(kind)[when] }))}
        />
      ))}
      <Select
        name="reminders"
        label={t("notifications.kinds.reminders")}
        value={choices.reminders ? "yes" : "no"}
        options={[
          { value: "yes", label: t("notifications.mailsNow") },
          { value: "no", label: t("notifications.mailsNot") },
        ]}
      />
      <Select
        name="calendar"
        label={t("notifications.kinds.calendar")}
        hint={t("calendars.mailsHint")}
        value={choices.calendar ? "yes" : "no"}
        options={[
          { value: "yes", label: t("notifications.mailsNow") },
          { value: "no", label: t("notifications.mailsNot") },
        ]}
      />
      <Select
        name="searches"
        label={t("notifications.kinds.searches")}
        hint={t("search.saved.mailsHint")}
        value={choices.kinds.searches}
        options={[
          { value: "now", label: t("search.saved.mailsOn") },
          { value: "never", label: t("notifications.mailsNot") },
        ]}
      />
    </section>
  );
}

async function Muted({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const circles = await circlesToMute(ctx);
  if (circles.length === 0) return null;
  return (
    <div className="card">
      <Choices
        name="muted[]"
        type="checkbox"
        legend={t("notifications.mailsMuted")}
        hint={t("notifications.mailsMutedHint")}
        values={circles.filter(({ isMuted }) => isMuted).map(({ id }) => id)}
        options={circles.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  );
}
