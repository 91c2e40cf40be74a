import { startRacers } from "@/lib/testing/racers";
import { signUpsAtOnce, withdrawalsMeanwhile } from "@/lib/testing/seat-race";
import { percentile, say, table } from "./bench/figures";

/**
 * 100 people answer at once for 10 seats, over two server processes on one PostgreSQL; then the same while others take their word back.
 *   ROUNDS=50 npm run bench:seats
 * In a database of its own on the server of TEST_DATABASE_URL, or of 127.0.0.1, dropped afterwards.
 */
const rounds = Number(process.env.ROUNDS ?? 50);
const racers = await startRacers(2);

let wrong = 0;
for (const [name, run] of Object.entries({ signUpsAtOnce, withdrawalsMeanwhile })) {
  const since = performance.now();
  const { seatsGiven, times, ...counted } = await run(racers, rounds);
  const figures = {
    race: name,
    ...counted,
    fewestSeats: Math.min(...seatsGiven),
    mostSeats: Math.max(...seatsGiven),
    answerP50: percentile(times, 0.5),
    answerP95: percentile(times, 0.95),
    seconds: Math.round((performance.now() - since) / 1000),
  };
  say(JSON.stringify(figures));
  table(figures);
  wrong += counted.wrong;
}
await racers.stop();
process.exit(wrong > 0 ? 1 : 0);
