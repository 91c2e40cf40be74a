/** `npm run files:setup`: makes the bucket of S3_BUCKET ready for this site. May be run again. */
import { env } from "@/lib/platform/env";
import { prepareBucket } from "@/lib/platform/files/bucket";

const { files, s3, baseUrl } = env();
if (files !== "s3") {
  console.error("Files are kept on disk here. Set S3_BUCKET, and the other S3_ variables, to keep them in a bucket.");
  process.exit(1);
}
try {
  const steps = await prepareBucket({ store: s3, site: baseUrl });
  for (const { what, state, because } of steps) console.log(`${state.padEnd(14)} ${what}${because ? ` (${because})` : ""}`);
  if (steps.some(({ state }) => state === "not supported"))
    console.log(
      "What is not supported or not allowed to this key: set it in the console of your store. Uploads need the rule for this site.",
    );
} catch (error) {
  console.error(`The store does not let us in: ${error instanceof Error ? error.message : String(error)}. Look at the S3_ variables.`);
  process.exit(1);
}
process.exit(0);
