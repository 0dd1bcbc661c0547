import type { ReviewDecision, ReviewRefusal } from "@/lib/interruptions/rules";
import type { RefusalWords } from "@/lib/i18n/refusals";

const decisions = {
  goes_on: "Lô đi tiếp",
  hold: "Giữ lại",
} satisfies Record<ReviewDecision, string>;

export const interruptions = {
  decisions,
  notReviewed: "Chưa có người khác xem xét.",
  review: "Xem xét và ký",
  again: "Xem xét lại",
  title: "Xem xét gián đoạn",
  lead: "Người xem xét không vận hành ca này. Liều cộng thêm tính theo liều di chuyển nguồn đã duyệt của cấu hình, có hiệu lực ngày đó.",
  cause: "Nguyên nhân đã xác định",
  effect: "Ảnh hưởng đến hàng",
  decision: "Quyết định",
  goesOnDetail: "Vẫn xét liều cao nhất khi quyết định từng lô.",
  holdDetail: "Mọi lô trong ca này chưa được xuất xưởng.",
  submit: "Ký xem xét",
  carriers: "Giá đứng trong phòng lúc nguồn hạ",
  placeOf: (carrier: string, lot: string) => `Vị trí của giá ${carrier}, lô ${lot}`,
  notSaid: (dose: string) => `Không rõ: tính cao nhất, ${dose}`,
  place: (position: string, dose: string) => `${position}: ${dose}`,
  unknownDose: (carrier: string, lot: string) =>
    `Giá ${carrier}, lô ${lot}: cấu hình chưa có liều di chuyển nguồn đã duyệt cho ngày này, nên lô bị giữ.`,
  added: (carrier: string, dose: string | null): string =>
    dose === null ? `${carrier}: chưa rõ` : `${carrier}: + ${dose}`,
  addedTitle: "Liều cộng thêm",
  meanings: {
    "interruptions.reviewed":
      "Tôi không vận hành ca này, đã xem nguyên nhân, ảnh hưởng và liều cộng thêm của lần gián đoạn.",
  },
  refusals: {
    "interruptions.not-found": () => "Không còn lần gián đoạn này. Tải lại trang.",
    "interruptions.not-ended": () => "Lần gián đoạn chưa kết thúc. Ghi chạy tiếp trước rồi xem xét.",
    "interruptions.own-run": () => "Bạn đã vận hành ca này nên không xem xét được. Nhờ người khác.",
    "interruptions.place-lost": () =>
      "Không rõ vị trí các giá trong phòng, nên chỉ được giữ lại mọi lô trong phòng.",
    "interruptions.carriers-changed": () =>
      "Danh sách giá trong phòng đã đổi từ khi mở trang. Tải lại rồi xem xét.",
    "interruptions.position-not-measured": ({ carrierCode, position }) =>
      `Giá ${carrierCode}: chưa đo liều di chuyển nguồn ở vị trí ${position}.`,
  } satisfies RefusalWords<ReviewRefusal>,
};
