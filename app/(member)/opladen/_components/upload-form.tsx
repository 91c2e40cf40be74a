"use client";

import { type DragEvent, type FormEvent, useId, useRef, useState } from "react";
import { nextAddress, type UploadResult } from "./next-address";
import { type Cards, type Item, sendingOf } from "./sending";
import { UploadCard } from "./upload-card";
import { filled, type UploadWords } from "./upload-words";

type Props = {
  words: UploadWords;
  /** What travels with each file. */
  hidden: Record<string, string>;
  multiple?: boolean;
  /** The file of which a part is there already: any other is not what is asked for. */
  expected?: { fileName: string; size: number };
};

const endings = ".pdf,.docx,.pptx,.xlsx,.odt,.odp,.ods,.rtf,.txt,.md,.html,.htm,.csv,.jpg,.jpeg,.png,.webp,.heic,.docm,.pptm,.ppsx,.xlsm";

/** A plain form that posts files; with script each gets a card that shows how far it is, and dropped ones are taken. */
export function UploadForm({ words, hidden, multiple, expected }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [items, setItems] = useState<Item[]>([]);
  const [wrong, setWrong] = useState("");
  const [cards] = useState<Cards>(() => sendingOf({ hidden, changed: setItems, over: goOnWhenAllIsWell }));

  function send(event: FormEvent) {
    event.preventDefault();
    const files = [...(input.current?.files ?? [])];
    const other = expected && files.find((file) => file.name !== expected.fileName || file.size !== expected.size);
    setWrong(files.length === 0 ? words.nothing : other ? words.other : "");
    if (files.length === 0 || other) return input.current?.focus();
    cards.add(files);
    if (input.current) input.current.value = "";
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    if (input.current && event.dataTransfer.files.length > 0) input.current.files = event.dataTransfer.files;
  }

  return (
    <form action="/api/uploads" method="post" encType="multipart/form-data" onSubmit={send} className={expected ? "" : "card"}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label
        htmlFor={id}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        className={expected ? "block" : "block rounded-md border-2 border-dashed border-field p-6 text-center"}
      >
        <span className="block font-semibold break-words">{words.label}</span>
        {!expected && <span className="block text-sm text-muted">{words.hint}</span>}
        <input
          ref={input}
          id={id}
          type="file"
          name="files"
          multiple={multiple}
          accept={endings}
          aria-describedby={`${id}-wrong ${id}-accepted`}
          aria-invalid={wrong !== "" || undefined}
          className="tap mt-3 w-full max-w-full text-base file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-field file:bg-surface file:px-4 file:font-semibold file:text-ink"
        />
      </label>
      <p id={`${id}-wrong`} role="alert" className="mt-2 font-semibold text-danger empty:hidden">
        {wrong}
      </p>
      {!expected && (
        <p id={`${id}-accepted`} className="my-3 text-sm text-muted">
          {words.accepted}
        </p>
      )}
      <button type="submit" className={expected ? "btn-quiet mt-2" : "btn-primary"}>
        {words.send}
      </button>
      {items.length > 0 && (
        <ul aria-label={words.list} className="mt-4 grid grid-cols-1 gap-3">
          {items.map((item) => (
            <UploadCard key={item.id} item={item} cards={cards} words={words} />
          ))}
        </ul>
      )}
      <Spoken items={items} words={words} />
    </form>
  );
}

/** When every file is in, on to where each is looked at. What was refused or got lost stays here, where it can be chosen again. */
function goOnWhenAllIsWell(items: Item[]) {
  const results = items.flatMap(({ file, result }): UploadResult[] => (result ? [{ ...result, file: file.name }] : []));
  const isWell = results.length === items.length && results.every(({ outcome }) => outcome !== "refused");
  if (isWell && results.length > 0) window.location.assign(nextAddress(results));
}

/** What a screen reader says of the file that is on its way: at quarters only, more would be noise. */
function Spoken({ items, words }: { items: Item[]; words: UploadWords }) {
  const busy = items.find(({ state }) => state === "sending" || state === "waiting" || state === "checking");
  return (
    <p role="status" className="sr-only">
      {busy && `${busy.file.name}: ${filled(words.states[busy.state], Math.floor(busy.percent / 25) * 25)}`}
    </p>
  );
}
