import type { ReactNode } from "react";

type Props = { caption: string; heads: string[]; rows: { key: string; cells: ReactNode[]; isSum?: boolean }[] };

/** Organisations with numbers beside them: a table where there is room, cards on a phone. The first cell names its line. */
export function NumberTable({ caption, heads, rows }: Props) {
  return (
    <table className="block w-full max-w-3xl border-collapse text-left md:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={`border-b-2 border-line py-2 ${at === 0 ? "pr-4" : "pl-4 text-right"}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map(({ key, cells: [name, ...cells], isSum }) => (
          <tr key={key} className={`block border-b border-line py-2 md:table-row ${isSum ? "font-bold" : ""}`}>
            <th scope="row" className="block font-semibold md:table-cell md:py-2 md:pr-4">
              {name}
            </th>
            {cells.map((cell, at) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are
                key={at}
                className="flex justify-between gap-4 tabular-nums md:table-cell md:py-2 md:pl-4 md:text-right"
              >
                <span aria-hidden="true" className="font-normal text-muted md:hidden">
                  {heads[at + 1]}
                </span>
                <span className="whitespace-nowrap">{cell}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
