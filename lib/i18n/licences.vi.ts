import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDay } from "@/lib/i18n/say";
import type {
  LicenceScope,
  LicenceStatus,
  MissingRefusal,
  ProposalRefusal,
  Standing,
  StepRefusal,
} from "@/lib/licences/rules";

const statuses = {
  proposed: "chờ người thứ hai ký",
  in_force: "có hiệu lực",
  ended: "đã chấm dứt",
  withdrawn: "đã rút",
} satisfies Record<LicenceStatus, string>;

const term = (from: string, to: string | null): string =>
  to === null ? `từ ${sayDay(from)}` : `${sayDay(from)} – ${sayDay(to)}`;

export const licences = {
  statuses,
  term,
  scopes: {
    facility: "Giấy phép của cơ sở",
    market: "Công nhận của thị trường",
  } satisfies Record<LicenceScope, string>,
  scopeDetails: {
    facility: "Cho phép trung tâm vận hành máy chiếu xạ. Mọi lô đều cần.",
    market: "Một nước công nhận cơ sở này được xử lý hàng vào nước đó. Lô trái cây xuất khẩu cần.",
  } satisfies Record<LicenceScope, string>,
  standings: {
    proposed: "chờ ký",
    withdrawn: "đã rút",
    upcoming: "chưa đến ngày",
    "in-force": "có hiệu lực",
    "ends-soon": "sắp hết hạn",
    expired: "đã hết hạn",
    revoked: "đã chấm dứt",
  } satisfies Record<Standing, string>,
  meanings: {
    "licences.in-force": "Tôi đã đối chiếu với văn bản gốc và đưa giấy phép này vào hiệu lực trong hệ thống",
  },
  title: "Giấy phép và công nhận",
  lead: "Giấy phép của trung tâm và công nhận của từng thị trường. Lô chỉ được xuất khi các văn bản này có hiệu lực vào ngày chiếu xạ.",
  name: (code: string, versionNo: number) => `${code} · bản ${versionNo}`,
  propose: "Ghi giấy phép",
  proposeLead:
    "Ghi đúng theo văn bản gốc. Người thứ hai đối chiếu rồi ký, từ đó mới được tính. Nội dung đã ghi không sửa được: gia hạn hay sửa sai là ghi bản mới.",
  renew: "Ghi bản mới",
  renewTitle: (code: string) => `Ghi bản mới của ${code}`,
  save: "Ghi và chờ ký",
  emptyTitle: "Chưa có giấy phép nào",
  empty: "Chưa có giấy phép của cơ sở thì không lô nào xuất được.",
  nothingHere: "Không có giấy phép nào khớp",
  allScopes: "Tất cả",
  code: "Mã",
  codeHint: "Một mã cho một loại văn bản qua mọi lần gia hạn, ví dụ GP-VH hoặc CN-UC.",
  scope: "Loại",
  paper: "Văn bản",
  paperName: "Tên văn bản",
  number: "Số",
  issuer: "Nơi cấp",
  destination: "Thị trường",
  commodity: "Mặt hàng",
  commodityHint: "Để trống nếu văn bản công nhận cho mọi mặt hàng.",
  anyCommodity: "mọi mặt hàng",
  programme: "Chương trình",
  validity: "Thời hạn",
  validFrom: "Từ ngày",
  validTo: "Đến hết ngày",
  validToHint: "Để trống nếu văn bản không ghi ngày hết hạn.",
  document: "Bản gốc",
  documentHint: "Nơi lưu bản gốc và văn bản kèm theo, để người thứ hai đối chiếu.",
  note: "Ghi chú",
  standing: "Hiện nay",
  version: "Bản",
  versions: "Các bản",
  proposed: "Người ghi",
  byAt: (name: string, at: string) => `${name}, ${at}`,
  closed: "Người đóng",
  closedReason: "Lý do",
  endedOn: "Ngày cuối có hiệu lực",
  signing: "Đưa vào hiệu lực",
  signingLead: "Đối chiếu từng mục với văn bản gốc rồi ký. Từ khi ký, mọi lô được xét theo bản này.",
  approve: "Ký đưa vào hiệu lực",
  ownProposal: "Bạn là người ghi: người khác phải đối chiếu và ký.",
  waiting: "Chờ lãnh đạo hoặc người quyết định xuất lô đối chiếu và ký.",
  end: "Chấm dứt",
  endLead:
    "Khi cơ quan cấp thu hồi hoặc đình chỉ. Lô chiếu xạ sau ngày cuối sẽ bị giữ. Không mở lại được; được cấp lại thì ghi bản mới.",
  withdraw: "Rút đề nghị",
  withdrawLead: "Bản này ở lại trong lịch sử và không được tính.",
  reason: "Lý do",
  toRenew: (count: string) => `${count} giấy phép sắp hết hạn hoặc đã hết hạn`,
  endsOn: (name: string, day: string) => `${name}: đến hết ngày ${sayDay(day)}`,
  endedAlready: (name: string, day: string) => `${name}: đã hết hạn ngày ${sayDay(day)}`,
  openList: "Xem giấy phép",
  toApprove: (count: string) => `${count} giấy phép chờ bạn đối chiếu và ký`,
  openProposal: "Đối chiếu và ký",
  refusals: {
    "licences.not-found": () => "Không có giấy phép này.",
    "licences.destination-missing": () => "Công nhận của thị trường phải có tên nước.",
    "licences.facility-has-no-market": () =>
      "Giấy phép của cơ sở không thuộc thị trường nào. Để trống ô này.",
    "licences.code-of-another": () => "Mã này đã dùng cho văn bản loại khác hoặc thị trường khác.",
    "licences.proposal-open": ({ versionNo }) =>
      `Mã này đang có bản ${versionNo} chờ ký. Ký hoặc rút bản đó trước.`,
    "licences.term-reversed": () => "Ngày cuối phải không trước ngày đầu.",
    "licences.not-a-proposal": ({ status }) => `Bản này không còn chờ ký: ${statuses[status]}.`,
    "licences.own-proposal": () => "Người ghi không tự ký được. Nhờ người khác đối chiếu.",
    "licences.not-in-force": ({ status }) =>
      `Chỉ chấm dứt được giấy phép có hiệu lực; bản này ${statuses[status]}.`,
    "licences.end-outside-term": ({ from, to }) => `Ngày cuối phải nằm trong thời hạn: ${term(from, to)}.`,
  } satisfies RefusalWords<ProposalRefusal | StepRefusal | MissingRefusal>,
};
