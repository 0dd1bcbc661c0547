import { affected } from "@/lib/i18n/affected.en";
import { agreements } from "@/lib/i18n/agreements.en";
import { audit } from "@/lib/i18n/audit.en";
import { bookings } from "@/lib/i18n/bookings.en";
import { calibrations } from "@/lib/i18n/calibrations.en";
import { certificates } from "@/lib/i18n/certificates.en";
import { configurations } from "@/lib/i18n/configurations.en";
import { core } from "@/lib/i18n/core.en";
import { customers } from "@/lib/i18n/customers.en";
import { dosimetry } from "@/lib/i18n/dosimetry.en";
import { evidence } from "@/lib/i18n/evidence.en";
import { interruptions } from "@/lib/i18n/interruptions.en";
import { instruments } from "@/lib/i18n/instruments.en";
import { licences } from "@/lib/i18n/licences.en";
import { labels } from "@/lib/i18n/labels.en";
import { lots } from "@/lib/i18n/lots.en";
import { nonconformances } from "@/lib/i18n/nonconformances.en";
import { markets } from "@/lib/i18n/markets.en";
import { people } from "@/lib/i18n/people.en";
import { pests } from "@/lib/i18n/pests.en";
import { products } from "@/lib/i18n/products.en";
import { quarantine } from "@/lib/i18n/quarantine.en";
import { release } from "@/lib/i18n/release.en";
import { reports } from "@/lib/i18n/reports.en";
import { runs } from "@/lib/i18n/runs.en";
import { safety } from "@/lib/i18n/safety.en";
import { schedules } from "@/lib/i18n/schedules.en";
import { security } from "@/lib/i18n/security.en";
import { shell } from "@/lib/i18n/shell.en";
import { source } from "@/lib/i18n/source.en";
import { specs } from "@/lib/i18n/specs.en";
import { storage } from "@/lib/i18n/storage.en";
import { today } from "@/lib/i18n/today.en";
import { ui } from "@/lib/i18n/ui.en";
import { validations } from "@/lib/i18n/validations.en";
import type { Messages } from "@/lib/i18n/messages";

export const en: Messages = {
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
