import "../styles/panel.css";
import "../themes/atlassian.css";
import { mountPanel } from "../panel/mount";
import { followTheme } from "./bridge";
import { JiraHost } from "./jiraHost";

followTheme().catch((fault: unknown) => console.warn("The colours of Jira are not known here; the panel keeps its own.", fault));
mountPanel(document.getElementById("root")!, new JiraHost());
