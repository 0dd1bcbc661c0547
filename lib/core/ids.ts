import { v7 } from "uuid";

/** Ids are made here, ordered by time, so that a record can name itself before it is written. */
export function newId(): string {
  return v7();
}

/** Addresses are typed and cut by people; what is no id names no record. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
