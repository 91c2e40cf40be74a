import type { TextBlock, TextList } from "@/lib/documents/text";

/** Pieces of one text never move, so their place in it is their identity. */
const placed = <T,>(pieces: T[]) => pieces.map((piece, place) => ({ piece, place }));

/** Headings of the document come under those of the page. */
export function TextBlocks({ blocks, note }: { blocks: TextBlock[]; note: string }) {
  return placed(blocks).map(({ piece, place }) => <Block key={place} block={piece} note={note} />);
}

function Block({ block, note }: { block: TextBlock; note: string }) {
  if (block.type === "heading") return <Heading level={block.level} text={block.text} />;
  if (block.type === "list") return <List {...block} />;
  if (block.type === "table") return <Table rows={block.rows} />;
  if (block.type === "paragraph") return <p className="my-2">{block.text}</p>;
  return (
    <p className="my-2 border-l-4 border-line pl-3 text-muted">
      <span className="sr-only">{note}: </span>
      {block.text}
    </p>
  );
}

function Heading({ level, text }: { level: number; text: string }) {
  const Tag = level === 1 ? "h4" : level === 2 ? "h5" : "h6";
  const look = level === 1 ? "text-xl" : level === 2 ? "text-lg" : "text-base";
  return <Tag className={`mt-4 mb-1 font-semibold ${look}`}>{text}</Tag>;
}

function List({ ordered, start, items }: TextList) {
  const rows = placed(items).map(({ piece: { text, inner }, place }) => (
    <li key={place}>
      {text}
      {placed(inner).map((list) => (
        <List key={list.place} {...list.piece} />
      ))}
    </li>
  ));
  if (!ordered) return <ul className="my-2 list-disc pl-6">{rows}</ul>;
  return (
    <ol start={start} className="my-2 list-decimal pl-7">
      {rows}
    </ol>
  );
}

/** A wide table scrolls by itself, also with the keyboard; the page does not. */
function Table({ rows }: { rows: string[][] }) {
  const width = Math.max(...rows.map((row) => row.length));
  const [head = [], ...others] = rows.map((row) => placed(Array.from({ length: width }, (_, at) => row[at] ?? "")));
  const label = (rows[0] ?? []).filter(Boolean).slice(0, 3).join(", ");
  const line = "border border-line px-2 py-1 text-left align-top";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="my-3 overflow-x-auto" tabIndex={0} aria-label={label}>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {head.map(({ piece, place }) =>
              piece ? (
                <th key={place} scope="col" className={`${line} bg-sunken`}>
                  {piece}
                </th>
              ) : (
                <td key={place} className={`${line} bg-sunken`} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {placed(others).map((row) => (
            <tr key={row.place}>
              {row.piece.map(({ piece, place }) => (
                <td key={place} className={line}>
                  {piece}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
