/** `npm run reliability:kill [-- ROUNDS]`: kills the embedded server at random moments and counts what was lost. */
import { killRounds } from "./keeping/kill-rounds";
import { telling } from "./keeping/say";

const rounds = Number(process.argv[2] ?? 50);
const started = Date.now();
const tell = telling((line) => console.error(line));
const figures = await killRounds(rounds, Math.round(rounds / 5), (so) =>
  tell(`reopened ${so.reopened}, confirmed ${so.confirmed}, lost ${so.lost}`),
);
console.log(JSON.stringify({ reliability: "kill", seconds: Math.round((Date.now() - started) / 1000), ...figures }));
const { reopened, lost, withoutPair, secondStarts, secondStartsRefused } = figures;
process.exit(reopened === rounds && lost === 0 && withoutPair === 0 && secondStarts === secondStartsRefused ? 0 : 1);
