import type { Context } from "@/lib/kernel/context";

export async function Landing(_props: { ctx: Context; query?: string }) {
  return <div className="page" />;
}
