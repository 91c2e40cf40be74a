import { startTransition } from "react";
import { Bar } from "@/lib/ui/bar";
import { idle } from "@/lib/ui/form-state";
import { forget } from "../actions";
import type { Cards, Item } from "./sending";
import { filled, type UploadWords } from "./upload-words";

type Props = { item: Item; cards: Cards; words: UploadWords };

/** One file: its name, how far it is in words and as a bar, and what its owner can do with it. */
export function UploadCard({ item, cards, words }: Props) {
  const { file, state, percent, result } = item;
  const isOver = result !== undefined;
  const told = result?.message ?? filled(words.states[state], percent);
  return (
    <li className="rounded-md border border-line p-3">
      <p className="font-semibold break-words">{file.name}</p>
      <p role={state === "refused" || state === "lost" ? "alert" : undefined} className={toneOf[state] ?? "text-sm"}>
        {told}
      </p>
      {!isOver && <Bar value={percent} max={100} name={file.name} className="mt-2" />}
      <p className="mt-2 flex flex-wrap gap-2 empty:hidden">
        <Buttons item={item} cards={cards} words={words} />
      </p>
    </li>
  );
}

function Buttons({ item: { id, file, state, upload, result }, cards, words }: Props) {
  const button = (word: string, onClick: () => void) => (
    <button type="button" className="btn-quiet" onClick={onClick} aria-label={`${word}: ${file.name}`}>
      {word}
    </button>
  );
  if (result?.document && state !== "refused")
    return (
      <a href={result.isDraft ? `/documenten/${result.document}/delen` : `/documenten/${result.document}`} className="btn-quiet">
        {result.isDraft ? words.check : words.open}
        <span className="sr-only">: {file.name}</span>
      </a>
    );
  const remove = () => {
    cards.remove(id);
    if (upload) drop(upload);
  };
  if (state === "refused") return button(words.remove, () => cards.remove(id));
  if (state === "checking") return null;
  const isStill = state === "paused" || state === "lost";
  return (
    <>
      {isStill ? button(words.goOn, () => cards.goOn(id)) : button(words.pause, () => cards.pause(id))}
      {isStill && button(words.remove, remove)}
    </>
  );
}

/** What arrived of it is thrown away on the server too. */
function drop(upload: string) {
  const form = new FormData();
  form.set("upload", upload);
  startTransition(() => void forget(idle, form));
}

const toneOf: Partial<Record<Item["state"], string>> = {
  refused: "notice-danger mt-1",
  lost: "notice-warn mt-1",
  waiting: "notice-warn mt-1",
};
