import { affected } from "@/lib/i18n/affected.vi";
import { agreements } from "@/lib/i18n/agreements.vi";
import { audit } from "@/lib/i18n/audit.vi";
import { bookings } from "@/lib/i18n/bookings.vi";
import { calibrations } from "@/lib/i18n/calibrations.vi";
import { certificates } from "@/lib/i18n/certificates.vi";
import { configurations } from "@/lib/i18n/configurations.vi";
import { core } from "@/lib/i18n/core.vi";
import { customers } from "@/lib/i18n/customers.vi";
import { dosimetry } from "@/lib/i18n/dosimetry.vi";
import { evidence } from "@/lib/i18n/evidence.vi";
import { interruptions } from "@/lib/i18n/interruptions.vi";
import { instruments } from "@/lib/i18n/instruments.vi";
import { licences } from "@/lib/i18n/licences.vi";
import { labels } from "@/lib/i18n/labels.vi";
import { lots } from "@/lib/i18n/lots.vi";
import { nonconformances } from "@/lib/i18n/nonconformances.vi";
import { markets } from "@/lib/i18n/markets.vi";
import { people } from "@/lib/i18n/people.vi";
import { pests } from "@/lib/i18n/pests.vi";
import { products } from "@/lib/i18n/products.vi";
import { quarantine } from "@/lib/i18n/quarantine.vi";
import { release } from "@/lib/i18n/release.vi";
import { reports } from "@/lib/i18n/reports.vi";
import { runs } from "@/lib/i18n/runs.vi";
import { safety } from "@/lib/i18n/safety.vi";
import { schedules } from "@/lib/i18n/schedules.vi";
import { security } from "@/lib/i18n/security.vi";
import { shell } from "@/lib/i18n/shell.vi";
import { source } from "@/lib/i18n/source.vi";
import { specs } from "@/lib/i18n/specs.vi";
import { storage } from "@/lib/i18n/storage.vi";
import { today } from "@/lib/i18n/today.vi";
import { ui } from "@/lib/i18n/ui.vi";
import { validations } from "@/lib/i18n/validations.vi";

export const vi = {
  affected,
  agreements,
  audit,
  bookings,
  calibrations,
  certificates,
  configurations,
  core,
  customers,
  dosimetry,
  evidence,
  interruptions,
  instruments,
  licences,
  labels,
  lots,
  nonconformances,
  markets,
  people,
  pests,
  products,
  quarantine,
  release,
  reports,
  runs,
  safety,
  schedules,
  security,
  shell,
  source,
  specs,
  storage,
  today,
  ui,
  validations,
};
