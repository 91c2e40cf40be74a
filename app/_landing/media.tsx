import type { FrontMedia } from "@/lib/admin/site/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { Paragraphs } from "../_components/paragraphs";

/** The film and the presentation, as far as admins gave them. Everything comes from this site itself. */
export function Media({ ctx, media: { video, presentation } }: { ctx: Context; media: FrontMedia }) {
  if (!video && !presentation) return null;
  const isBoth = video && presentation;
  return (
    <section className={`mx-auto grid max-w-page grid-cols-[minmax(0,1fr)] gap-10 px-4 pt-10 md:pt-14 ${isBoth ? "lg:grid-cols-2" : ""}`}>
      {video && <Film video={video} locale={ctx.actor.locale} />}
      {presentation && <Presentation presentation={presentation} locale={ctx.actor.locale} />}
    </section>
  );
}

const at = (file: { id: string }) => `/api/site/${file.id}`;

function Film({ video, locale }: { video: NonNullable<FrontMedia["video"]>; locale: Locale }) {
  const t = wordsFor(locale);
  const { fileSize } = formatsFor(locale);
  const { title, length, poster, subtitles, transcript } = video;
  return (
    <div className="min-w-0 max-w-3xl">
      <h2 lang={title?.locale}>{title?.body ?? t("pages.videoTitle")}</h2>
      {length && (
        <p className="text-muted" lang={length.locale}>
          {length.body}
        </p>
      )}
      {/* Nothing of it is loaded before somebody asks for it. */}
      {/* biome-ignore lint/a11y/useMediaCaption: subtitles are there when an admin gave them, and the text underneath. */}
      <video controls preload="none" poster={poster ? at(poster) : undefined} className="mt-3 aspect-video w-full rounded-lg bg-sunken">
        <source src={at(video)} type={video.mediaType} />
        {subtitles && <track kind="captions" srcLang="nl" label={t("pages.subtitles")} src={at(subtitles)} />}
      </video>
      {transcript && (
        <details className="mt-2">
          <summary className="tap py-2 font-semibold">{t("pages.transcript")}</summary>
          <Paragraphs text={transcript.body} locale={transcript.locale} />
        </details>
      )}
      <a href={`${at(video)}?download`} className="tap inline-flex items-center">
        {t("pages.downloadVideo", { size: fileSize(video.size) })}
      </a>
    </div>
  );
}

function Presentation({ presentation, locale }: { presentation: NonNullable<FrontMedia["presentation"]>; locale: Locale }) {
  const t = wordsFor(locale);
  const { fileSize } = formatsFor(locale);
  const { slide, pages } = presentation;
  const isPdf = presentation.mediaType === "application/pdf";
  const title = presentation.title?.body ?? t("pages.presentationTitle");
  const about = { type: isPdf ? "PDF" : "PowerPoint", size: fileSize(presentation.size) };
  return (
    <div className="min-w-0 max-w-3xl">
      <h2 lang={presentation.title?.locale}>{title}</h2>
      <p className="text-muted">{t("pages.presentationText")}</p>
      {slide && (
        // biome-ignore lint/performance/noImgElement: an admin's own picture, of whatever size, is shown as it is.
        <img
          src={at(slide)}
          alt={t("pages.slideOf", { title })}
          loading="lazy"
          className="mt-3 aspect-video w-full rounded-lg bg-sunken object-contain"
        />
      )}
      <p className="flex flex-wrap gap-x-6">
        {isPdf && (
          <a href={at(presentation)} className="tap inline-flex items-center">
            {t("pages.openPresentation", about)}
          </a>
        )}
        <a href={`${at(presentation)}?download`} className="tap inline-flex items-center">
          {t("pages.downloadPresentation", about)}
        </a>
      </p>
      {pages.some((page) => page.trim() !== "") && (
        <details>
          <summary className="tap py-2 font-semibold">{t("pages.slides")}</summary>
          <ol className="space-y-4">
            {pages.map((page, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two slides may say the same, and none moves.
              <li key={index}>
                <p className="text-sm font-semibold text-muted">{t("pages.slide", { number: index + 1 })}</p>
                <Paragraphs text={plain(page)} locale="nl" />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** The reader of files marks headings and lists in what it read; see lib/kernel/reader.ts. */
const plain = (page: string): string => page.replace(/^(?:#{1,6}|>|\s*-)\s+/gm, "");
