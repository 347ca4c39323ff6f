import "../styles/panel.css";
import "../themes/fluent.css";
import { GatePanelControl } from "./GatePanelControl";

window.ComponentFramework?.registerControl?.("Governance.GatePanel", GatePanelControl);
