import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { needOf } from "@/lib/projects/hiring/costs/key";
import type { CostKey } from "@/lib/projects/hiring/kinds";
import type { Asked } from "../asked";

type Props = { kind: CostKey; figures: { id: string; name: string }[]; asked: Asked; locale: Locale };

/** The id of the sentence that says which fields could not be read. */
export const WRONG = "niet-gelezen";

/** Who leaves and who joins. A plain form whose answer has an address. */
export function WhatIfFields({ kind, figures, asked: { typed, leaving, wrong }, locale }: Props) {
  const t = wordsFor(locale);
  const need = needOf(kind);
  const fields = [
    { name: "naam", label: t("hiring.whatIfName"), value: typed.naam, isShown: true },
    { name: "vte", label: t("hiring.whatIfUse"), value: typed.vte, isShown: need === "use" },
    { name: "inwoners", label: t("hiring.whatIfInhabitants"), value: typed.inwoners, isShown: need === "inhabitants" },
    { name: "procent", label: t("hiring.whatIfPercent"), value: typed.procent, isShown: need === "percent" },
  ].filter(({ isShown }) => isShown);
  const isWrong = (name: string) => wrong.some((one) => one === name);
  return (
    <form method="get" className="card">
      <fieldset className="mb-4">
        <legend className="font-semibold">{t("hiring.whatIfLeaving")}</legend>
        {figures.map(({ id, name }) => (
          <label key={id} className="choice">
            <input type="checkbox" name="weg" value={id} defaultChecked={leaving.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="mb-4">
        <legend className="font-semibold">
          {t("hiring.whatIfJoining")} <span className="font-normal text-muted">({t("hiring.whatIfOptional")})</span>
        </legend>
        {fields.map(({ name, label, value }) => (
          <label key={name} className="mt-2 block">
            {label}
            <input
              name={name}
              defaultValue={value}
              inputMode={name === "naam" ? undefined : "decimal"}
              aria-invalid={isWrong(name) || undefined}
              aria-describedby={isWrong(name) ? WRONG : undefined}
              className="field"
            />
          </label>
        ))}
      </fieldset>
      <button type="submit" className="btn-primary">
        {t("hiring.whatIfShow")}
      </button>
    </form>
  );
}
