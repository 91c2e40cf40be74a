import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { recentDecisions, waitingRequests } from "@/lib/membership/decisions/queries";
import { Form } from "@/lib/ui/form";
import { adminContext, pageContext } from "@/lib/web/context";
import { AdminLinks } from "./_components/admin-links";
import { DecisionLog } from "./_components/decision-log";
import { EmptyQueue } from "./_components/empty-queue";
import { GoOn } from "./_components/go-on";
import { JustDecided } from "./_components/just-decided";
import { RequestCard } from "./_components/request-card";
import { Reviews } from "./_components/reviews";
import { Several } from "./_components/several";
import { TickSeveral, tickedAmong, tickedIn } from "./_components/tick-several";
import { answerQueue } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("admin.requests") });

/** Requests that wait, oldest first: decide one by one or several at once, and take back what went too fast. */
export default async function QueuePage({ searchParams }: { searchParams: Promise<{ kies?: string | string[] }> }) {
  const ticked = tickedIn((await searchParams).kies);
  const ctx = await adminContext("/beheer");
  const t = wordsFor(ctx.actor.locale);
  const [requests, decisions] = await Promise.all([waitingRequests(ctx), recentDecisions(ctx)]);
  const chosen = tickedAmong(ticked, requests);
  const waiting = requests.filter((request) => request.state === "requested").length;
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">{t("admin.title")}</p>
      <h1>{t("admin.requestsTitle", { count: waiting })}</h1>
      <p className="mt-1 text-muted">{ctx.actor.isAdmin ? t("admin.introAdmin") : t("admin.introLead")}</p>
      <AdminLinks ctx={ctx} />
      <div className="two-columns mt-6">
        <div className="min-w-0">
          <Reviews ctx={ctx} />
          <Form action={answerQueue} summary={t("errors.summary")}>
            {/* The first button of a form is what Enter presses: this one does nothing. */}
            <button type="submit" disabled hidden />
            <GoOn waiting={requests.length} />
            <JustDecided ctx={ctx} decisions={decisions.filter((decision) => decision.undoable)} />
            {requests.length === 0 && <EmptyQueue ctx={ctx} />}
            {requests.length > 1 && <TickSeveral requests={requests} ticked={ticked} locale={ctx.actor.locale} />}
            <ul className="space-y-4">
              {requests.map((request) => (
                <li key={request.id}>
                  <RequestCard ctx={ctx} request={request} canChoose={requests.length > 1} ticked={chosen.includes(request)} />
                </li>
              ))}
            </ul>
            {requests.length > 1 && <Several ctx={ctx} />}
          </Form>
        </div>
        <aside aria-labelledby="beslissingen">
          <DecisionLog ctx={ctx} decisions={decisions} />
        </aside>
      </div>
    </div>
  );
}
