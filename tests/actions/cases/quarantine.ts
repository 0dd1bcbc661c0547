import type { ActionCase } from "../case";

export const quarantineCases: ActionCase[] = [
  {
    action: "quarantine.stateTermAction",
    command: "quarantine.state-term",
    may: ["releaser"],
    by: "REL01",
    desk: true,
    // A market of its own, so that the lots of other cases keep theirs.
    prepare: async () => ({ destination: "ZZ", kind: "facility", source: "Quy chế thử số 1" }),
    writes: ["insert public.inspection_term"],
  },
];
