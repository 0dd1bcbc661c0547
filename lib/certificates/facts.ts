import "server-only";
import { dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { CertificateContent } from "@/lib/certificates/rules";
import { latestReadings } from "@/lib/dosimetry/rules";
import { type BudgetLine, combineUncertainty } from "@/lib/dosimetry/rules/uncertainty";
import type { CheckResult, PassedCheck } from "@/lib/release/rules/check";
import { acceptedCartons } from "@/lib/lots/rules/receipt";
import type { Prisma } from "@/prisma/client/client";

const select = {
  code: true,
  customerLotCode: true,
  destination: true,
  receivedCartons: true,
  rejectedCartons: true,
  items: true,
  massG: true,
  massBasis: true,
  pass: true,
  synthetic: true,
  customer: { select: { code: true, name: true, address: true } },
  product: {
    select: {
      code: true,
      nameVi: true,
      nameEn: true,
      kind: true,
      countingUnit: true,
      requiresAcknowledgement: true,
    },
  },
  spec: {
    select: {
      code: true,
      versionNo: true,
      minDoseGy: true,
      maxDoseGy: true,
      ratioMin: true,
      ratioMax: true,
      expandedUncertainty: true,
    },
  },
  decisions: {
    where: { outcome: "released" as const, withdrawal: null },
    select: {
      concession: { select: { document: true, customerSignatory: true, customerSignedOn: true } },
    },
    take: 1,
  },
  seals: {
    where: { corrected: null },
    orderBy: [{ sealedAt: "asc" as const }, { id: "asc" as const }],
    select: { pass: true, firstCode: true, lastCode: true, cartons: true, organisation: true },
  },
  acknowledgements: {
    select: { customerSignatory: true, document: true },
    orderBy: { acknowledgedAt: "desc" as const },
    take: 1,
  },
  carrierLoads: {
    select: {
      pass: true,
      unload: { select: { cartonsOut: true } },
      runCarrier: {
        select: {
          enteredAt: true,
          exit: { select: { leftAt: true } },
          run: { select: { code: true, irradiator: { select: { code: true } } } },
        },
      },
      placements: {
        select: {
          readings: {
            select: {
              id: true,
              supersedesId: true,
              instrumentCode: true,
              calibration: {
                select: {
                  code: true,
                  budget: true,
                  laboratory: true,
                  laboratoryCertificate: true,
                  batch: { select: { code: true, type: { select: { name: true } } } },
                  reader: { select: { code: true, name: true } },
                },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.LotSelect;

type Placed = { readings: { id: string; supersedesId: string | null; calibration: Calibration | null }[] };
type Calibration = {
  code: string;
  budget: unknown;
  laboratory: string;
  laboratoryCertificate: string;
  batch: { code: string; type: { name: string } };
  reader: { code: string; name: string };
};

/** System, traceability and U of the calibrations that the counted readings were made under; nothing where none is known. */
function sayDosimetry(placements: readonly Placed[]) {
  const used = placements.flatMap(({ readings }) =>
    latestReadings(readings).map((reading) => reading.calibration),
  );
  if (used.length === 0 || used.includes(null)) return { dosimetrySystem: null, traceability: null };
  const byCode = new Map(
    used.flatMap((calibration) => (calibration ? [[calibration.code, calibration]] : [])),
  );
  const calibrations = [...byCode.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const join = (words: string[]) => [...new Set(words)].join("; ");
  return {
    dosimetrySystem: join(
      calibrations.map(
        ({ batch, reader }) => `${batch.type.name}, ${batch.code}, ${reader.name} ${reader.code}`,
      ),
    ),
    traceability: join(
      calibrations.map(
        ({ code, laboratory, laboratoryCertificate }) => `${laboratory}, ${laboratoryCertificate} (${code})`,
      ),
    ),
    calibrations: calibrations.map(({ code, budget }) => ({
      code,
      expandedUncertainty:
        combineUncertainty((budget as BudgetLine[]).map(({ percent }) => percent)).expanded / 100,
    })),
  };
}

type Sealed = { firstCode: string; lastCode: string | null; cartons: number; organisation: string };

/** The seals that stand; the officers' names stay in the lot's own record. */
function saySeals(seals: readonly Sealed[]): Pick<CertificateContent, "quarantineSeal"> {
  if (seals.length === 0) return {};
  return {
    quarantineSeal: {
      codes: seals.map(({ firstCode, lastCode }) => (lastCode ? `${firstCode} – ${lastCode}` : firstCode)),
      cartons: seals.reduce((sum, { cartons }) => sum + cartons, 0),
      organisation: [...new Set(seals.map(({ organisation }) => organisation))].join(", "),
    },
  };
}

type Decision = {
  minDoseGy: unknown;
  maxDoseGy: unknown;
  decidedAt: Date;
  decidedBy: string;
  checks: unknown;
};

/** Numbers of the centre's own licences that the decision was made under; null where it found none. */
function licencesOf(checks: readonly CheckResult[]): string | null {
  const check = checks.find(
    (one): one is PassedCheck<"LICENCE"> => one.code === "LICENCE" && one.status === "pass",
  );
  const own = check?.facts.inForce.filter(({ scope }) => scope === "facility") ?? [];
  return own.length > 0 ? own.map(({ number }) => number).join(", ") : null;
}

/** The bounds that the decision was judged by; nothing where no schedule, product or customer set one. */
function judgedBy(checks: readonly CheckResult[]): Pick<CertificateContent, "judgedBy"> {
  let minimum = null;
  let maximum = null;
  for (const check of checks) {
    if (check.status !== "pass") continue;
    if (check.code === "SCHEDULE") minimum = check.facts.required;
    if (check.code === "LEGAL_MAX") maximum = check.facts.decidedBy;
  }
  return minimum || maximum ? { judgedBy: { minimum, maximum } } : {};
}

/** What a certificate for this released lot says. Doses are the decision's calculated extremes, nothing per carton. */
export async function loadCertificateContent(
  tx: Tx,
  lotId: string,
  decision: Decision,
): Promise<CertificateContent> {
  const lot = await tx.lot.findUniqueOrThrow({ where: { id: lotId }, select });
  const loads = lot.carrierLoads.filter((load) => load.pass === lot.pass);
  const passages = loads.flatMap((load) => load.runCarrier ?? []);
  const concession = lot.decisions[0]?.concession;
  const { requiresAcknowledgement, ...product } = lot.product;
  const distinct = (words: string[]) => [...new Set(words)].toSorted();
  const times = passages.flatMap((passage) => [passage.enteredAt, passage.exit?.leftAt ?? passage.enteredAt]);
  const sorted = times.map((time) => time.toISOString()).toSorted();
  const checks = decision.checks as CheckResult[];
  const cartons = loads.reduce((sum, load) => sum + (load.unload?.cartonsOut ?? 0), 0);
  const receivedCartons = acceptedCartons(lot);
  return {
    lotCode: lot.code,
    customerLotCode: lot.customerLotCode,
    customer: lot.customer,
    product,
    destination: lot.destination,
    cartons,
    ...(receivedCartons === cartons ? {} : { receivedCartons }),
    items: lot.items,
    massG: lot.massG === null ? null : Number(lot.massG),
    massBasis: lot.massBasis,
    treatedFrom: sorted[0] ?? "",
    treatedTo: sorted.at(-1) ?? "",
    irradiators: distinct(passages.map((passage) => passage.run.irradiator.code)),
    runs: distinct(passages.map((passage) => passage.run.code)),
    specification: { code: lot.spec.code, versionNo: lot.spec.versionNo },
    requiredMinDoseGy: Number(lot.spec.minDoseGy),
    allowedMaxDoseGy: Number(lot.spec.maxDoseGy),
    ...judgedBy(checks),
    calculatedMinDoseGy: Number(decision.minDoseGy),
    calculatedMaxDoseGy: Number(decision.maxDoseGy),
    expandedUncertainty: Number(lot.spec.expandedUncertainty),
    ratioMin: Number(lot.spec.ratioMin),
    ratioMax: Number(lot.spec.ratioMax),
    licence: licencesOf(checks),
    dosimeters: loads.reduce((sum, load) => sum + load.placements.length, 0),
    instruments: distinct(
      loads.flatMap((load) =>
        load.placements.flatMap((placed) => placed.readings.map((reading) => reading.instrumentCode)),
      ),
    ),
    ...sayDosimetry(loads.flatMap((load) => load.placements)),
    decidedBy: decision.decidedBy,
    decidedAt: decision.decidedAt.toISOString(),
    filtrationRemark: requiresAcknowledgement,
    acknowledgement: lot.acknowledgements[0] ?? null,
    concession: concession ? { ...concession, customerSignedOn: dayOf(concession.customerSignedOn) } : null,
    ...saySeals(lot.seals.filter(({ pass }) => pass === lot.pass)),
    synthetic: lot.synthetic,
  };
}
