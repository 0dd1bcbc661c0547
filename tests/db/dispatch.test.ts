import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReview } from "@/lib/certificates/commands/standing";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { dispatchLot } from "@/lib/lots/commands/dispatch";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCertificate, after, type IssuedCertificate } from "../fixtures/certificates";
import { asSuperuser } from "../fixtures/release";
import { aCrew, type Crew } from "../fixtures/lots";

let centre: Centre;
let crew: Crew;
let issued: IssuedCertificate;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  issued = await aCertificate(crew, 1);
});
afterAll(() => centre?.close());

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? "done" : result.error.map(({ code }) => code).join(" ");

const dispatch = ({ lot }: IssuedCertificate, more: Record<string, unknown> = {}, minutes = 400) => {
  const entry = { lotId: lot.id, vehicle: "29C-1", consignee: "Bệnh viện", cartons: 40, ...more };
  return runCommand(dispatchLot, crew.storekeeper, entry, { at: after(lot, minutes).at });
};

describe("dispatch", () => {
  test("neither more than came out, nor fewer in silence, nor before the certificate", async () => {
    expect(codesOf(await dispatch(issued, { cartons: 41 }))).toBe("lots.more-dispatched-than-treated");
    expect(codesOf(await dispatch(issued, { cartons: 39 }))).toBe("lots.fewer-dispatched-unexplained");
    expect(codesOf(await dispatch(issued, {}, 309))).toBe("time.too-early");
  });

  test("two storekeepers press at once: the lot leaves once", async () => {
    const results = await Promise.all([dispatch(issued), dispatch(issued)]);
    expect(results.map(codesOf).toSorted()).toEqual(["done", "lots.not-certified"]);
    const lot = await database().lot.findUniqueOrThrow({ where: { id: issued.lot.id } });
    expect(lot.stage).toBe("dispatched");
    expect(await database().dispatch.count({ where: { lotId: lot.id } })).toBe(1);
  });

  test("a limit of the market is acknowledged before the goods leave, and the record says which", async () => {
    const other = await aCertificate(crew, 2);
    const { id } = other.lot;
    const { productId } = await database().lot.findUniqueOrThrow({
      where: { id },
      select: { productId: true },
    });
    await asSuperuser(centre.adminUrl, `UPDATE product SET commodity = 'lychee' WHERE id = '${productId}'`);
    await asSuperuser(centre.adminUrl, `UPDATE lot SET destination = 'US' WHERE id = '${id}'`);
    expect(codesOf(await dispatch(other))).toBe("lots.distribution-limit-not-acknowledged");
    expect(codesOf(await dispatch(other, { limitsAcknowledged: "on" }))).toBe("done");
    const { distributionLimits } = await database().dispatch.findUniqueOrThrow({ where: { lotId: id } });
    expect(distributionLimits).toEqual(["not-to-florida-or-hawaii"]);
  });

  test("nothing leaves while its certificate is under review", async () => {
    const other = await aCertificate(crew, 3);
    const review = { certificateId: other.id, reason: "Máy đọc bị nghi ngờ" };
    await mustRun(openReview, crew.releaser, review, after(other.lot, 350));
    expect(codesOf(await dispatch(other))).toBe("lots.certificate-not-valid");
  });
});
