"use client";

import { type FormEvent, useState } from "react";
import { FileField } from "@/lib/ui/file-field";
import { namesOfFiles, postFiles } from "@/lib/ui/post-files";
import { Sending } from "@/lib/ui/sending";

type Words = { choose: string; accepted: string; hand: string; nothing: string; sending: string; lost: string };
type Props = { action: string; words: Words };

/** A plain form that posts files; with a script it shows how far they are. */
export function HandInForm({ action, words }: Props) {
  const [percent, setPercent] = useState<number | null>(null);
  const [name, setName] = useState("");
  const [trouble, setTrouble] = useState("");

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (percent !== null) return;
    const form = new FormData(event.currentTarget);
    const files = namesOfFiles(form, "files");
    if (files.length === 0) return setTrouble(words.nothing);
    setTrouble("");
    setName(files.join(", "));
    setPercent(0);
    postFiles(action, form, {
      percent: setPercent,
      // It was led on to the page that says what became of it; when it was not, the page itself says why.
      done: ({ status, responseURL }) => window.location.assign(status < 400 ? responseURL : window.location.pathname),
      lost: () => {
        setPercent(null);
        setTrouble(words.lost);
      },
    });
  }

  return (
    <form action={action} method="post" encType="multipart/form-data" onSubmit={send} className="card">
      <FileField name="files" label={words.choose} hint={words.accepted} error={trouble} multiple />
      {percent !== null && <Sending sentence={words.sending} percent={percent} name={name} />}
      <button type="submit" aria-disabled={percent !== null || undefined} className="btn-primary mt-3 w-full sm:w-auto">
        {words.hand}
      </button>
    </form>
  );
}
