/** `npm run typesense:stand-in -- --port 7400`: a stand-in for Typesense, for trials and tests on a machine without one. */
import { parseArgs } from "node:util";
import { startTypesense } from "@/lib/testing/typesense-server";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8108" },
    version: { type: "string", default: "30" },
    key: { type: "string", default: "stand-in" },
  },
});
const server = await startTypesense({ port: Number(values.port), version: values.version === "29" ? 29 : 30, apiKey: values.key });
console.log(`TYPESENSE_URL=${server.url} TYPESENSE_API_KEY=${server.apiKey}`);
