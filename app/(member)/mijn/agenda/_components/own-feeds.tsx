import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { OwnFeed } from "@/lib/meetings/calendars/queries";
import { Form, Submit } from "@/lib/ui/form";
import { changeAddress } from "../actions";
import { NewAddress } from "./new-address";

/** The two calendars that one may have an address for: made, replaced or withdrawn with one press. */
export function OwnFeeds({ ctx, feeds }: { ctx: Context; feeds: OwnFeed[] }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={changeAddress} summary={t("errors.summary")}>
      <NewAddress once={t("calendars.once")} label={t("calendars.address")} open={t("calendars.open")} hint={t("calendars.openHint")} />
      <ul className="grid gap-4 md:grid-cols-2">
        {feeds.map((feed) => (
          <li key={feed.content} className="card flex flex-col items-start">
            <Feed ctx={ctx} feed={feed} />
          </li>
        ))}
      </ul>
    </Form>
  );
}

function Feed({ ctx, feed: { content, address } }: { ctx: Context; feed: OwnFeed }) {
  const t = wordsFor(ctx.actor.locale);
  const { day, storedDay } = formatsFor(ctx.actor.locale);
  const name = t(`calendars.content.${content}`);
  return (
    <>
      <h3>{name}</h3>
      <p className="text-sm text-muted">{t(`calendars.contentText.${content}`)}</p>
      <p className="my-3">
        {address
          ? `${t("calendars.madeOn", { day: day(address.createdAt) })} ${
              address.usedOn ? t("calendars.usedOn", { day: storedDay(address.usedOn) }) : t("calendars.unused")
            }`
          : t("calendars.none")}
      </p>
      <div className="mt-auto flex flex-wrap gap-2">
        <Submit
          quiet={address !== null}
          name="press"
          value={`issue ${content}`}
          label={t(address ? "calendars.replaceName" : "calendars.issueName", { content: name })}
        >
          {t(address ? "calendars.replace" : "calendars.issue")}
        </Submit>
        {address && (
          <Submit quiet name="press" value={`withdraw ${content}`} label={t("calendars.withdrawName", { content: name })}>
            {t("calendars.withdraw")}
          </Submit>
        )}
      </div>
      {address && <p className="mt-2 text-sm text-muted">{t("calendars.replaceText")}</p>}
    </>
  );
}
