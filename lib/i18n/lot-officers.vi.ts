import type { InspectionKind, PackagingFinding } from "@/lib/lots/rules/inspection";
import type { CallKind } from "@/lib/lots/rules/inspector";

const kinds = {
  facility: "Cơ sở tự kiểm tra",
  plant_quarantine: "Cán bộ kiểm dịch thực vật",
  joint: "Kiểm tra chung với nước nhập khẩu",
} satisfies Record<InspectionKind, string>;

const packagings = {
  pest_proof: "Bao bì kín, ngăn được dịch hại",
  not_pest_proof: "Bao bì hở, không ngăn được",
} satisfies Record<PackagingFinding, string>;

/** What people from outside do with a lot: they are waited for, they inspect, they seal. */
export const officers = {
  kinds,
  kind: "Ai kiểm tra",
  officerCode: "Số thẻ hoặc số hiệu",
  partner: "Thanh tra viên nước nhập khẩu",
  partnerHint: "Họ tên và cơ quan; bắt buộc khi kiểm tra chung.",
  packaging: "Bao bì",
  packagings,
  notChecked: "Không kiểm",
  packagingAsked: "Thị trường của lô này đòi bao bì ngăn dịch hại.",
  livePests: "Số sinh vật gây hại còn sống",
  livePestsHint: "Để trống nếu không đếm; 0 là đã đếm và không thấy.",

  call: {
    section: "Cán bộ kiểm dịch",
    none: "Chưa mời ai. Mời cán bộ nào thì lô chờ người ấy, chưa xếp hàng được.",
    open: "Mời cán bộ kiểm dịch",
    kinds: {
      plant_quarantine: "Cán bộ kiểm dịch thực vật",
      joint: "Kiểm tra chung với nước nhập khẩu",
    } satisfies Record<CallKind, string>,
    organisation: "Cơ quan",
    notified: "Đã báo cho ai, bằng cách nào",
    notifiedHint: "Ví dụ: chị Hà, Chi cục, gọi điện.",
    reference: "Công văn, số đăng ký",
    calledAt: "Mời lúc",
    expectedAt: "Hẹn đến lúc",
    submit: "Ghi lời mời",
    waiting: "Đang chờ cán bộ kiểm dịch",
    waitingFor: ({ kind, organisation, notified, since, expected }: Waiting) =>
      [
        `${kind}: ${organisation}.`,
        `Mời lúc ${since}${notified ? `, báo cho ${notified}` : ""}; ${expected ? `hẹn ${expected}` : "chưa hẹn giờ"}.`,
        "Chưa kiểm tra xong thì lô chưa xếp lên giá, chưa vào phòng chiếu.",
      ].join(" "),
    came: "Đã đến: ghi kiểm tra",
    end: "Không đến được",
    endSubmit: "Ghi lại",
    endLead:
      "Ghi vì sao không ai đến, hoặc vì sao không cần chờ nữa. Hàng đi thị trường này vẫn phải được kiểm tra trước khi chiếu xạ.",
    outcome: "Chuyện gì đã xảy ra",
    outcomes: { could_not_come: "Cán bộ không đến được", called_off: "Không cần mời nữa" },
    cause: "Vì sao",
    waitsOn: "Lô vẫn chờ, mời lại chính cơ quan này",
    waitsOnHint: "Bỏ đánh dấu thì lô thôi chờ.",
    nextExpectedAt: "Hẹn lại lúc",
    endedAt: "Biết lúc",
    badge: "Chờ cán bộ kiểm dịch",
  },

  seal: {
    title: "Niêm phong kiểm dịch",
    lead: (code: string, out: string) =>
      `Lô ${code}, sau chiếu xạ có ${out} thùng. Ghi đúng số trên dấu hoặc tem mà cán bộ đã niêm phong.`,
    officerName: "Cán bộ niêm phong",
    organisation: "Cơ quan",
    firstCode: "Số niêm phong",
    lastCode: "Đến số",
    lastCodeHint: "Để trống nếu chỉ có một số.",
    cartons: "Số thùng đã niêm phong",
    sealedAt: "Niêm phong lúc",
    note: "Ghi chú",
    submit: "Ghi niêm phong",
    standing: "Đã niêm phong",
    correct: "Sửa",
    correctTitle: "Sửa dòng niêm phong",
    correctLead: "Dòng cũ vẫn đọc được; dòng mới thay nó từ bây giờ.",
    reason: "Vì sao sửa",
    replaced: "đã thay",
    columns: {
      codes: "Số",
      cartons: "Thùng",
      officer: "Cán bộ",
      sealedAt: "Lúc",
      recordedBy: "Người ghi",
    },
    codes: (first: string, last: string | null) => (last ? `${first} – ${last}` : first),
    all: (sealed: string, out: string) => `Đã niêm phong ${sealed} / ${out} thùng.`,
  },

  events: {
    called: (kind: string) => `Mời ${kind.toLowerCase()}`,
    calledDetail: ({ organisation, notified, reference, expected }: Called) =>
      [organisation, notified && `báo cho ${notified}`, reference, expected && `hẹn ${expected}`]
        .filter(Boolean)
        .join(" · "),
    couldNotCome: "Cán bộ kiểm dịch không đến được",
    calledOff: "Thôi mời cán bộ kiểm dịch",
    sealed: (cartons: string, codes: string) => `Niêm phong ${cartons} thùng, số ${codes}`,
    corrected: (reason: string) => `thay dòng trước: ${reason}`,
    found: ({ kind, officerCode, partner, livePests, packaging }: Found): string =>
      [
        kind && kinds[kind],
        officerCode && `số thẻ ${officerCode}`,
        partner && `cùng ${partner}`,
        livePests !== null &&
          (livePests === 0 ? "không thấy sinh vật gây hại sống" : `${livePests} sinh vật gây hại sống`),
        packaging && packagings[packaging].toLowerCase(),
      ]
        .filter(Boolean)
        .join(" · "),
  },
};

type Found = {
  kind: InspectionKind | null;
  officerCode: string | null;
  partner: string | null;
  livePests: number | null;
  packaging: PackagingFinding | null;
};

type Called = {
  organisation: string;
  notified: string | null;
  reference: string | null;
  expected: string | null;
};

type Waiting = {
  kind: string;
  organisation: string;
  notified: string | null;
  since: string;
  expected: string | null;
};
