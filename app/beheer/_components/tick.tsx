"use client";

import { useField } from "@/lib/ui/form";

/** Takes a request along in a decision about several. It stays ticked when the answer was a refusal. */
export function Tick({ request, label, ticked, children }: { request: string; label: string; ticked: boolean; children: string }) {
  const { list, key } = useField({ name: "requests[]" });
  return (
    <label className="tap flex cursor-pointer items-center justify-center gap-2 self-start text-sm">
      <input
        key={key}
        type="checkbox"
        name="requests[]"
        value={request}
        defaultChecked={list ? list.includes(request) : ticked}
        aria-label={label}
        className="size-6 accent-brand"
      />
      <span className="hidden sm:inline">{children}</span>
    </label>
  );
}
