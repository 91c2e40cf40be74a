import type { Block, Paragraph, Run } from "@/lib/projects/text/markdown";

/** Pieces of one text never move, so their place in it is their identity. */
const placed = <T,>(pieces: T[]) => pieces.map((piece, place) => ({ piece, place }));

/** A text as it reads. Its headings come under those of the page. */
export function Written({ paragraphs }: { paragraphs: Paragraph[] }) {
  return placed(paragraphs).map(({ piece, place }) => <WrittenBlock key={place} block={piece.block} />);
}

export function WrittenBlock({ block }: { block: Block }) {
  if (block.type === "heading") return <Heading level={block.level} runs={block.runs} />;
  if (block.type === "list") return <List block={block} />;
  if (block.type === "table") return <Table block={block} />;
  if (block.type === "paragraph")
    return (
      <p className="my-2">
        <Runs runs={block.runs} />
      </p>
    );
  return (
    <blockquote className="my-2 border-line border-l-4 pl-3 text-muted">
      <Runs runs={block.runs} />
    </blockquote>
  );
}

function Heading({ level, runs }: { level: 1 | 2; runs: Run[] }) {
  const Tag = level === 1 ? "h3" : "h4";
  return (
    <Tag className={`mt-3 mb-1 font-semibold ${level === 1 ? "text-lg" : "text-base"}`}>
      <Runs runs={runs} />
    </Tag>
  );
}

function Runs({ runs }: { runs: Run[] }) {
  return placed(runs).map(({ piece: { text, isStrong, isStressed }, place }) => {
    if (isStrong) return <strong key={place}>{text}</strong>;
    return isStressed ? <em key={place}>{text}</em> : text;
  });
}

function List({ block: { isOrdered, items } }: { block: Extract<Block, { type: "list" }> }) {
  const Tag = isOrdered ? "ol" : "ul";
  const rows = placed(items);
  const within = (from: number) => {
    const next = rows.find(({ piece, place }) => place > from && piece.depth === 0)?.place ?? rows.length;
    return rows.slice(from + 1, next);
  };
  return (
    <Tag className={`my-2 pl-6 ${isOrdered ? "list-decimal" : "list-disc"}`}>
      {rows
        .filter(({ piece, place }) => piece.depth === 0 || place === 0)
        .map(({ piece, place }) => (
          <li key={place}>
            <Runs runs={piece.runs} />
            {within(place).length > 0 && (
              <ul className="list-[circle] pl-6">
                {within(place).map((inner) => (
                  <li key={inner.place}>
                    <Runs runs={inner.piece.runs} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
    </Tag>
  );
}

/** A wide table scrolls by itself, also with the keyboard; the page does not. */
function Table({ block: { head, rows } }: { block: Extract<Block, { type: "table" }> }) {
  const line = "border border-line px-2 py-1 text-left align-top";
  const label = head.map((runs) => runs.map(({ text }) => text).join("")).join(", ");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="my-3 overflow-x-auto" tabIndex={0} aria-label={label}>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {placed(head).map(({ piece, place }) => (
              <th key={place} scope="col" className={`${line} bg-sunken`}>
                <Runs runs={piece} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(rows).map((row) => (
            <tr key={row.place}>
              {placed(row.piece).map(({ piece, place }) => (
                <td key={place} className={line}>
                  <Runs runs={piece} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
