import type { ActionCase, DoorCase } from "../case";
import { bookingCases } from "./bookings";
import { certificateCases } from "./certificates";
import { configurationCases } from "./configurations";
import { departureCases } from "./departures";
import { instrumentCases } from "./instruments";
import { evidenceCases } from "./evidence";
import { labelCases } from "./labels";
import { licenceCases } from "./licences";
import { lotCases } from "./lots";
import { masterCases } from "./master";
import { nonconformanceCases } from "./nonconformances";
import { peopleCases } from "./people";
import { quarantineCases } from "./quarantine";
import { releaseCases } from "./release";
import { runCases } from "./runs";
import { sourceCases } from "./source";
import { validationCases } from "./validations";
import { storageCases } from "./storage";
import { watchCases } from "./watch";

/** Every button behind which a command stands. */
export const actionCases: ActionCase[] = [
  ...bookingCases,
  ...certificateCases,
  ...configurationCases,
  ...departureCases,
  ...instrumentCases,
  ...evidenceCases,
  ...labelCases,
  ...licenceCases,
  ...lotCases,
  ...masterCases,
  ...nonconformanceCases,
  ...peopleCases,
  ...quarantineCases,
  ...releaseCases,
  ...runCases,
  ...sourceCases,
  ...validationCases,
  ...storageCases,
  ...watchCases,
];

/** Every other one; what is right for it is said in doors.test.ts. */
export const doorCases: DoorCase[] = [
  { action: "people.enrolAction", why: "nobody has a session before the first password" },
  { action: "people.firstAdministratorAction", why: "nobody is there yet who could have invited" },
];
