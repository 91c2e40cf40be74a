"use client";

import { type DragEvent, type FormEvent, useRef, useState } from "react";
import { nextAddress, type UploadResult } from "./next-address";
import { sendFiles } from "./send-files";
import type { Telling } from "./send-part";

export type UploadWords = {
  label: string;
  hint: string;
  accepted: string;
  send: string;
  uploading: string;
  waiting: string;
  checking: string;
  done: string;
  lost: string;
  nothing: string;
};
type Props = { words: UploadWords; hidden: Record<string, string>; multiple?: boolean };
type Progress = { file: string; percent: number; state: NonNullable<Telling["state"]> };

const endings = ".pdf,.docx,.pptx,.xlsx,.odt,.odp,.ods,.rtf,.txt,.md,.html,.htm,.csv,.jpg,.jpeg,.png,.webp,.heic,.docm,.pptm,.ppsx,.xlsm";

/** A plain form that posts files; with script it shows how far each is, and takes dropped ones. */
export function UploadForm({ words, hidden, multiple }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [messages, setMessages] = useState<string[]>([]);

  async function send(event: FormEvent) {
    event.preventDefault();
    const files = [...(input.current?.files ?? [])];
    if (progress) return;
    if (files.length === 0) return setMessages([words.nothing]);
    setMessages([]);
    const tell = (file: string, { percent, state = "sending" }: Telling) =>
      setProgress((before) => ({ file, state, percent: percent ?? (before?.file === file ? before.percent : 0) }));
    const results = await sendFiles(files, { hidden, tell });
    setProgress(null);
    finish(results);
  }

  /** A bad line and a single refusal are told here, where the file can be chosen again; the rest on the next page. */
  function finish(results: UploadResult[]) {
    const isLost = results.some((result) => result.outcome === "lost");
    if (!isLost && !(results.length === 1 && results[0]?.outcome === "refused")) return window.location.assign(nextAddress(results));
    setMessages(results.map(({ file, outcome, message }) => message ?? filled(outcome === "lost" ? words.lost : words.done, file)));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    if (input.current && event.dataTransfer.files.length > 0) input.current.files = event.dataTransfer.files;
  }

  return (
    <form action="/api/uploads" method="post" encType="multipart/form-data" onSubmit={send} className="card">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label
        htmlFor="files"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        className="block rounded-md border-2 border-dashed border-field p-6 text-center"
      >
        <span className="block font-semibold">{words.label}</span>
        <span className="block text-sm text-muted">{words.hint}</span>
        <input
          ref={input}
          id="files"
          type="file"
          name="files"
          multiple={multiple}
          accept={endings}
          aria-describedby={messages.length > 0 ? "files-messages files-accepted" : "files-accepted"}
          aria-invalid={messages.length > 0 || undefined}
          className="tap mt-3 w-full max-w-full text-base file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-field file:bg-surface file:px-4 file:font-semibold file:text-ink"
        />
      </label>
      <p id="files-accepted" className="my-3 text-sm text-muted">
        {words.accepted}
      </p>
      <ProgressLine progress={progress} words={words} />
      {messages.length > 0 && (
        <ul id="files-messages" role="alert" className="notice-danger mb-3">
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <button type="submit" aria-disabled={progress !== null || undefined} className="btn-primary">
        {words.send}
      </button>
    </form>
  );
}

function ProgressLine({ progress, words }: { progress: Progress | null; words: UploadWords }) {
  const quarter = progress ? Math.floor(progress.percent / 25) * 25 : 0;
  const told = (percent: number) => (progress ? filled(sentenceOf[progress.state](words), progress.file, percent) : "");
  return (
    <div className="mb-3">
      {progress && (
        <>
          <p className="break-words">{told(progress.percent)}</p>
          <progress value={progress.percent} max={100} aria-label={progress.file} className="h-3 w-full accent-brand" />
        </>
      )}
      {/* Spoken at quarters only: more would be noise. */}
      <p role="status" className="sr-only">
        {told(quarter)}
      </p>
    </div>
  );
}

const sentenceOf: Record<Progress["state"], (words: UploadWords) => string> = {
  sending: (words) => words.uploading,
  waiting: (words) => words.waiting,
  checking: (words) => words.checking,
};

const filled = (sentence: string, file: string, percent = 0) => sentence.replace("%FILE%", file).replace("%PERCENT%", String(percent));
