import { v7 } from "uuid";

/** Ids are made here, ordered by time, so that a record can name itself before it is written. */
export function newId(): string {
  return v7();
}
