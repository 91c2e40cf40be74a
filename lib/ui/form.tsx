"use client";

import { createContext, type ReactNode, use, useActionState, useEffect, useRef } from "react";
import { type FormAction, type FormState, idle } from "@/lib/ui/form-state";

const StateOfForm = createContext<FormState & { pending: boolean; scope: string }>({ ...idle, pending: false, scope: "" });

type FormProps = {
  action: FormAction;
  /** Stands above the list of what is wrong. */
  summary: string;
  children: ReactNode;
  className?: string;
  id?: string;
  /** Sets the fields apart from those of other forms on the page: their ids start with it. */
  scope?: string;
};

/**
 * A form that works before and without JavaScript. What is wrong is listed on top, with a link to each field, and said
 * again next to the field; what was typed stays.
 */
export function Form({ action, summary, children, className, id, scope = "" }: FormProps) {
  const [state, submit, pending] = useActionState(action, idle);
  return (
    <StateOfForm value={{ ...state, pending, scope }}>
      <form action={submit} className={className} id={id} noValidate>
        <Outcome state={state} summary={summary} scope={scope} />
        {children}
      </form>
    </StateOfForm>
  );
}

/** What the form's action told this once, for the piece that shows it. */
export const useSecret = (): string | undefined => use(StateOfForm).secret;

const idOf = (scope: string, name: string) => (scope ? `${scope}-${name}` : name);

function Outcome({ state, summary, scope }: { state: FormState; summary: string; scope: string }) {
  const box = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.status === "refused") box.current?.focus();
    // What folds shut once it is saved takes the focus with it: it goes to what was said, not to the top of the page.
    if (state.status === "done" && document.activeElement === document.body) said.current?.focus();
  }, [state]);
  const wrong = Object.entries(state.errors);
  if (state.status === "done" && state.message) {
    return (
      <p ref={said} role="status" tabIndex={-1} className="notice-ok mb-4">
        {state.message}
      </p>
    );
  }
  if (state.status !== "refused") return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="notice-danger mb-4">
      {state.message ? <p>{state.message}</p> : <p className="font-semibold">{summary}</p>}
      {wrong.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {wrong.map(([name, message]) => (
            <li key={name}>
              <a href={`#${idOf(scope, name)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  /** What stands there before anything is typed. */
  value?: string;
  optional?: string;
};

/** What a field shows now: what was typed, else what stood there. `key` makes React start the field again. */
export function useField({ name, value = "" }: { name: string; value?: string }) {
  const state = use(StateOfForm);
  const bare = name.replace(/\[\]$/, "");
  return {
    shown: state.values[bare]?.at(-1) ?? value,
    // Of boxes without a tick a form says nothing: after a refusal nothing means none.
    list: state.status === "refused" ? (state.values[bare] ?? []) : undefined,
    error: state.errors[bare],
    key: state.turn,
    id: idOf(state.scope, bare),
  };
}

/** Whether the form was refused. `key` makes React start what depends on it again. */
export function useRefusal() {
  const { status, turn } = use(StateOfForm);
  return { isRefused: status === "refused", key: turn };
}

type FrameProps = FieldProps & { error?: string; id: string; children: ReactNode };

function Frame({ id, label, hint, optional, error, children }: FrameProps) {
  return (
    <div className="mb-4">
      <label htmlFor={id} className="block font-semibold">
        {label} {optional && <span className="font-normal text-muted">({optional})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

const describedBy = (id: string, hint?: string, error?: string) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "tel" | "date" | "number" | "search" | "datetime-local";
  autoComplete?: string;
  inputMode?: "numeric" | "decimal" | "tel" | "email";
  maxLength?: number;
  /** What people usually type, offered while typing. */
  usual?: string[];
};

export function Field({ type = "text", autoComplete, inputMode, maxLength, usual, ...props }: TextFieldProps) {
  const { shown, error, key, id } = useField(props);
  return (
    <Frame {...props} id={id} error={error}>
      <input
        key={key}
        id={id}
        name={props.name}
        type={type}
        defaultValue={shown}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        list={usual && `${id}-usual`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
        className="field"
      />
      {usual && (
        <datalist id={`${id}-usual`}>
          {usual.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </Frame>
  );
}

export function TextArea({ rows = 4, ...props }: FieldProps & { rows?: number }) {
  const { shown, error, key, id } = useField(props);
  return (
    <Frame {...props} id={id} error={error}>
      <textarea
        key={key}
        id={id}
        name={props.name}
        rows={rows}
        defaultValue={shown}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
        className="field"
      />
    </Frame>
  );
}

export type Option = { value: string; label: string; hint?: string };

export function Select({ options, ...props }: FieldProps & { options: Option[] }) {
  const { shown, error, key, id } = useField(props);
  return (
    <Frame {...props} id={id} error={error}>
      <select
        key={key}
        id={id}
        name={props.name}
        defaultValue={shown}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
        className="field"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type ChoicesProps = { name: string; legend: string; hint?: string; options: Option[]; values?: string[]; type: "radio" | "checkbox" };

/** A group of radio buttons, or of checkboxes when `name` ends in `[]`. */
export function Choices({ name, legend, hint, options, values = [], type }: ChoicesProps) {
  const { list, error, key, id } = useField({ name });
  const chosen = list ?? values;
  return (
    <fieldset id={id} key={key} className="mb-4" aria-describedby={describedBy(id, hint, error)}>
      <legend className="font-semibold">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input type={type} name={name} value={option.value} defaultChecked={chosen.includes(option.value)} />
          <span>
            {option.label}
            {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type SubmitProps = {
  children: ReactNode;
  quiet?: boolean;
  name?: string;
  value?: string;
  className?: string;
  /** Its name when the words on it are not enough: "Goedkeuren: Els Voorbeeld". */
  label?: string;
};

/** The button of a form. It says that it is busy, and a second press does nothing meanwhile. */
export function Submit({ children, quiet, name, value, label, className = "" }: SubmitProps) {
  const { pending } = use(StateOfForm);
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-label={label}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      className={`${quiet ? "btn-quiet" : "btn-primary"} ${className}`}
    >
      {children}
    </button>
  );
}
