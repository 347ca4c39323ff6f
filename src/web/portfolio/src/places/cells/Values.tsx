import { wordsOf } from "../words";

/** Whatever a setting or an entry holds, by its names: nothing is left out because no screen was made for it. */
export function Values({ of: value }: { of: unknown }) {
  if (Array.isArray(value)) {
    return value.length === 0 ? <>none</> : <ul className="cell-list">{value.map((one, index) => <li key={index}><Values of={one} /></li>)}</ul>;
  }

  if (typeof value === "object" && value !== null) {
    return (
      <dl className="pairs values">
        {Object.entries(value).map(([name, one]) => <div key={name}><dt>{wordsOf(name)}</dt><dd><Values of={one} /></dd></div>)}
      </dl>
    );
  }

  return <span className="words">{value === null || value === undefined || value === "" ? "none" : value === true ? "yes" : value === false ? "no" : String(value)}</span>;
}
