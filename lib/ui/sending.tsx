import { Bar } from "@/lib/ui/bar";

type Props = { sentence: string; percent: number; name: string };

/** How far a file is on its way. */
export function Sending({ sentence, percent, name }: Props) {
  return (
    <div className="mb-3">
      <p className="break-words">{sentence.replace("%FILE%", name).replace("%PERCENT%", String(percent))}</p>
      <Bar value={percent} max={100} name={name} />
    </div>
  );
}
