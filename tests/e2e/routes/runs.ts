import { type Pages, visit } from "./visit";

export const runs: Pages = {
  lookups: {
    run: "select r.run_id as id from interruption r order by r.run_id limit 1",
  },
  pages: {
    "(desk)/runs": visit("OPR01", "/runs", "Ca chiếu xạ", "Runs"),
    "(desk)/runs/[runId]": visit("OPR01", "/runs/{run}", "R-2020-", "R-2020-"),
    "(desk)/runs/history": visit("OPR01", "/runs/history", "Ca chiếu xạ", "Runs"),
    "(desk)/runs/shift": visit("OPR01", "/runs/shift", "Ca chiếu xạ", "Runs"),
  },
};
