import type { Context } from "@/lib/kernel/context";

export async function Today(_props: { ctx: Context }) {
  return <div className="page" />;
}
