import { notFound } from "next/navigation";
import { DestroyForm } from "@/components/lots/departure-forms";
import { RemovalPage } from "@/components/lots/removal-page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { listWitnesses } from "@/lib/lots/queries/departures";
import { getLotSheet } from "@/lib/lots/queries/sheet";
import { getLotPlaces } from "@/lib/storage/queries";
import { placesToTakeFrom } from "@/lib/storage/rules/zones";

export default async function DestroyGoodsPage({ params }: { params: Promise<{ lotId: string }> }) {
  const remover = await requirePermission("lots.remove");
  const [reader, stores] = [allow(remover, "lots.read"), allow(remover, "storage.read")];
  const lot = reader && (await getLotSheet(reader, (await params).lotId));
  if (!lot) notFound();
  const cartonsHere = lot.progress.rejected?.cartons ?? 0;
  const standing = stores ? (await getLotPlaces(stores, lot.id)).standing : [];
  return (
    <RemovalPage lot={lot} disposition="destroy">
      <DestroyForm
        lotId={lot.id}
        cartonsHere={cartonsHere}
        places={placesToTakeFrom(standing, cartonsHere)}
        witnesses={await listWitnesses(remover)}
      />
    </RemovalPage>
  );
}
