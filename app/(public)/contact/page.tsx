import { WrittenPage, writtenTitle } from "@/app/_components/written-page";

export const generateMetadata = () => writtenTitle("contact");

export default function ContactPage() {
  return <WrittenPage page="contact" />;
}
