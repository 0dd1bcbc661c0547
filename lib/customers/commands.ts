import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done } from "@/lib/core/result";
import { type CustomerNeighbours, checkAmendment, checkRegistration } from "@/lib/customers/rules";
import { amendCustomerInput, registerCustomerInput } from "@/lib/customers/schema";

async function sameTaxCode(tx: Tx, taxCode: string | null, exceptId?: string) {
  if (taxCode === null) return null;
  return tx.customer.findFirst({
    where: { taxCode, ...(exceptId ? { id: { not: exceptId } } : {}) },
    select: { code: true, name: true },
  });
}

export const registerCustomer = defineCommand({
  name: "customers.register-customer",
  permission: "customers.write",
  input: registerCustomerInput,
  async run({ tx, at }, { code, ...details }) {
    const neighbours: CustomerNeighbours = {
      sameCode: await tx.customer.findUnique({ where: { code }, select: { name: true } }),
      sameTaxCode: await sameTaxCode(tx, details.taxCode),
    };
    const verdict = checkRegistration(details, neighbours);
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.customer.create({
      data: { id, code, ...verdict.value, synthetic: await isDemo(tx), createdAt: at },
    });
    return done({ id });
  },
});

export const amendCustomer = defineCommand({
  name: "customers.amend-customer",
  permission: "customers.write",
  input: amendCustomerInput,
  async run({ tx }, { customerId, version, ...details }) {
    const saved = await tx.customer.findUnique({
      where: { id: customerId },
      select: {
        version: true,
        name: true,
        address: true,
        contactName: true,
        phone: true,
        taxCode: true,
        note: true,
      },
    });
    const neighbours: CustomerNeighbours = {
      sameCode: null,
      sameTaxCode: await sameTaxCode(tx, details.taxCode, customerId),
    };
    const verdict = checkAmendment(version, saved, details, neighbours);
    if (!verdict.ok) return verdict;
    await tx.customer.update({
      where: { id: customerId },
      data: { ...verdict.value, version: { increment: 1 } },
    });
    return done({ id: customerId });
  },
});
