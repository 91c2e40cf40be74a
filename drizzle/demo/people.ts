/** The people of the demo world. All of them are invented; their surnames say so. */
export type DemoPerson = {
  slug: string;
  name: string;
  /** `gemeente-<municipality>`, `ocmw-<municipality>` or the slug of another organisation. */
  organisation: string;
  jobTitle: string;
  /** Circles they belong to. */
  circles: string[];
  /** Circles they lead. */
  leads: string[];
  /** Circles that have not decided yet about their request. */
  asks: string[];
  /** Topics they work on: what their documents, talks and answers are about. */
  topics: string[];
  admin?: true;
};

export const people: DemoPerson[] = [
  { slug: "els-voorbeeld", name: "Els Voorbeeld", organisation: "gemeente-tielt", jobTitle: "ICT-verantwoordelijke", circles: ["midwest", "informatieveiligheid"], leads: ["midwest"], asks: [], topics: ["backup-herstel", "incident-ransomware", "ict-beleidsplan"] },
  { slug: "koen-denkbeeld", name: "Koen Denkbeeld", organisation: "gemeente-roeselare", jobTitle: "Systeembeheerder", circles: ["midwest", "informatieveiligheid"], leads: [], asks: [], topics: ["servers-virtualisatie", "backup-herstel", "microsoft-365"] },
  { slug: "fatima-verzonnen", name: "Fatima Verzonnen", organisation: "gemeente-izegem", jobTitle: "GIS-coördinator", circles: ["midwest", "gis"], leads: ["gis"], asks: [], topics: ["gis-werking", "grb-basiskaart", "adressenregister-crab", "qgis-geoloket"] },
  { slug: "jan-proefman", name: "Jan Proefman", organisation: "ocmw-tielt", jobTitle: "Diensthoofd ICT", circles: ["midwest"], leads: [], asks: [], topics: ["sociale-dienst-ocmw", "gegevensdeling-magda", "gemeente-ocmw"] },
  { slug: "lies-fictief", name: "Lies Fictief", organisation: "gemeente-wingene", jobTitle: "Informatieveiligheidsconsulent", circles: ["midwest", "informatieveiligheid"], leads: ["informatieveiligheid"], asks: [], topics: ["informatieveiligheidsplan", "nis2", "dpo"] },
  { slug: "tom-bedacht", name: "Tom Bedacht", organisation: "gemeente-ingelmunster", jobTitle: "ICT-medewerker", circles: ["midwest"], leads: [], asks: [], topics: ["servicedesk", "werkplekbeheer", "printers-multifunctionals"] },
  { slug: "nele-schijnbaert", name: "Nele Schijnbaert", organisation: "gemeente-pittem", jobTitle: "Stafmedewerker organisatie", circles: ["midwest"], leads: [], asks: [], topics: ["documentbeheer", "lokale-besluiten"] },
  { slug: "bram-ingebeeld", name: "Bram Ingebeeld", organisation: "gemeente-ieper", jobTitle: "ICT-verantwoordelijke", circles: ["westhoek"], leads: ["westhoek"], asks: [], topics: ["lan-wifi", "glasvezel-wan", "telefonie"] },
  { slug: "hilde-testelaere", name: "Hilde Testelaere", organisation: "gemeente-diksmuide", jobTitle: "ICT-coördinator", circles: ["westhoek"], leads: [], asks: [], topics: ["windows-migratie", "werkplekbeheer"] },
  { slug: "omar-modelaer", name: "Omar Modelaer", organisation: "gemeente-poperinge", jobTitle: "Applicatiebeheerder", circles: ["westhoek", "gis"], leads: [], asks: [], topics: ["omgevingsloket", "plannen-vergunningenregister"] },
  { slug: "griet-nergens", name: "Griet Nergens", organisation: "ocmw-ieper", jobTitle: "ICT-medewerker", circles: ["westhoek"], leads: [], asks: [], topics: ["sociale-dienst-ocmw", "toegangsbeheer-mfa"] },
  { slug: "stijn-luchtkasteel", name: "Stijn Luchtkasteel", organisation: "gemeente-kortrijk", jobTitle: "Informatiebeheerder", circles: ["zuid-west-vlaanderen"], leads: ["zuid-west-vlaanderen"], asks: [], topics: ["digitaal-archief", "documentbeheer"] },
  { slug: "amira-zogenaamd", name: "Amira Zogenaamd", organisation: "gemeente-waregem", jobTitle: "ICT-projectleider", circles: ["zuid-west-vlaanderen"], leads: [], asks: [], topics: ["digitale-transformatie", "e-loket"] },
  { slug: "pieter-papier", name: "Pieter Papierwereld", organisation: "gemeente-menen", jobTitle: "Systeembeheerder", circles: ["zuid-west-vlaanderen", "informatieveiligheid"], leads: [], asks: [], topics: ["monitoring-soc", "incident-ransomware", "toegangsbeheer-mfa"] },
  { slug: "ines-droomers", name: "Ines Droomers", organisation: "gemeente-harelbeke", jobTitle: "DPO", circles: ["zuid-west-vlaanderen", "informatieveiligheid"], leads: [], asks: [], topics: ["gdpr-avg", "dpo", "bewustwording-phishing"] },
  { slug: "wout-verdicht", name: "Wout Verdicht", organisation: "gemeente-brugge", jobTitle: "Netwerkbeheerder", circles: ["regio-brugge"], leads: ["regio-brugge"], asks: [], topics: ["lan-wifi", "publieke-wifi", "glasvezel-wan"] },
  { slug: "sofie-spiegelbeeld", name: "Sofie Spiegelbeeld", organisation: "gemeente-torhout", jobTitle: "ICT-verantwoordelijke", circles: ["regio-brugge"], leads: [], asks: [], topics: ["telefonie", "mobiele-telefonie", "samenaankoop"] },
  { slug: "rachid-schets", name: "Rachid Schetsers", organisation: "gemeente-knokke-heist", jobTitle: "GIS-medewerker", circles: ["regio-brugge", "gis"], leads: [], asks: [], topics: ["drones-3d-beeld", "qgis-geoloket"] },
  { slug: "leen-nevelbeek", name: "Leen Nevelbeek", organisation: "gemeente-oostende", jobTitle: "ICT-manager", circles: ["middenkust"], leads: ["middenkust"], asks: [], topics: ["cloudstrategie", "ict-beleidsplan", "fusies"] },
  { slug: "dirk-maquette", name: "Dirk Maquette", organisation: "gemeente-bredene", jobTitle: "ICT-medewerker", circles: ["middenkust"], leads: [], asks: [], topics: ["audiovisueel-raadzaal", "website-toegankelijkheid"] },
  { slug: "yasmine-staal", name: "Yasmine Staalkaert", organisation: "gemeente-de-haan", jobTitle: "Stafmedewerker digitale dienstverlening", circles: ["middenkust"], leads: [], asks: [], topics: ["burgerprofiel", "onthaal-afspraken"] },
  { slug: "geert-hersens", name: "Geert Hersenschim", organisation: "gemeente-antwerpen", jobTitle: "Enterprise-architect", circles: ["regio-antwerpen"], leads: ["regio-antwerpen"], asks: [], topics: ["integratie-api", "gegevensdeling-magda", "open-data-oslo"] },
  { slug: "karen-kladblad", name: "Karen Kladblad", organisation: "gemeente-brasschaat", jobTitle: "ICT-coördinator", circles: ["regio-antwerpen"], leads: [], asks: [], topics: ["microsoft-365", "teams-sharepoint", "licentiebeheer"] },
  { slug: "mehdi-blauwdruk", name: "Mehdi Blauwdruk", organisation: "gemeente-edegem", jobTitle: "Applicatiebeheerder", circles: ["regio-antwerpen"], leads: [], asks: [], topics: ["burgerzaken", "eid-authenticatie"] },
  { slug: "an-oefenaere", name: "An Oefenaere", organisation: "ocmw-boom", jobTitle: "ICT-verantwoordelijke", circles: ["regio-antwerpen"], leads: [], asks: [], topics: ["sociale-dienst-ocmw", "gemeente-ocmw"] },
  { slug: "joris-stelvoor", name: "Joris Stelvoor", organisation: "gemeente-mechelen", jobTitle: "Datacoördinator", circles: ["rivierenland"], leads: ["rivierenland"], asks: [], topics: ["datawarehouse-bi", "open-data-oslo"] },
  { slug: "veerle-vermoeden", name: "Veerle Vermoeden", organisation: "gemeente-lier", jobTitle: "ICT-verantwoordelijke", circles: ["rivierenland"], leads: [], asks: [], topics: ["vdi-remote-desktop", "servers-virtualisatie"] },
  { slug: "hassan-hypothese", name: "Hassan Hypothese", organisation: "gemeente-puurs-sint-amands", jobTitle: "Projectleider smart city", circles: ["rivierenland"], leads: [], asks: [], topics: ["smart-city-iot", "energie-duurzame-it"] },
  { slug: "marleen-mogelijk", name: "Marleen Mogelijk", organisation: "gemeente-geel", jobTitle: "ICT-manager", circles: ["kempen"], leads: ["kempen"], asks: [], topics: ["ict-personeel", "gedeeld-personeel", "ict-beleidsplan"] },
  { slug: "sven-sjabloon", name: "Sven Sjabloon", organisation: "gemeente-herentals", jobTitle: "Systeembeheerder", circles: ["kempen"], leads: [], asks: [], topics: ["backup-herstel", "continuiteit"] },
  { slug: "naima-notaris", name: "Naïma Namaeck", organisation: "gemeente-balen", jobTitle: "Stafmedewerker aankoop", circles: ["kempen"], leads: [], asks: [], topics: ["bestekken-gunning", "raamcontracten", "samenaankoop"] },
  { slug: "luc-leegveld", name: "Luc Leegveld", organisation: "gemeente-hoogstraten", jobTitle: "ICT-medewerker", circles: ["kempen", "gis"], leads: [], asks: [], topics: ["gipod-werken", "verkeersborden-mobiliteit"] },
  { slug: "kris-kanttekening", name: "Kris Kanttekening", organisation: "gemeente-halle", jobTitle: "ICT-verantwoordelijke", circles: ["halle-vilvoorde"], leads: ["halle-vilvoorde"], asks: [], topics: ["fusies", "microsoft-365"] },
  { slug: "eva-ergens", name: "Eva Ergens", organisation: "gemeente-dilbeek", jobTitle: "Informatieveiligheidsconsulent", circles: ["halle-vilvoorde", "informatieveiligheid"], leads: [], asks: [], topics: ["informatieveiligheidsplan", "audit-pentest", "continuiteit"] },
  { slug: "youssef-zomaar", name: "Youssef Zomaers", organisation: "gemeente-grimbergen", jobTitle: "Servicedeskmedewerker", circles: ["halle-vilvoorde"], leads: [], asks: [], topics: ["servicedesk", "printers-multifunctionals"] },
  { slug: "ria-raadsel", name: "Ria Raadsel", organisation: "ocmw-halle", jobTitle: "Diensthoofd ICT", circles: ["halle-vilvoorde"], leads: [], asks: [], topics: ["gegevensdeling-magda", "toegangsbeheer-mfa"] },
  { slug: "mark-maquis", name: "Mark Maquisart", organisation: "gemeente-leuven", jobTitle: "CIO", circles: ["oost-brabant"], leads: ["oost-brabant"], asks: [], topics: ["artificiele-intelligentie", "digitale-transformatie", "cloudstrategie"] },
  { slug: "tine-tekentafel", name: "Tine Tekentafel", organisation: "gemeente-aarschot", jobTitle: "ICT-coördinator", circles: ["oost-brabant"], leads: [], asks: [], topics: ["e-loket", "website-toegankelijkheid"] },
  { slug: "bilal-bladwijzer", name: "Bilal Bladwijzer", organisation: "gemeente-diest", jobTitle: "GIS-coördinator", circles: ["oost-brabant", "gis"], leads: [], asks: [], topics: ["adressenregister-crab", "grb-basiskaart", "gis-werking"] },
  { slug: "greet-gedacht", name: "Greet Gedacht", organisation: "gemeente-tienen", jobTitle: "ICT-medewerker", circles: ["oost-brabant"], leads: [], asks: [], topics: ["onderwijs-ict", "vrije-tijd-bibliotheek"] },
  { slug: "johan-jokers", name: "Johan Jokers", organisation: "gemeente-aalst", jobTitle: "ICT-manager", circles: ["denderregio"], leads: ["denderregio"], asks: [], topics: ["projectbeheer-verandering", "leveranciersbeheer"] },
  { slug: "silke-simulaere", name: "Silke Simulaere", organisation: "gemeente-ninove", jobTitle: "Systeembeheerder", circles: ["denderregio", "informatieveiligheid"], leads: [], asks: [], topics: ["monitoring-soc", "lan-wifi"] },
  { slug: "dries-doorslag", name: "Dries Doorslag", organisation: "gemeente-dendermonde", jobTitle: "Archivaris", circles: ["denderregio"], leads: [], asks: [], topics: ["digitaal-archief", "documentbeheer", "digitaal-ondertekenen"] },
  { slug: "nora-nabootse", name: "Nora Nabootse", organisation: "gemeente-oudenaarde", jobTitle: "ICT-verantwoordelijke", circles: ["vlaamse-ardennen"], leads: ["vlaamse-ardennen"], asks: [], topics: ["open-source", "cloudstrategie"] },
  { slug: "filip-fabel", name: "Filip Fabeldier", organisation: "gemeente-zottegem", jobTitle: "ICT-medewerker", circles: ["vlaamse-ardennen"], leads: [], asks: [], topics: ["windows-migratie", "laptops-en-randapparatuur"] },
  { slug: "aicha-achtergrond", name: "Aïcha Achtergrond", organisation: "gemeente-ronse", jobTitle: "Stafmedewerker digitale inclusie", circles: ["vlaamse-ardennen"], leads: [], asks: [], topics: ["digitale-inclusie", "participatie-platform"] },
  { slug: "peter-pennentrek", name: "Peter Pennentrek", organisation: "gemeente-gent", jobTitle: "Teamleider data", circles: ["regio-gent"], leads: ["regio-gent"], asks: [], topics: ["open-data-oslo", "datawarehouse-bi", "artificiele-intelligentie"] },
  { slug: "ilse-illustratie", name: "Ilse Illustraet", organisation: "gemeente-eeklo", jobTitle: "ICT-coördinator", circles: ["regio-gent"], leads: [], asks: [], topics: ["digitaal-ondertekenen", "lokale-besluiten"] },
  { slug: "samir-schaduw", name: "Samir Schaduwrand", organisation: "gemeente-evergem", jobTitle: "Systeembeheerder", circles: ["regio-gent", "informatieveiligheid"], leads: [], asks: [], topics: ["toegangsbeheer-mfa", "microsoft-365", "incident-ransomware"] },
  { slug: "dorien-doodle", name: "Dorien Doedel", organisation: "ocmw-gent", jobTitle: "Projectleider", circles: ["regio-gent"], leads: [], asks: [], topics: ["sociale-dienst-ocmw", "projectbeheer-verandering"] },
  { slug: "bart-benadering", name: "Bart Benadering", organisation: "gemeente-sint-niklaas", jobTitle: "ICT-manager", circles: ["waasland"], leads: ["waasland"], asks: [], topics: ["samenaankoop", "laptops-en-randapparatuur", "raamcontracten"] },
  { slug: "mieke-misschien", name: "Mieke Misschien", organisation: "gemeente-beveren-kruibeke-zwijndrecht", jobTitle: "Integratiemanager", circles: ["waasland"], leads: [], asks: [], topics: ["fusies", "projectbeheer-verandering", "personeel-hr"] },
  { slug: "hugo-herhaling", name: "Hugo Herhaling", organisation: "gemeente-temse", jobTitle: "ICT-medewerker", circles: ["waasland"], leads: [], asks: [], topics: ["camera-anpr", "verkeersborden-mobiliteit"] },
  { slug: "carine-contour", name: "Carine Contour", organisation: "gemeente-genk", jobTitle: "ICT-manager", circles: ["limburg"], leads: ["limburg"], asks: [], topics: ["telefonie", "leveranciersbeheer", "ict-beleidsplan"] },
  { slug: "emre-evenbeeld", name: "Emre Evenbeeld", organisation: "gemeente-bilzen-hoeselt", jobTitle: "GIS-coördinator", circles: ["limburg", "gis"], leads: [], asks: [], topics: ["gis-werking", "adressenregister-crab", "fusies"] },
  { slug: "lotte-lijstwerk", name: "Lotte Lijstwerck", organisation: "gemeente-sint-truiden", jobTitle: "Financieel stafmedewerker", circles: ["limburg"], leads: [], asks: [], topics: ["financien-bbc", "bestekken-gunning"] },
  { slug: "raf-randvermelding", name: "Raf Randvermeld", organisation: "gemeente-tongeren-borgloon", jobTitle: "ICT-verantwoordelijke", circles: ["limburg", "informatieveiligheid"], leads: [], asks: [], topics: ["fusies", "bewustwording-phishing", "nis2"] },
  { slug: "zeynep-zijlijn", name: "Zeynep Zijlijn", organisation: "gemeente-beringen", jobTitle: "Toepassingsbeheerder", circles: ["limburg"], leads: [], asks: [], topics: ["technische-dienst", "burgerzaken"] },
  { slug: "paula-platform", name: "Paula Platform", organisation: "v-ict-or", jobTitle: "Platformbeheerder", circles: [], leads: [], asks: [], topics: ["digitale-transformatie"], admin: true },
  { slug: "nieuwe-nina", name: "Nina Nieuwkomer", organisation: "gemeente-dentergem", jobTitle: "ICT-medewerker", circles: [], leads: [], asks: ["midwest"], topics: ["werkplekbeheer"] },
  { slug: "wachtende-wim", name: "Wim Wachtkamer", organisation: "gemeente-oostrozebeke", jobTitle: "Stafmedewerker ICT", circles: [], leads: [], asks: ["midwest"], topics: ["e-loket"] },
  { slug: "zara-zonderkring", name: "Zara Zonderkring", organisation: "gemeente-lichtervelde", jobTitle: "Communicatiemedewerker", circles: [], leads: [], asks: [], topics: ["website-toegankelijkheid"] },
];
