import { SensitiveWarning } from "@/app/_components/sensitive-warning";
import type { WaitingFile } from "@/lib/documents/attachments/queries";
import type { Context } from "@/lib/kernel/context";
import { Hidden } from "@/lib/ui/hidden";

/** Within the form that is sent: which files go along, and what the check found in them. */
export function SentAlong({ ctx, files }: { ctx: Context; files: WaitingFile[] }) {
  return (
    <>
      {files.map(({ id }) => (
        <Hidden key={id} name="files[]" value={id} />
      ))}
      <SensitiveWarning ctx={ctx} findings={files.flatMap(({ findings, fileName }) => findings.map((one) => ({ ...one, fileName })))} />
    </>
  );
}
