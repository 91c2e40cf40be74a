import type { MetadataRoute } from "next";
import { pageContext } from "@/lib/web/context";

/** What visitors see may be found; what changes something, or asks to sign in, holds nothing for search engines. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const { baseUrl } = await pageContext();
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/aanmelden/", "/afmelden/", "/beheer", "/mijn", "/zoeken"] },
    sitemap: `${baseUrl}/sitemap.xml`,
  };
}
