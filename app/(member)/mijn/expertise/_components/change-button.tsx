import type { Change } from "@/lib/expertise/input";
import { Submit } from "@/lib/ui/form";

type Props = { what: Change; target: string; label: string; about: string };

/** One button of the form around the list. `about` tells a screen reader what the eye sees beside it. */
export function ChangeButton({ what, target, label, about }: Props) {
  return (
    <Submit quiet name="change" value={`${what} ${target}`} className="shrink-0">
      {label}
      {about && <span className="sr-only">: {about}</span>}
    </Submit>
  );
}
