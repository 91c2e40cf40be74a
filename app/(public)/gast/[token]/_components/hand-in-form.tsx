"use client";

import { type FormEvent, useState } from "react";

type Words = { choose: string; accepted: string; hand: string; nothing: string; sending: string; lost: string };
type Props = { action: string; words: Words };

const filled = (sentence: string, file: string, percent = 0) => sentence.replace("%FILE%", file).replace("%PERCENT%", String(percent));

/** A plain form that posts files; with a script it shows how far they are. */
export function HandInForm({ action, words }: Props) {
  const [percent, setPercent] = useState<number | null>(null);
  const [name, setName] = useState("");
  const [trouble, setTrouble] = useState("");

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (percent !== null) return;
    const form = new FormData(event.currentTarget);
    const files = form.getAll("files").flatMap((file) => (file instanceof File && file.name ? file.name : []));
    if (files.length === 0) return setTrouble(words.nothing);
    setTrouble("");
    setName(files.join(", "));
    setPercent(0);
    const sending = new XMLHttpRequest();
    sending.upload.onprogress = ({ loaded, total }) => setPercent(Math.floor((100 * loaded) / total));
    // It was led on to the page that says what became of it; when it was not, the page itself says why.
    sending.onload = () => window.location.assign(sending.status < 400 ? sending.responseURL : window.location.pathname);
    sending.onerror = () => {
      setPercent(null);
      setTrouble(words.lost);
    };
    sending.open("POST", action);
    sending.send(form);
  }

  return (
    <form action={action} method="post" encType="multipart/form-data" onSubmit={send} className="card">
      <label htmlFor="files" className="block font-semibold">
        {words.choose}
      </label>
      <input
        id="files"
        type="file"
        name="files"
        multiple
        aria-describedby={trouble ? "files-trouble files-accepted" : "files-accepted"}
        aria-invalid={trouble ? true : undefined}
        className="tap mt-2 w-full max-w-full text-base file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-field file:bg-surface file:px-4 file:font-semibold file:text-ink"
      />
      <p id="files-accepted" className="my-3 text-sm text-muted">
        {words.accepted}
      </p>
      {percent !== null && (
        <div className="mb-3">
          <p className="break-words">{filled(words.sending, name, percent)}</p>
          <progress value={percent} max={100} aria-label={name} className="h-3 w-full accent-brand" />
        </div>
      )}
      {trouble && (
        <p id="files-trouble" role="alert" className="notice-danger mb-3 break-words">
          {trouble}
        </p>
      )}
      <button type="submit" aria-disabled={percent !== null || undefined} className="btn-primary w-full sm:w-auto">
        {words.hand}
      </button>
    </form>
  );
}
