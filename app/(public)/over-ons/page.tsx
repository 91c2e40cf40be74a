import { WrittenPage, writtenTitle } from "@/app/_components/written-page";

export const generateMetadata = () => writtenTitle("about");

export default function AboutPage() {
  return <WrittenPage page="about" />;
}
