import type { lastBackup } from "@/lib/admin/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { DAY } from "@/lib/kernel/dates";

type Backup = Awaited<ReturnType<typeof lastBackup>>;

/** When the last backup was made, and what is wrong with that. */
export function LastBackup({ ctx, backup }: { ctx: Context; backup: Backup }) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay, time, fileSize } = formatsFor(ctx.actor.locale);
  if (!backup) return <p className="mt-3">{t("admin.backupNone")}</p>;
  const { finishedAt, rows, files, bytes, missing } = backup;
  const isOld = ctx.now.getTime() - finishedAt.getTime() > 2 * DAY;
  return (
    <div className="mt-3">
      <p>{t("admin.backupLast", { date: shortDay(finishedAt), time: time(finishedAt), rows, files, size: fileSize(bytes) })}</p>
      {missing > 0 && <p className="mt-1">{t("admin.backupMissing", { count: missing })}</p>}
      {isOld && <p className="mt-1">{t("admin.backupOld")}</p>}
    </div>
  );
}
