import { WrittenPage, writtenTitle } from "@/app/_components/written-page";

export const generateMetadata = () => writtenTitle("privacy");

export default function PrivacyPage() {
  return <WrittenPage page="privacy" />;
}
