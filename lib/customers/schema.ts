import { z } from "zod";
import { code, id, integer, optionalText, text } from "@/lib/core/fields";

const details = {
  name: text(200, 2),
  address: optionalText(300),
  contactName: optionalText(120),
  phone: optionalText(40),
  taxCode: optionalText(20),
  note: optionalText(1000),
};

export const registerCustomerInput = z.object({ code: code(20), ...details });

export const amendCustomerInput = z.object({ customerId: id(), version: integer(1, 1_000_000), ...details });
