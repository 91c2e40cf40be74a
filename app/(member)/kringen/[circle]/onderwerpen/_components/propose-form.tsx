import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { similarProposals } from "@/lib/meetings/proposals/queries";
import type { CircleName } from "@/lib/meetings/queries";
import { readAddress } from "@/lib/search/input";
import { search } from "@/lib/search/queries";
import { listTopics, topicName } from "@/lib/topics/queries";
import { Field, Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { propose } from "../actions";

type Props = { ctx: Context; circle: CircleName; typed: string };

/** Two steps, so that one sees what is already wanted or known before asking for it: first the title, then the rest. */
export async function ProposeForm({ ctx, circle, typed }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const title = typed.trim().slice(0, 140);
  return (
    <section aria-labelledby="voorstellen" className="card">
      <h2 id="voorstellen" className="mb-3 text-xl">
        {t("meetings.proposeTitle")}
      </h2>
      {title ? <SecondStep ctx={ctx} circle={circle} title={title} /> : <FirstStep ctx={ctx} />}
    </section>
  );
}

function FirstStep({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <form action="#voorstellen">
      <label htmlFor="voorstel" className="block font-semibold">
        {t("meetings.proposeWhat")}
      </label>
      <p id="voorstel-hint" className="text-sm text-muted">
        {t("meetings.proposeWhatHint")}
      </p>
      <input id="voorstel" name="voorstel" required minLength={4} maxLength={140} aria-describedby="voorstel-hint" className="field mb-4" />
      <button type="submit" className="btn-primary">
        {t("meetings.proposeNext")}
      </button>
    </form>
  );
}

async function SecondStep({ ctx, circle, title }: { ctx: Context; circle: CircleName; title: string }) {
  const t = wordsFor(ctx.actor.locale);
  const [similar, topics] = await Promise.all([similarProposals(ctx, circle.slug, title), listTopics(ctx)]);
  return (
    <>
      {similar.length > 0 && (
        <div className="notice-info mb-4">
          <h3 className="text-base">{t("meetings.similarTitle")}</h3>
          <ul className="list-disc pl-5">
            {similar.map((proposal) => (
              <li key={proposal.id}>
                <a href={`#voorstel-${proposal.id}`}>{proposal.title}</a>{" "}
                <span className="text-sm text-muted">({t("meetings.votesWhole", { count: proposal.votes })})</span>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-sm">{t("meetings.similarHelp")}</p>
        </div>
      )}
      <Known ctx={ctx} title={title} />
      <Form action={propose} summary={t("errors.summary")}>
        <Hidden name="circle" value={circle.slug} />
        <Field name="title" label={t("meetings.proposeWhat")} value={title} maxLength={140} />
        <TextArea name="why" rows={3} label={t("meetings.proposeWhy")} optional={t("meetings.optional")} />
        <Select
          name="topic"
          label={t("meetings.proposeTopic")}
          options={[
            { value: "", label: t("meetings.none") },
            ...topics.map((topic) => ({ value: topic.id, label: topicName(ctx, topic) })),
          ]}
        />
        <Submit>{similar.length > 0 ? t("meetings.proposeAnyway") : t("meetings.proposeButton")}</Submit>
      </Form>
    </>
  );
}

const KNOWN_SHOWN = 3;

/** Documents that may answer it already. */
async function Known({ ctx, title }: { ctx: Context; title: string }) {
  const t = wordsFor(ctx.actor.locale);
  const { hits } = await search(ctx, { ...readAddress({ q: title }), kind: "document" });
  if (hits.length === 0) return null;
  return (
    <div className="mb-4">
      <h3 className="text-base">{t("meetings.similarDocuments")}</h3>
      <ul className="list-disc pl-5">
        {hits.slice(0, KNOWN_SHOWN).map((hit) => (
          <li key={hit.id}>
            <Link prefetch={false} href={hit.href}>
              {hit.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
