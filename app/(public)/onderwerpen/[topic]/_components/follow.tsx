import Link from "next/link";
import { keep } from "@/app/(member)/mijn/zoekopdrachten/actions";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import { addressOf } from "@/lib/search/input";
import { mySearches } from "@/lib/search/saved/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";

type Props = { ctx: Context; topic: { id: string; name: string } };

/** Following a topic is keeping the search for all that is on it: documents, questions and meetings, once a week. */
export async function Follow({ ctx, topic }: Props) {
  if (!can(ctx.actor, "search.save", null)) return null;
  const t = wordsFor(ctx.actor.locale);
  const address = addressOf({ text: "", kind: null, filters: { topic: [topic.id] }, order: "best", page: 1 });
  const follows = (await mySearches(ctx)).some((kept) => kept.address === address && kept.rhythm !== "never");
  if (follows)
    return (
      <p className="mt-2 text-sm">
        {t("topics.follows")}{" "}
        <Link href="/mijn/zoekopdrachten" className="tap inline-flex items-center">
          {t("topics.followsChange")}
        </Link>
      </p>
    );
  return (
    <Form action={keep} summary={t("errors.summary")} scope="volg" className="mt-2">
      <Hidden name="name" value={topic.name} />
      <Hidden name="rhythm" value="weekly" />
      <Hidden name="address" value={address} />
      <Submit quiet>{t("topics.follow")}</Submit>
      <p className="mt-1 text-sm text-muted">{t("topics.followHint")}</p>
    </Form>
  );
}
