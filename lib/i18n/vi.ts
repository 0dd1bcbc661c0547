import { audit } from "./audit.vi";
import { certificates } from "./certificates.vi";
import { core } from "./core.vi";
import { customers } from "./customers.vi";
import { dosimetry } from "./dosimetry.vi";
import { lots } from "./lots.vi";
import { people } from "./people.vi";
import { products } from "./products.vi";
import { release } from "./release.vi";
import { reports } from "./reports.vi";
import { runs } from "./runs.vi";
import { safety } from "./safety.vi";
import { schedules } from "./schedules.vi";
import { security } from "./security.vi";
import { shell } from "./shell.vi";
import { specs } from "./specs.vi";
import { today } from "./today.vi";
import { ui } from "./ui.vi";

export const vi = {
  audit,
  certificates,
  core,
  customers,
  dosimetry,
  lots,
  people,
  products,
  release,
  reports,
  runs,
  safety,
  schedules,
  security,
  shell,
  specs,
  today,
  ui,
};
