import { type Pages, visit } from "./visit";

export const lots: Pages = {
  lookups: {
    received:
      "select id from lot where stage = 'received' and code like 'L-20%' order by arrived_at desc limit 1",
    unacknowledged:
      "select l.id from lot l join product p on p.id = l.product_id where p.requires_acknowledgement and l.stage = 'received' order by l.arrived_at desc limit 1",
    loading: "select id from lot where stage = 'loading' order by arrived_at desc limit 1",
    inProcess: "select id from lot where stage = 'in_process' order by arrived_at desc limit 1",
    fullStory:
      "select l.id from lot l join product p on p.id = l.product_id where l.stage = 'dispatched' and p.commodity = 'lychee' order by l.code limit 1",
    undecided:
      "select id from lot l where stage = 'processed' and exists (select from carrier_load c join dosimeter_placement d on d.carrier_load_id = c.id join dosimeter_reading r on r.placement_id = d.id where c.lot_id = l.id) order by arrived_at desc limit 1",
    dispatchable:
      "select id from lot where stage in ('certified', 'dispatched') order by stage, code desc limit 1",
    rejected: "select id from lot where stage = 'rejected' order by code limit 1",
  },
  pages: {
    "(desk)/lots": visit("STO01", "/lots", "Lô hàng", "Lots"),
    "(desk)/lots/[lotId]": [
      ...visit("AUD01", "/lots/{fullStory}", "L-2020-", "L-2020-"),
      ...visit("REL02", "/lots/{undecided}", "L-", "L-"),
      ...visit("STO01", "/lots/{received}", "L-", "L-"),
      ...visit("STO01", "/lots/{rejected}", "L-2020-", "L-2020-"),
    ],
    "(desk)/lots/[lotId]/acknowledge": visit(
      "CLK01",
      "/lots/{unacknowledged}/acknowledge",
      "Khách hàng xác nhận",
      "Customer's acknowledgement",
    ),
    "(desk)/lots/[lotId]/amend": visit(
      "STO01",
      "/lots/{received}/amend",
      "Sửa phiếu nhận L-",
      "Amend receipt L-",
    ),
    "(desk)/lots/[lotId]/destroy": visit(
      "STO01",
      "/lots/{rejected}/destroy",
      "Tiêu hủy hàng bị loại",
      "Destroy rejected goods",
    ),
    "(desk)/lots/[lotId]/dispatch": visit("STO01", "/lots/{dispatchable}/dispatch", "Giao hàng", "Dispatch"),
    "(desk)/lots/[lotId]/inspect": visit(
      "STO01",
      "/lots/{received}/inspect",
      "Kiểm tra trước chiếu xạ",
      "Inspection before treatment",
    ),
    "(desk)/lots/[lotId]/load": visit("OPR01", "/lots/{loading}/load", "Xếp hàng lên giá", "Load carriers"),
    "(desk)/lots/[lotId]/return": visit(
      "STO01",
      "/lots/{rejected}/return",
      "Trả lại hàng bị loại",
      "Return rejected goods",
    ),
    "(desk)/lots/[lotId]/seal": visit(
      "STO01",
      "/lots/{undecided}/seal",
      "Niêm phong kiểm dịch",
      "Plant-quarantine seal",
    ),
    "(desk)/lots/[lotId]/unload": visit("OPR01", "/lots/{inProcess}/unload", "Dỡ hàng", "Unload"),
    "(desk)/lots/new": visit("STO01", "/lots/new", "Nhận lô hàng", "Receive a lot"),
    "(desk)/lots/rounds": visit("CLK01", "/lots/rounds", "Đợt miễn phí", "Free rounds"),
    "(print)/lots/[lotId]/labels": visit("STO01", "/lots/{fullStory}/labels?to=3", "In nhãn L-", "Labels L-"),
    "(print)/lots/[lotId]/handover": visit(
      "STO01",
      "/lots/{fullStory}/handover",
      "Phiếu bàn giao hàng hóa chiếu xạ",
      "Hand-over",
    ),
  },
};
