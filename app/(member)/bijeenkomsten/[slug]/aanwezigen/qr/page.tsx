import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { doorPoster } from "@/lib/meetings/attendance/presence/queries";
import { QrCode } from "@/lib/ui/qr-code";
import { memberContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { PrintButton } from "../../../../../_components/print-button";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("attendance.qrDoor"),
});

/** A sheet for the door: the code leads to one button. */
export default async function DoorCodePage({ params }: Props) {
  const { slug } = await params;
  const list = `/bijeenkomsten/${slug}/aanwezigen`;
  const ctx = await memberContext(`${list}/qr`);
  const t = wordsFor(ctx.actor.locale);
  const { title, startsAt, endsAt, address, contact } = await orNotFound(doorPoster(ctx, slug));
  return (
    <div className="page max-w-xl">
      <div className="mb-8 print:hidden">
        <p className="mb-3">{t("attendance.qrPrint")}</p>
        <div className="flex flex-wrap items-center gap-4">
          <PrintButton>{t("attendance.listPrint")}</PrintButton>
          <Link href={list} className="tap inline-flex items-center">
            {t("attendance.listDoor")}
          </Link>
        </div>
      </div>
      <div className="sheet text-center">
        <h1>{t("attendance.qrTitle")}</h1>
        <p className="mt-2 text-lg">{title}</p>
        <p className="text-muted">{formatsFor(ctx.actor.locale).dayAndTimes(startsAt, endsAt)}</p>
        <QrCode text={address} label={t("attendance.qrLabel")} className="mx-auto my-6 w-full max-w-sm" />
        <p className="text-lg">{t("attendance.qrHelp")}</p>
        <p className="mt-2">{contact ? t("attendance.qrBy", { name: contact }) : t("attendance.qrByHost")}</p>
      </div>
    </div>
  );
}
