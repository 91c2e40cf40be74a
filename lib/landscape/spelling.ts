/** What stands behind the name of a company and says only what kind of company it is. */
const LEGAL_FORMS = new Set(
  "nv bv bvba bvpa cv cvba cvso comm commv vof sa srl sprl sc scrl gmbh ag ltd llc inc plc vzw asbl ivzw".split(" "),
);

/** Lower case without accents, in words; dots within an abbreviation are nothing: "N.V." is "nv". */
const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean);

/** By what a supplier is known, however somebody writes it: "Voorbeeldsoft NV" and "voorbeeld-soft n.v." are one. */
export function supplierKey(supplier: string): string {
  const words = wordsOf(supplier);
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return (telling.length > 0 ? telling : words).join("");
}

/** The same for a product. Its supplier in front of its name says nothing new: "Voorbeeldsoft Loket" is the "Loket" of Voorbeeldsoft. */
export function productKey(name: string, supplier: string): string {
  const whole = wordsOf(name).join("") || name.trim().toLowerCase();
  const before = supplierKey(supplier);
  return before !== "" && whole.startsWith(before) && whole.length > before.length ? whole.slice(before.length) : whole;
}
