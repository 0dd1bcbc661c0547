import { type Pages, visit } from "./visit";

export const certificates: Pages = {
  lookups: {
    certificate: "select number as id from certificate order by number limit 1",
    n95Certificate:
      "select c.number as id from certificate c join lot l on l.id = c.lot_id join product p on p.id = l.product_id where p.requires_acknowledgement order by c.number limit 1",
  },
  pages: {
    "(desk)/certificates": visit(
      "REL01",
      "/certificates",
      "Giấy chứng nhận chiếu xạ",
      "Certificates of irradiation",
    ),
    "(desk)/certificates/[number]/standing": visit(
      "REL01",
      "/certificates/{certificate}/standing",
      "Hiệu lực của giấy CX-",
      "Standing of certificate CX-",
    ),
    "(desk)/certificates/spoiled": visit("CLK01", "/certificates/spoiled", "Số hỏng", "Spoiled numbers"),
    "(print)/certificates/[number]": [
      ...visit(
        "REL01",
        "/certificates/{certificate}",
        "Giấy chứng nhận chiếu xạ",
        "Giấy chứng nhận chiếu xạ",
      ),
      ...visit(
        "AUD01",
        "/certificates/{n95Certificate}",
        "Giấy chứng nhận chiếu xạ",
        "Certificate of irradiation",
      ),
    ],
  },
};
