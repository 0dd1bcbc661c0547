import { z } from "zod";
import { choice, code, day, id, optional, optionalText, text } from "@/lib/core/fields";
import { licenceScopes } from "@/lib/licences/rules";
import { commoditiesOf } from "@/lib/products/rules";

export const proposeLicenceInput = z.object({
  code: code(30),
  scope: choice(licenceScopes),
  name: text(200, 3),
  number: text(80),
  issuer: text(200, 2),
  /** ISO 3166 alpha-2 */
  destination: optional(code(2)),
  commodity: optional(choice(commoditiesOf.fruit)),
  programme: optionalText(200),
  validFrom: day(),
  validTo: optional(day()),
  document: text(500, 3),
  note: optionalText(1000),
});

export const approveLicenceInput = z.object({ licenceId: id() });

export const endLicenceInput = z.object({ licenceId: id(), endedOn: day(), reason: text(500, 3) });

export const withdrawLicenceInput = z.object({ licenceId: id(), reason: text(500, 3) });
