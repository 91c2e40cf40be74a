import type { ChangeEventHandler } from "react";

type Props = {
  name: string;
  /** Sets it apart from fields of the same name on the page. */
  id?: string;
  label: string;
  hint?: string;
  /** What is wrong with what was brought; `isSaid` when it is read out above already. */
  error?: string | null;
  isSaid?: boolean;
  /** Kinds that the browser offers; all without it. */
  accept?: string;
  multiple?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

/** A field to choose a file of one's own device with. */
export function FileField({ name, id = name, label, hint, error, isSaid = false, accept, multiple, onChange }: Props) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        multiple={multiple}
        onChange={onChange}
        aria-describedby={about}
        aria-invalid={error ? true : undefined}
        className="tap mt-2 w-full max-w-full text-base file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-field file:bg-surface file:px-4 file:font-semibold file:text-ink"
      />
      {error && (
        <p id={`${id}-error`} role={isSaid ? undefined : "alert"} className="mt-1 font-semibold break-words text-danger">
          {error}
        </p>
      )}
    </>
  );
}
