import type { ReactNode } from "react";
import type { Context } from "@/lib/kernel/context";
import type { ProjectKind } from "@/lib/projects/kinds";
import type { Project } from "@/lib/projects/queries";
import { HirePanel } from "./hire-panel";
import { PurchasePanel } from "./purchase-panel";
import { TextPanel } from "./text-panel";

export type PanelProps = { ctx: Context; project: Project };

/** What each kind of project has of its own, for participants. */
const panels: Record<ProjectKind, (props: PanelProps) => ReactNode | Promise<ReactNode>> = {
  purchase: PurchasePanel,
  plan: TextPanel,
  framework: TextPanel,
  hire: HirePanel,
};

export function KindPanel(props: PanelProps) {
  const Panel = panels[props.project.kind];
  return <Panel {...props} />;
}
