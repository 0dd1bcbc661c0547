import "server-only";
import { loadMaps } from "@/lib/configurations/facts";
import { type BindingRefusal, checkBinding, checkInForce } from "@/lib/configurations/rules/binding";
import { defineCommand } from "@/lib/core/command";
import { centreDay, dayOf } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { bqFromKCi } from "@/lib/core/units";
import { type CycleDraftRefusal, checkCycleDraft } from "@/lib/source/rules/validated";
import { checkTaken, loadEarlierVersions, loadProductFacts, loadSpecification } from "@/lib/specs/facts";
import {
  type ApprovalRefusal,
  checkDraft,
  computeMonitorWindow,
  decideApproval,
  decideClosing,
  type DraftRefusal,
  type MissingRefusal,
} from "@/lib/specs/rules";
import {
  approveSpecificationInput,
  closeSpecificationInput,
  draftSpecificationInput,
} from "@/lib/specs/schema";
import {
  checkUncertainty,
  expandBudget,
  type TakenRefusal,
  type UncertaintyRefusal,
} from "@/lib/specs/rules/budget";
import { specificationContent } from "@/lib/specs/signed";

const notFound: MissingRefusal = { code: "specs.not-found" };
const noProduct: MissingRefusal = { code: "specs.product-not-found", field: "productId" };

export const draftSpecification = defineCommand({
  name: "specs.draft-specification",
  permission: "specs.draft",
  input: draftSpecificationInput,
  async run({ tx, actor, at }, { cycleTimeActivityKCi, budget, ...input }) {
    const product = await loadProductFacts(tx, input.productId);
    if (!product) return refuse(noProduct);
    const { nextNo, earlier } = await loadEarlierVersions(tx, input.code);
    const verdict = checkDraft({ ...input, product, earlier });
    const bound = input.doseMapId === null ? null : await loadMaps(tx, { id: input.doseMapId });
    const binding = bound && checkBinding(bound[0] ?? null, input);
    const cycle = checkCycleDraft(
      { ...input, cycleTimeActivityKCi, cycleTimeOn: input.cycleTimeOn && dayOf(input.cycleTimeOn) },
      { today: centreDay(at), window: computeMonitorWindow(input) },
    );
    const uncertainty = checkUncertainty({ ...input, budget });
    const taken = await checkTaken(tx, input.budgetCalibrationId);
    if (
      !verdict.ok ||
      binding?.ok === false ||
      cycle.length > 0 ||
      uncertainty.length > 0 ||
      taken.length > 0
    )
      return refuse<DraftRefusal | BindingRefusal | CycleDraftRefusal | UncertaintyRefusal | TakenRefusal>(
        ...(verdict.ok ? [] : verdict.error),
        ...(binding?.ok === false ? binding.error : []),
        ...cycle,
        ...uncertainty,
        ...taken,
      );
    const id = newId();
    await tx.specification.create({
      data: {
        id,
        ...input,
        ...(budget.length > 0 ? { budget, budgetExpanded: expandBudget(budget) } : {}),
        versionNo: nextNo,
        cycleTimeActivityBq: cycleTimeActivityKCi === null ? null : bqFromKCi(cycleTimeActivityKCi),
        windowLoGy: verdict.value.lowGy,
        windowHiGy: verdict.value.highGy,
        synthetic: await isDemo(tx),
        draftedById: actor.personId,
        draftedAt: at,
      },
    });
    return done({ id, versionNo: nextNo });
  },
});

/** The version approved now takes the place of the one before. */
export const approveSpecification = defineCommand({
  name: "specs.approve-specification",
  permission: "specs.approve",
  signs: "specs.approved",
  input: approveSpecificationInput,
  async run({ tx, actor, at, sign }, { specificationId }) {
    const stored = await loadSpecification(tx, specificationId);
    if (!stored) return refuse(notFound);
    const verdict = decideApproval(stored, actor.personId);
    const uncertainty = checkUncertainty(stored);
    if (!verdict.ok || uncertainty.length > 0)
      return refuse<ApprovalRefusal | UncertaintyRefusal>(
        ...(verdict.ok ? [] : verdict.error),
        ...uncertainty,
      );
    const { code, versionNo, doseMap } = await tx.specification.findUniqueOrThrow({
      where: { id: specificationId },
      select: {
        code: true,
        versionNo: true,
        doseMap: { select: { configuration: { select: { status: true } } } },
      },
    });
    const binding = doseMap && checkInForce(doseMap.configuration.status);
    if (binding?.ok === false) return binding;
    await tx.specification.updateMany({
      where: { code, status: "approved" },
      data: {
        status: "retired",
        closedById: actor.personId,
        closedAt: at,
        closedReason: `${code} v${versionNo}`,
      },
    });
    const approvalSignatureId = newId();
    await tx.specification.update({
      where: { id: specificationId },
      data: { status: "approved", approvedById: actor.personId, approvedAt: at, approvalSignatureId },
    });
    await sign(specificationContent, specificationId, approvalSignatureId);
    return done({ id: specificationId });
  },
});

export const withdrawDraft = defineCommand({
  name: "specs.withdraw-draft",
  permission: "specs.draft",
  input: closeSpecificationInput,
  async run({ tx, actor, at }, { specificationId, reason }) {
    const stored = await loadSpecification(tx, specificationId);
    if (!stored) return refuse(notFound);
    const verdict = decideClosing(stored.status, "withdrawn");
    if (!verdict.ok) return verdict;
    await tx.specification.update({
      where: { id: specificationId },
      data: { status: verdict.value, closedById: actor.personId, closedAt: at, closedReason: reason },
    });
    return done({ id: specificationId });
  },
});

export const retireSpecification = defineCommand({
  name: "specs.retire-specification",
  permission: "specs.approve",
  input: closeSpecificationInput,
  async run({ tx, actor, at }, { specificationId, reason }) {
    const stored = await loadSpecification(tx, specificationId);
    if (!stored) return refuse(notFound);
    const verdict = decideClosing(stored.status, "retired");
    if (!verdict.ok) return verdict;
    await tx.specification.update({
      where: { id: specificationId },
      data: { status: verdict.value, closedById: actor.personId, closedAt: at, closedReason: reason },
    });
    return done({ id: specificationId });
  },
});
