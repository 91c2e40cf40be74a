import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { UploadWords } from "./upload-form";

/** The sentences of the form for files, with `%FILE%` and `%PERCENT%` where its script fills something in. */
export function uploadWords(locale: Locale): UploadWords {
  const t = wordsFor(locale);
  const file = "%FILE%";
  return {
    label: t("documents.chooseFiles"),
    hint: t("documents.dropHint"),
    accepted: t("documents.accepted"),
    send: t("documents.upload"),
    uploading: t("documents.uploading", { file, percent: "%PERCENT%" }),
    waiting: t("documents.uploadWaiting", { file }),
    checking: t("documents.uploadChecking", { file }),
    done: t("documents.uploadDone", { file }),
    lost: t("documents.uploadLost", { file }),
    nothing: t("documents.nothingChosen"),
  };
}
