import { inHtml, type Reply } from "./mime";

const WROTE = "Dag Els,\n\nWij zetten elk kwartaal één server terug.\n\nBel me gerust.";
const PARAGRAPHS = "<p>Dag Els,</p><p>Wij zetten elk kwartaal één server terug.</p><p>Bel me gerust.</p>";

/** Replies that come as HTML alone. */
export const htmlReplies: Reply[] = [
  {
    name: "Outlook desktop, HTML only, Dutch",
    html: `<html><body lang=NL-BE><div class=WordSection1>${PARAGRAPHS.replaceAll("<p>", "<p class=MsoNormal>")}<p class=MsoNormal>Met vriendelijke groet</p><p class=MsoNormal><b>Koen Denkbeeld</b><br>ICT-coördinator</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>Van:</b> Kenniskring &lt;antwoord@example.org&gt; <br><b>Verzonden:</b> maandag 23 november 2026 12:01<br><b>Aan:</b> Koen Denkbeeld &lt;koen@example.org&gt;<br><b>Onderwerp:</b> Els Voorbeeld vraagt</p></div></div>${inHtml()}</div></body></html>`,
    wrote: WROTE,
  },
  {
    name: "Outlook on the web, HTML only",
    html: `<html><body><div class="elementToProof">${PARAGRAPHS}</div><div id="Signature"><p>Vriendelijke groeten,</p><p>Koen</p></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg"><b>Van:</b> Kenniskring &lt;antwoord@example.org&gt;<br><b>Verzonden:</b> maandag 23 november 2026 12:01<br><b>Aan:</b> koen@example.org<br><b>Onderwerp:</b> vraag<div>&nbsp;</div></div>${inHtml()}</body></html>`,
    wrote: WROTE,
  },
  {
    name: "Outlook on a phone, HTML only",
    html: `<html><body>${PARAGRAPHS}<div id="ms-outlook-mobile-signature"><div><br></div>Outlook voor <a href="https://aka.ms/o0ukef">iOS</a> downloaden</div><hr><div id="divRplyFwdMsg"><b>Van:</b> Kenniskring<br><b>Verzonden:</b> maandag 23 november 2026 12:01<br><b>Aan:</b> koen@example.org<br><b>Onderwerp:</b> vraag</div>${inHtml()}</body></html>`,
    wrote: WROTE,
  },
  {
    name: "Gmail, HTML only",
    html: `<div dir="ltr">${PARAGRAPHS}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Op ma 23 nov 2026 om 12:01 schreef Kenniskring &lt;<a href="mailto:antwoord@example.org">antwoord@example.org</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${inHtml()}</blockquote></div>`,
    wrote: WROTE,
  },
  {
    name: "Apple Mail, HTML only",
    html: `<html><body>${PARAGRAPHS}<div>Verstuurd vanaf mijn iPhone</div><div><br><blockquote type="cite">Op 23 nov 2026 om 12:01 heeft Kenniskring &lt;antwoord@example.org&gt; het volgende geschreven:<br><br></blockquote></div><blockquote type="cite">${inHtml()}</blockquote></body></html>`,
    wrote: WROTE,
  },
  {
    name: "Samsung, HTML only, long line",
    html: `<html><body><div dir="auto">Wij zetten elk kwartaal een server terug in een netwerk dat van de rest afgesloten is, en laten dan een collega aanmelden die er anders nooit komt.</div><div dir="auto"><br></div><div id="composer_signature"><div>Verzonden vanaf mijn Galaxy</div></div><div>-------- Oorspronkelijk bericht --------</div><div>Van: Kenniskring</div><div>Datum: 23-11-2026 12:01 (GMT+01:00)</div><div>Aan: koen@example.org</div><div>Onderwerp: vraag</div>${inHtml()}</body></html>`,
    wrote:
      "Wij zetten elk kwartaal een server terug in een netwerk dat van de rest afgesloten is, en laten dan een collega aanmelden die er anders nooit komt.",
  },
  {
    name: "Thunderbird, HTML only, French",
    html: `<html><body><p>Nous restaurons un serveur à chaque trimestre.</p><p>Bien cordialement,<br>Koen</p><div class="moz-cite-prefix">Le 23/11/2026 à 12:01, Kenniskring a écrit&nbsp;:<br></div><blockquote type="cite">${inHtml()}</blockquote></body></html>`,
    wrote: "Nous restaurons un serveur à chaque trimestre.",
  },
  {
    name: "Outlook desktop, HTML only, French, with what an employer adds",
    html: `<html><body><div class=WordSection1><p>Nous restaurons un serveur à chaque trimestre.</p><p>Sincères salutations,</p><p>Koen</p><p>Ce message et ses pièces jointes sont confidentiels.</p><p><b>De :</b> Kenniskring &lt;antwoord@example.org&gt;<br><b>Envoyé :</b> lundi 23 novembre 2026 12:01<br><b>À :</b> koen@example.org<br><b>Objet :</b> vraag</p>${inHtml()}</div></body></html>`,
    wrote: "Nous restaurons un serveur à chaque trimestre.",
  },
];
