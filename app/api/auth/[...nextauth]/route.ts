import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/session";

type Props = { params: Promise<{ nextauth: string[] }> };

/** Only the question who is signed in. Signing in and out are forms of our own, and next-auth's pages would be a second way. */
export async function GET(request: Request, props: Props): Promise<Response> {
  const [asked, ...rest] = (await props.params).nextauth;
  if (asked !== "session" || rest.length > 0) return Response.json({ error: "not_found" }, { status: 404 });
  return NextAuth(request as never, props as never, await authOptions()) as Promise<Response>;
}
