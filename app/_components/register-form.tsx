import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Form, Submit } from "@/lib/ui/form";
import type { FormAction } from "@/lib/ui/form-state";
import { Hidden } from "@/lib/ui/hidden";

type Props = {
  action: FormAction;
  /** What travels along: the number of what is there already, whose it is. What is not known yet stays away. */
  along: Record<string, string | undefined>;
  save: string;
  locale: Locale;
  children: ReactNode;
};

/** A form of a register: one for what is new and for what is there. */
export function RegisterForm({ action, along, save, locale, children }: Props) {
  const known = Object.entries(along).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  return (
    <Form action={action} summary={wordsFor(locale)("errors.summary")} className="card mt-4">
      {known.map(({ name, value }) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {children}
      <Submit>{save}</Submit>
    </Form>
  );
}
