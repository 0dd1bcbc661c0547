import { z } from "zod";
import { choice, day, flag, id, instant, integer, optionalText, text } from "@/lib/core/fields";

export const issueCertificateInput = z.object({ lotId: id() });

export const certificateReasonInput = z.object({ certificateId: id(), reason: text(1000, 10) });

export const confirmRevocationInput = z.object({ certificateId: id() });

export const recordNoticeInput = z.object({
  certificateId: id(),
  party: choice(["customer", "plant_quarantine"]),
  recipient: text(200),
  means: choice(["letter", "email", "telephone", "in_person"]),
  toldAt: instant(),
  note: optionalText(1000),
});

export const spoilNumberInput = z.object({ reason: text(1000, 10) });

export const recordPrintInput = z.object({
  certificateId: id(),
  copies: integer(1, 20),
  reason: optionalText(1000),
});

export const recordScanInput = z.object({
  certificateId: id(),
  signedBy: text(200),
  capacity: choice(["director", "deputy_director"]),
  signedOn: day(),
  sealed: flag(),
  sha256: text(64, 64),
});
