import { audit } from "./audit.en";
import { certificates } from "./certificates.en";
import { core } from "./core.en";
import { customers } from "./customers.en";
import { dosimetry } from "./dosimetry.en";
import { lots } from "./lots.en";
import { people } from "./people.en";
import { products } from "./products.en";
import { release } from "./release.en";
import { reports } from "./reports.en";
import { runs } from "./runs.en";
import { safety } from "./safety.en";
import { schedules } from "./schedules.en";
import { security } from "./security.en";
import { shell } from "./shell.en";
import { specs } from "./specs.en";
import { today } from "./today.en";
import { ui } from "./ui.en";
import type { Messages } from "./messages";

export const en: Messages = {
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
