import { Form } from "@/lib/ui/form";
import type { FormAction } from "@/lib/ui/form-state";
import { Hidden } from "@/lib/ui/hidden";

type Props = { action: FormAction; name: "decision" | "action"; id: string; words: { short: string; long: string } };

/** Takes a line out again. */
export function Drop({ action, name, id, words }: Props) {
  return (
    <Form action={action} summary={words.short} scope={id}>
      <Hidden name={name} value={id} />
      <button type="submit" aria-label={words.long} className="tap cursor-pointer px-2 font-semibold text-danger underline">
        {words.short}
      </button>
    </Form>
  );
}
