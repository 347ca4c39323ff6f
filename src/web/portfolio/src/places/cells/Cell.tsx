import type { ReactNode } from "react";
import { lights, type Light, type PersonName } from "../../api/types";
import { LightMark } from "../../parts/LightMark";
import { atMoment, count, doiName, inMonth, money, onDay } from "../../parts/format";
import { useNames } from "../../people/PeopleContext";
import type { Names } from "../../people/names";
import { measureAddress } from "../../routing/route";
import { at, textAt } from "../at";
import type { Row } from "../place";
import { wordsOf } from "../words";
import type { Column, Kind } from "./column";
import { Values } from "./Values";

export function kindOf(column: Column, row: Row): Kind {
  return (typeof column.kind === "function" ? column.kind(row) : column.kind) ?? "text";
}

/** One value as its kind is shown; a plain mark where there is none. */
export function Cell({ column, row, data }: { column: Column; row: Row; data: Row }) {
  const names = useNames();
  const value = typeof column.value === "function" ? column.value(row, data) : at(row, column.value);
  const isEmpty = value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  return isEmpty ? <Nothing /> : <>{shown(column, kindOf(column, row), value, row, names)}</>;
}

function Nothing() {
  return <span className="nothing"><span aria-hidden="true">–</span><span className="visually-hidden">nothing</span></span>;
}

function shown(column: Column, kind: Kind, value: unknown, row: Row, names: Names): ReactNode {
  const text = String(value);
  const told = (code: string) => column.words?.[code] ?? code;
  switch (kind) {
    case "date":
      return <time dateTime={text}>{onDay(text)}</time>;
    case "moment":
      return <time dateTime={text}>{atMoment(text)}</time>;
    case "month":
      return <time dateTime={text}>{inMonth(text)}</time>;
    case "number":
      return Number.isFinite(Number(value)) ? count(Number(value)) : text;
    case "money":
      return Number.isFinite(Number(value)) ? money(Number(value), column.currency ? textAt(row, column.currency) : "").trim() : text;
    case "person":
      return typeof value === "object" ? (value as PersonName).name : names(text);
    case "light":
      return (lights as readonly string[]).includes(text) ? <LightMark light={text as Light} /> : text;
    case "degree":
      return `${text} ${doiName(Number(value))}`;
    case "state":
      return <span className={`state state-${text}`}>{column.words?.[text] ?? wordsOf(text)}</span>;
    case "yesno":
      return value === true ? "Yes" : value === false ? "No" : text;
    case "list":
      return <ul className="cell-list">{(value as unknown[]).map((one, index) => <li key={index}>{told(String(one))}</li>)}</ul>;
    case "measure":
      return <a href={measureAddress(textAt(row, column.id ?? "measureId"))}>{text}</a>;
    case "link": {
      const address = column.address?.(row) ?? null;
      return address === null ? told(text) : <a href={address}>{told(text)}</a>;
    }
    case "mono":
      return <code className="digest-line">{text}</code>;
    case "values":
      return <Values of={value} />;
    case "details":
      return <details><summary>Show</summary>{typeof value === "object" ? <Values of={value} /> : <pre className="cell-text" tabIndex={0}>{text}</pre>}</details>;
    case "words":
      return <span className="words">{told(text)}</span>;
    default:
      return told(text);
  }
}
