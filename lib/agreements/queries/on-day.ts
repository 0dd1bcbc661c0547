import "server-only";
import { agreedPests, countedOn, readStages, readTarget } from "@/lib/agreements/facts/pests";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { loadScheduleRows } from "@/lib/schedules/facts";
import type { TargetPest } from "@/lib/schedules/rules/pests";
import { type DosePlan, planDose } from "@/lib/schedules/rules/plan";
import type { Day } from "@/lib/schedules/rules/rows";
import type { Bound, SelectionRefusal } from "@/lib/schedules/rules/selection";
import type { Prisma } from "@/prisma/client/client";

type AgreedGoods = {
  id: string;
  code: string;
  versionNo: number;
  customerId: string;
  productId: string;
  destination: string | null;
  pests: TargetPest[];
  /** Which dose the schedules ask of such goods treated that day; null where nothing is exported. */
  plan: DosePlan | null;
};

const number = (value: { toString(): string } | null) => (value === null ? null : Number(value));

async function planAgreed(where: Prisma.AgreementWhereInput, day: Day): Promise<AgreedGoods[]> {
  const [agreements, rows] = await Promise.all([
    database().agreement.findMany({
      where,
      orderBy: [{ code: "asc" }, { versionNo: "asc" }],
      select: {
        id: true,
        code: true,
        versionNo: true,
        customerId: true,
        productId: true,
        destination: true,
        minDoseGy: true,
        maxDoseGy: true,
        product: { select: { kind: true, commodity: true, maxDoseGy: true } },
        pests: agreedPests,
      },
    }),
    loadScheduleRows(database()),
  ]);
  return agreements.map(({ product, minDoseGy, maxDoseGy, pests, ...agreement }) => {
    const targets = pests.map(readTarget);
    const request = {
      origin: "VN",
      destination: agreement.destination ?? "",
      commodity: product.commodity,
      pests: targets,
      treatedOn: day,
      customerMinDoseGy: number(minDoseGy),
      customerMaxDoseGy: number(maxDoseGy),
      productMaxDoseGy: number(product.maxDoseGy),
    };
    const isExported = product.kind === "fruit" && agreement.destination !== null;
    return { ...agreement, pests: targets, plan: isExported ? planDose(request, rows) : null };
  });
}

/** What was agreed about these goods and this market on a day ("2020-06-12"); null where nothing was in force. */
export async function findAgreementOn(
  _reader: Allowed<"agreements.read">,
  {
    customerId,
    productId,
    destination,
  }: { customerId: string; productId: string; destination: string | null },
  day: Day,
) {
  const found = await database().agreement.findFirst({
    where: { customerId, productId, destination, ...countedOn(day) },
    select: { id: true, code: true, versionNo: true, targetPests: true, pests: agreedPests },
  });
  return (
    found && {
      ...found,
      pests: found.pests.map(({ lifeStages, pest }) => ({ ...pest, lifeStages: readStages(lifeStages) })),
    }
  );
}

export type AgreementOfLot = NonNullable<Awaited<ReturnType<typeof findAgreementOn>>>;

/** An agreement that counted on a day, with the minimum its goods must reach, or what stands against treating them. */
export type AgreedSummary = Omit<AgreedGoods, "pests" | "plan"> & {
  pests: string[];
  required: Bound | null;
  problems: SelectionRefusal[];
};

/** Every agreement that counted on a day. */
export async function listAgreedOn(
  _reader: Allowed<"agreements.read">,
  wanted: { customerId?: string; productId?: string },
  day: Day,
): Promise<AgreedSummary[]> {
  const agreed = await planAgreed({ ...wanted, ...countedOn(day) }, day);
  return agreed.map(({ plan, pests, ...agreement }) => ({
    ...agreement,
    pests: pests.map(({ name }) => name),
    required: plan?.verdict.ok ? plan.verdict.value.requiredBy : null,
    problems: plan && !plan.verdict.ok ? plan.verdict.error : [],
  }));
}

/** The same of one version, whatever its standing; null where nothing is exported. */
export async function planAgreement(
  _reader: Allowed<"agreements.read">,
  id: string,
  day: Day,
): Promise<DosePlan | null> {
  const [agreed] = await planAgreed({ id }, day);
  return agreed?.plan ?? null;
}

/** What treatment of each product for each market is to stop on a day, for whoever writes its specification. */
export async function listTargets(
  _drafter: Allowed<"specs.draft">,
  day: Day,
): Promise<{ productId: string; destination: string | null; pests: TargetPest[] }[]> {
  const agreements = await database().agreement.findMany({
    where: countedOn(day),
    select: { productId: true, destination: true, pests: agreedPests },
  });
  return agreements.map((agreed) => ({ ...agreed, pests: agreed.pests.map(readTarget) }));
}
