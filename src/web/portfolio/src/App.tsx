import { createDOMRenderer, FluentProvider, RendererProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { LateProvider } from "./api/LateContext";
import { LiveProvider } from "./api/LiveContext";
import { BreachesPage } from "./breaches/BreachesPage";
import { Shell } from "./layout/Shell";
import { useIsDark } from "./layout/useColorScheme";
import { MeasurePage } from "./measure/MeasurePage";
import { OverviewPage } from "./overview/OverviewPage";
import { ValuePage } from "./overview/ValuePage";
import { placeAt } from "./described/places";
import { committee } from "./described/reports/reports";
import { CommitteePage } from "./reports/CommitteePage";
import { Guard } from "./parts/Guard";
import { PlacePage } from "./places/PlacePage";
import { UnknownPage } from "./layout/UnknownPage";
import { PeopleProvider } from "./people/PeopleContext";
import { useRoute, type Route } from "./routing/route";
import { SessionGate } from "./session/SessionGate";
import { WaitingPage } from "./waiting/WaitingPage";

// The server's policy takes no style without the nonce that it put into the page.
const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

export function App() {
  const isDark = useIsDark();
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} className="app">
        <SessionGate>
          <LiveProvider>
            <PeopleProvider>
              <Shell><LateProvider><View /></LateProvider></Shell>
            </PeopleProvider>
          </LiveProvider>
        </SessionGate>
      </FluentProvider>
    </RendererProvider>
  );
}

function View() {
  const { view, id, part } = useRoute();
  return <Guard key={`${view}/${id}/${part}`}><Shown view={view} id={id} part={part} /></Guard>;
}

function Shown({ view, id, part }: Pick<Route, "view" | "id" | "part">) {
  if (view === "measures" && id) {
    return <MeasurePage key={id} id={id} part={part} />;
  }

  const place = id ? placeAt(view, id) : null;
  if (place === committee) {
    return <CommitteePage />;
  }

  if (place) {
    return <PlacePage key={`${view}/${id}/${part ?? ""}`} place={place} above={place.item ? placeAt(view, place.item.under) : null} item={part} />;
  }

  return view === "waiting" ? <WaitingPage /> : view === "value" ? <ValuePage /> : view === "breaches" ? <BreachesPage /> : view === "" ? <OverviewPage /> : <UnknownPage />;
}
