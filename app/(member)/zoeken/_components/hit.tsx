import { wordsFor } from "@/lib/i18n";
import { type Formats, phoneLink, phoneText } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf } from "@/lib/search/input";
import type { SearchHit } from "@/lib/search/queries";
import type { Segment } from "@/lib/search/snippet";
import { Tag } from "@/lib/ui/tag";

type Props = { hit: SearchHit; locale: Locale; formats: Formats };
/** What a result is about, in a few words; its own page has them all. */
const MOST_TOPICS = 3;

type Words = ReturnType<typeof wordsFor>;

/** One result: what it is, where it comes from, and the words that answer. */
export function Hit({ hit, locale, formats }: Props) {
  const t = wordsFor(locale);
  return (
    <li className="wrap-anywhere border-b border-line pb-4">
      <h3>
        <a href={hit.href} className="tap inline-flex items-center">
          <span className="wrap-anywhere min-w-0 hyphens-auto">
            <Marked segments={hit.titleSegments} />
          </span>
        </a>
      </h3>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        <Tag tone="brand">{kindOf(t, hit)}</Tag>
        {stateOf(t, hit) && <Tag tone="warn">{stateOf(t, hit)}</Tag>}
        <span>
          {[hit.date && formats.shortDay(hit.date), hit.kind === "person" && hit.type, hit.organisation].filter(Boolean).join(" · ")}
        </span>
        {hit.phone && (
          <a href={phoneLink(hit.phone)} className="inline-flex min-h-8 items-center">
            {phoneText(hit.phone)}
          </a>
        )}
      </p>
      {hit.passage.length > 0 && (
        <p className="mt-1 max-w-read">
          <Marked segments={hit.passage} />
        </p>
      )}
      {hit.foundIn.map((found) => (
        <p key={found.whole} className="mt-1 text-sm text-muted">
          {t("search.foundIn", { word: found.apart })}
        </p>
      ))}
      <Labels hit={hit} />
    </li>
  );
}

const Marked = ({ segments }: { segments: Segment[] }) =>
  segments.map((segment, place) => {
    // A passage never changes: its place names the piece.
    const key = `${place} ${segment.text}`;
    return segment.marked ? <mark key={key}>{segment.text}</mark> : <span key={key}>{segment.text}</span>;
  });

function Labels({ hit: { topics, circles } }: { hit: SearchHit }) {
  if (topics.length + circles.length === 0) return null;
  const about = (topic: string) => addressOf({ text: "", kind: null, filters: { topic: [topic] }, order: "best", page: 1 });
  return (
    <ul className="mt-1 flex list-none flex-wrap gap-x-3 p-0 text-sm">
      {topics.slice(0, MOST_TOPICS).map(({ id, name }) => (
        <li key={id}>
          <a href={about(id)} className="inline-flex min-h-8 items-center">
            {name}
          </a>
        </li>
      ))}
      {circles.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/kringen/${slug}`} className="inline-flex min-h-8 items-center text-muted">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function kindOf(t: Words, { kind, type }: SearchHit): string {
  const sort = `documents.kinds.${type}` as Parameters<Words>[0];
  return kind === "document" && type !== "other" && t.has(sort) ? t(sort) : t(`search.kind.${kind}`);
}

function stateOf(t: Words, { kind, type, outdated }: SearchHit): string | null {
  if (outdated) return t("search.outdated");
  if (kind === "meeting") return type === "cancelled" ? t("search.cancelled") : null;
  return kind === "question" && type === "open" ? t("search.open") : null;
}
