import { type Pages, visit } from "./visit";

const made = "PMMA (minh họa)";

export const dosimetry: Pages = {
  lookups: {
    dosimeterType: "select id from dosimeter_type order by code limit 1",
    calibration: "select id from calibration where status = 'approved' order by code limit 1",
    calibratedReading:
      "select id from dosimeter_reading where calibration_id is not null order by read_at limit 1",
    unreadLot:
      "select lot_id as id from dosimeter_placement p where not exists (select from dosimeter_reading r where r.placement_id = p.id) order by placed_at limit 1",
    doseReader: "select id from dose_reader order by code limit 1",
  },
  pages: {
    "(desk)/dosimetry": visit("DOS01", "/dosimetry", "Kết quả đo liều", "Dosimeter readings"),
    "(desk)/dosimetry/affected": visit(
      "DOS01",
      "/dosimetry/affected?calibration={calibration}&with={calibration}",
      "Lô bị ảnh hưởng",
      "Affected lots",
    ),
    "(desk)/dosimetry/batches": visit("DOS01", "/dosimetry/batches", "Mẻ liều kế", "Dosimeter batches"),
    "(desk)/dosimetry/calibrations": visit("AUD01", "/dosimetry/calibrations", "Hiệu chuẩn", "Calibrations"),
    "(desk)/dosimetry/calibrations/[calibrationId]": visit(
      "DOS02",
      "/dosimetry/calibrations/{calibration}",
      "HC-",
      "HC-",
    ),
    "(desk)/dosimetry/calibrations/new": visit(
      "DOS01",
      "/dosimetry/calibrations/new",
      "Soạn hiệu chuẩn",
      "Draft a calibration",
    ),
    "(desk)/dosimetry/lots/[lotId]/import": visit(
      "DOS01",
      "/dosimetry/lots/{unreadLot}/import",
      "Nhập kết quả từ tệp của máy đọc",
      "Import readings from a reader's file",
    ),
    "(desk)/dosimetry/readings/[readingId]": visit(
      "AUD01",
      "/dosimetry/readings/{calibratedReading}",
      "Lần đọc liều kế LK",
      "Reading of dosimeter LK",
    ),
    "(desk)/dosimetry/readers": visit("DOS02", "/dosimetry/readers", "Máy đọc liều kế", "Dosimeter readers"),
    "(desk)/dosimetry/readers/[readerId]": visit("DOS01", "/dosimetry/readers/{doseReader}", "MDQ-", "MDQ-"),
    "(desk)/dosimetry/types": visit("DOS01", "/dosimetry/types", "Loại liều kế", "Dosimeter types"),
    "(desk)/dosimetry/types/[typeId]": visit("DOS01", "/dosimetry/types/{dosimeterType}", made, made),
  },
};
