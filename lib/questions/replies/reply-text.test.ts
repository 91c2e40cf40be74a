import { expect, test } from "vitest";
import { readAnswer } from "@/lib/platform/mail/answer";
import { htmlReplies } from "@/lib/testing/replies/html";
import { mimeOf } from "@/lib/testing/replies/mime";
import { plainReplies } from "@/lib/testing/replies/plain";
import { replyText } from "./reply-text";

const replies = [...plainReplies, ...htmlReplies];

test("there are thirty replies, of programs that people here use", () => {
  expect(replies).toHaveLength(30);
});

test.each(replies.map((reply) => [reply.name, reply] as const))(
  "of a mail from %s, what its sender wrote is left, and nothing else",
  async (_, reply) => {
    const mail = await readAnswer(mimeOf(reply, { to: "antwoord+0123456789abcdef0123456789abcdef@example.org" }));
    expect(replyText(mail.text)).toBe(reply.wrote);
  },
);

test("the place of a picture is no word of an answer", () => {
  expect(replyText("Elk kwartaal.\n\n[cid:image001.png@01DC5A.9B]\n")).toBe("Elk kwartaal.");
});

test("of a mail that only quotes nothing is left, and a closing alone is an answer", () => {
  expect(replyText("> Dag Koen,\n> Hoe test je een back-up?\n")).toBe("");
  expect(replyText("Groeten!")).toBe("Groeten!");
});
