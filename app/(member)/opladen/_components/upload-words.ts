import type { Words } from "@/lib/i18n";

/** The sentences of the form for files, with `%PERCENT%` where its script fills in how far a file is. */
export function uploadWords(t: Words) {
  const values = { percent: "%PERCENT%" };
  return {
    label: t("documents.chooseFiles"),
    hint: t("documents.dropHint"),
    accepted: t("documents.accepted"),
    send: t("documents.upload"),
    nothing: t("documents.nothingChosen"),
    other: "",
    list: t("documents.results"),
    check: t("documents.check"),
    open: t("documents.open"),
    pause: t("uploads.pause"),
    goOn: t("uploads.goOn"),
    remove: t("uploads.remove"),
    states: {
      queued: t("uploads.queued"),
      sending: t("uploads.uploading", values),
      waiting: t("uploads.waiting"),
      checking: t("uploads.checking"),
      paused: t("uploads.paused", values),
      lost: t("uploads.lost", values),
      stored: t("documents.resultStored"),
      version: t("documents.resultStored"),
      same: t("documents.resultSame"),
      refused: t("uploads.refused"),
    },
  };
}
export type UploadWords = ReturnType<typeof uploadWords>;

/** The same for a file of which a part is there already. */
export const resumeWords = (t: Words, { fileName, size }: { fileName: string; size: string }): UploadWords => ({
  ...uploadWords(t),
  label: t("uploads.chooseAgain", { file: fileName }),
  send: t("uploads.goOn"),
  other: t("uploads.other", { file: fileName, size }),
});

export const filled = (sentence: string, percent: number) => sentence.replace("%PERCENT%", String(percent));
