import type { MetadataRoute } from "next";

/** What a phone shows of us among its own apps. The colours are those of the tokens in globals.css. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Kenniskringen",
    short_name: "Kenniskring",
    description: "Het platform van de ICT-kenniskringen van lokale besturen",
    lang: "nl-BE",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#fbfaf6",
    theme_color: "#fbfaf6",
    categories: ["business", "government"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: "Onderweg", url: "/onderweg" },
      { name: "Agenda", url: "/agenda" },
    ],
  };
}
