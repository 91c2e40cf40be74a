import { groupBy } from "@/lib/kernel/group";
import type { ExpertiseParameters } from "../parameters";
import { evidenceValue, type Line, lineOf } from "../score";
import type { Source } from "./queries";

export type Evidence = Omit<Source, "match" | "type" | "personId"> & { value: number };
/** One topic of somebody's profile, with everything that it rests on. */
export type Topic = { topicId: string; line: Line; evidence: Evidence[] };

/** What the sources of one person come to by these numbers: the topics of which there is enough to show. */
export function topicsOf(sources: Source[], today: string, parameters: ExpertiseParameters): Topic[] {
  const byTopic = groupBy(sources, ({ topicId }) => topicId);
  return [...byTopic].flatMap(([topicId, own]) => {
    const evidence = own.map((source) => {
      const { topicId, kind, sourceId, role, date } = source;
      return { topicId, kind, sourceId, role, date, value: evidenceValue(source, today, parameters) };
    });
    const line = lineOf(evidence, today, parameters);
    return line ? [{ topicId, line, evidence }] : [];
  });
}

/** What the sources of one person on one topic come to: the same as above without the evidence, for who counts everybody. */
export function lineFrom(own: Source[], today: string, parameters: ExpertiseParameters): Line | null {
  const weighed = own.map((source) => ({ role: source.role, date: source.date, value: evidenceValue(source, today, parameters) }));
  return lineOf(weighed, today, parameters);
}
