"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { FileField } from "@/lib/ui/file-field";
import { namesOfFiles, postFiles } from "@/lib/ui/post-files";
import { Sending } from "@/lib/ui/sending";
import type { PlaceOfFiles } from "./place-of-files";

type Words = { choose: string; hint: string; add: string; nothing: string; sending: string; lost: string; wait: string };
type Props = {
  place: PlaceOfFiles;
  words: Words;
  /** What the page before said of files that were not taken. */
  refused: string[];
};

const SAYS_JSON = "application/json";

/** A plain form that posts files. With a script a chosen file goes at once, and what stands typed on the page stays. */
export function AttachForm({ place, words, refused }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [name, setName] = useState("");
  const [trouble, setTrouble] = useState(refused.join(" "));
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const isBusy = percent !== null;
  useEffect(() => holdForms(isBusy, () => setTrouble(words.wait)), [isBusy, words.wait]);
  const action = `/api/uploads/attachments?${new URLSearchParams(Object.entries(place).filter(([, value]) => value))}`;

  function ended(message: string) {
    setPercent(null);
    setTrouble(message);
    form.current?.reset();
    router.refresh();
  }

  function send(event: FormEvent<HTMLFormElement> | ChangeEvent<HTMLInputElement>) {
    event.preventDefault();
    if (isBusy || !form.current) return;
    const data = new FormData(form.current);
    const files = namesOfFiles(data, "files");
    if (files.length === 0) return setTrouble(words.nothing);
    setTrouble("");
    setName(files.join(", "));
    setPercent(0);
    postFiles(action, data, { percent: setPercent, done: (answer) => ended(troubleIn(answer)), lost: () => ended(words.lost) }, SAYS_JSON);
  }

  return (
    <form ref={form} action={action} method="post" encType="multipart/form-data" onSubmit={send}>
      <FileField name="files" label={words.choose} hint={words.hint} error={trouble} multiple onChange={send} />
      {isBusy && <Sending sentence={words.sending} percent={percent} name={name} />}
      {!scripted && (
        <button type="submit" className="btn-quiet mt-3">
          {words.add}
        </button>
      )}
    </form>
  );
}

/** While a file is on its way nothing else on the page is sent: it would go without. */
function holdForms(isBusy: boolean, say: () => void) {
  if (!isBusy) return undefined;
  const hold = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    say();
  };
  window.addEventListener("submit", hold, { capture: true });
  return () => window.removeEventListener("submit", hold, { capture: true });
}

/** Why files were not taken, as the server says it. */
function troubleIn({ responseText }: XMLHttpRequest): string {
  try {
    const { refusals = [], message = "" } = JSON.parse(responseText) as { refusals?: { message: string }[]; message?: string };
    return refusals.length > 0 ? refusals.map((refusal) => refusal.message).join(" ") : message;
  } catch {
    return "";
  }
}
