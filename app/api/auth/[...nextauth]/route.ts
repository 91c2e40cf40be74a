import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/session";

type Props = { params: Promise<{ nextauth: string[] }> };

const handler = async (request: Request, props: Props): Promise<Response> =>
  NextAuth(request as never, props as never, await authOptions()) as Promise<Response>;

export { handler as GET, handler as POST };
