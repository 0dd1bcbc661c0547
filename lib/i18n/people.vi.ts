import { core } from "@/lib/i18n/core.vi";
import type { RefusalWords } from "@/lib/i18n/refusals";
import type { PersonRefusal, SignInRefusal } from "@/lib/people/rules/people";
import type { RoleRefusal } from "@/lib/people/rules/roles";
import type { SecretRefusal } from "@/lib/people/rules/secrets";

type PeopleRefusal = PersonRefusal | RoleRefusal | SecretRefusal | SignInRefusal;

export const people = {
  title: "Người dùng",
  lead: "Ai làm việc ở đây và được làm gì. Quản trị viên quản lý người, không đọc hồ sơ chiếu xạ.",
  tabs: { people: "Người dùng", appointments: "Chờ xác nhận", stations: "Máy trạm" },

  list: {
    code: "Mã nhân viên",
    name: "Họ tên",
    roles: "Vai trò",
    state: "Trạng thái",
    active: "Đang làm việc",
    deactivated: "Đã khóa",
    invited: "Chờ nhận mã",
    noRoles: "chưa có vai trò",
    waits: (role: string) => `${role}: chờ người thứ hai`,
    searchHint: "Mã hoặc tên, có dấu hay không đều được",
    empty: "Chưa có ai ở đây",
    emptyWords: "Mời người đầu tiên: họ nhận mã một lần trên giấy và tự đặt mật khẩu.",
    emptyDeactivated: "Chưa khóa tài khoản nào.",
    invite: "Mời người",
    next: "Tiếp",
    first: "Về đầu danh sách",
  },

  invite: {
    title: "Mời người",
    lead: "Người được mời nhận một mã dùng một lần, có hạn 24 giờ, và tự đặt mật khẩu. Không ai khác biết mật khẩu ấy.",
    staffCode: "Mã nhân viên",
    staffCodeHint: "Giữ suốt đời, không dùng lại cho người khác, kể cả khi người này đã nghỉ.",
    name: "Họ và tên",
    nameHint: "Như in dưới chữ ký.",
    submit: "Tạo mã mời",
  },

  slip: {
    title: "Mã dùng một lần",
    words: "In hoặc chép lại và đưa tận tay. Mã chỉ hiện ở đây một lần.",
    for: "Cho",
    until: "Có hạn đến",
    where: "Người nhận mở trang này để đặt mật khẩu",
    person: "Mở hồ sơ người này",
    another: "Mời người khác",
    print: "In phiếu",
  },

  person: {
    facts: "Tài khoản",
    createdAt: "Tạo lúc",
    lastSignInAt: "Đăng nhập gần nhất",
    never: "chưa lần nào",
    password: "Mật khẩu",
    pin: "PIN máy trạm",
    card: "Thẻ",
    set: "đã đặt",
    notSet: "chưa đặt",
    codeUntil: (until: string) => `có mã mời, hạn ${until}`,
    codeExpired: "mã mời đã hết hạn",
    self: "Đây là tài khoản của chính bạn: người khác mới đổi được vai trò và trạng thái của nó.",
    rename: "Sửa tên",
    renameTitle: "Sửa tên người dùng",
    reset: "Cấp lại quyền đăng nhập",
    resetTitle: "Cấp lại quyền đăng nhập",
    resetWords:
      "Mật khẩu, PIN và thẻ hiện tại bị xóa, mọi phiên kết thúc ngay. Người này đặt lại bằng mã mới, hạn 24 giờ.",
    resetSubmit: "Xóa và cấp mã mới",
    deactivate: "Khóa tài khoản",
    deactivateTitle: "Khóa tài khoản",
    deactivateWords: "Người này bị ngắt ngay và không đăng nhập được nữa. Hồ sơ và chữ ký đã có giữ nguyên.",
    reactivate: "Mở lại tài khoản",
    reactivateTitle: "Mở lại tài khoản",
    reason: "Lý do",
    reasonHint: "Ghi vào nhật ký truy vết.",
  },

  grants: {
    title: "Vai trò",
    lead: "Quyết định xuất lô, an toàn bức xạ và an ninh nguồn cần hai người: một người giao, một người khác xác nhận.",
    history: "Đã thu hồi",
    none: "Chưa có vai trò nào: người này đăng nhập được nhưng chưa làm được gì.",
    role: "Vai trò",
    grant: "Giao vai trò",
    grantTitle: "Giao vai trò",
    twoPeople: "cần người thứ hai xác nhận",
    alone: "không giữ chung với vai trò khác",
    revoke: "Thu hồi",
    decline: "Không giao nữa",
    revokeTitle: (role: string) => `Thu hồi vai trò ${role}`,
    active: "có hiệu lực",
    pending: "chờ người thứ hai",
    by: (who: string, at: string) => `${who} giao, ${at}`,
    confirmedBy: (who: string, at: string) => `${who} xác nhận, ${at}`,
    revokedBy: (who: string, at: string) => `${who} thu hồi, ${at}`,
    because: (reason: string) => `Lý do: ${reason}`,
  },

  appointments: {
    title: "Chờ xác nhận",
    lead: "Những vai trò do một người giao và chờ một người khác. Không xác nhận cho chính mình hay cho việc mình giao.",
    empty: "Không có gì chờ xác nhận",
    emptyWords:
      "Khi có người được giao quyết định xuất lô, an toàn bức xạ hoặc an ninh nguồn, việc đó hiện ở đây.",
    person: "Người nhận",
    role: "Vai trò",
    grantedBy: "Người giao",
    reason: "Lý do",
    confirm: "Xác nhận",
    confirmTitle: "Xác nhận giao vai trò",
    confirmWords: (role: string, name: string) =>
      `${name} giữ vai trò ${role} ngay khi bạn xác nhận. Việc này ghi vào nhật ký truy vết dưới tên bạn.`,
    yourGrant: "bạn đã giao; người khác xác nhận",
    yourself: "của chính bạn; người khác xác nhận",
  },

  stations: {
    title: "Máy trạm",
    lead: "Máy dùng chung ở sảnh và xưởng. Ở đó thẻ hoặc PIN đủ để ghi việc; ký thì luôn cần mật khẩu.",
    code: "Mã máy",
    name: "Tên, chỗ đặt",
    nameHint: "Ví dụ: Máy tính sảnh nhận hàng.",
    enrolledAt: "Đăng ký lúc",
    retiredAt: "Ngừng lúc",
    inUse: "đang dùng",
    retired: "đã ngừng",
    here: "máy này",
    enrol: "Đăng ký máy này",
    enrolTitle: "Đăng ký máy này làm máy trạm",
    enrolWords:
      "Chính trình duyệt này thành máy trạm. Bạn nên đăng xuất sau khi đăng ký, để người ca trực quẹt thẻ.",
    enrolSubmit: "Đăng ký",
    already: (name: string) => `Trình duyệt này đang là máy trạm ${name}.`,
    retire: "Ngừng dùng",
    retireTitle: "Ngừng dùng máy trạm",
    retireWords: "Phiên đang mở trên máy này kết thúc ngay; máy không còn nhận thẻ và PIN.",
    empty: "Chưa có máy trạm nào",
    emptyWords: "Mở trang này trên máy ở sảnh và đăng ký chính máy đó.",
  },

  account: {
    title: "Tài khoản của tôi",
    password: "Đổi mật khẩu",
    passwordLead: "Đổi xong, mọi phiên khác của bạn kết thúc; phiên này vẫn mở.",
    current: "đổi mật khẩu của tôi",
    newPassword: "Mật khẩu mới",
    newPasswordAgain: "Gõ lại mật khẩu mới",
    passwordHint:
      "Từ 15 ký tự, ký tự nào cũng được. Một câu dài dễ nhớ tốt hơn một từ khó. Không phải đổi định kỳ.",
    counted: (count: number) => `${count} ký tự`,
    changePassword: "Đổi mật khẩu",
    passwordChanged: "Đã đổi mật khẩu.",
    pin: "PIN máy trạm",
    pinLead: "Sáu chữ số, dùng cùng mã nhân viên ở máy trạm. PIN ghi được việc, không ký được.",
    newPin: "PIN mới",
    repeatPin: "Gõ lại PIN",
    setPin: "Đặt PIN",
    pinSet: "Đã đặt PIN.",
    pinMeaning: "đặt PIN máy trạm của tôi",
    card: "Thẻ nhân viên",
    cardLead:
      "Quẹt thẻ một lần để gắn. Thẻ ghi được việc ở máy trạm, không ký được. Mất thẻ thì báo quản trị viên.",
    newCardCode: "Số thẻ",
    setCard: "Gắn thẻ",
    cardSet: "Đã gắn thẻ.",
    cardMeaning: "gắn thẻ này vào tài khoản của tôi",
    hasOne: "đã có",
    hasNone: "chưa có",
    sessions: "Phiên đang mở",
    sessionsLead: "Thấy phiên không phải của mình thì kết thúc nó và đổi mật khẩu.",
    openedAt: "Mở lúc",
    lastSeenAt: "Hoạt động gần nhất",
    way: "Cách đăng nhập",
    viaPassword: "mật khẩu",
    viaStation: (station: string) => `máy trạm ${station}`,
    thisOne: "phiên này",
    end: "Kết thúc",
    endTitle: "Kết thúc phiên này?",
    ways: "Cách đăng nhập của tôi",
    link: "Tài khoản của tôi",
  },

  login: {
    title: "Đăng nhập",
    heading: "Sổ liều của trung tâm chiếu xạ",
    staffCode: "Mã nhân viên",
    password: "Mật khẩu",
    show: "Hiện mật khẩu",
    hide: "Ẩn mật khẩu",
    submit: "Đăng nhập",
    refusedHeading: "Chưa vào được",
    enrolled: "Đã đặt mật khẩu. Đăng nhập bằng mật khẩu mới.",
    haveCode: "Tôi có mã mời",
    lost: "Quên mật khẩu thì nhờ quản trị viên cấp mã mới.",
    usePassword: "Đăng nhập bằng mật khẩu",
    useStation: "Dùng thẻ hoặc PIN",
    atStation: "Máy trạm",
    swipe: "Quẹt thẻ hoặc nhập mã + PIN",
    card: "Thẻ nhân viên",
    cardHint: "Đặt thẻ vào đầu đọc.",
    or: "hoặc",
    pin: "PIN",
    stationSubmit: "Vào ghi việc",
    stationNote: "Thẻ và PIN ghi được việc. Khi ký, hệ thống hỏi mật khẩu.",
    demoTitle: "Vào thử bản minh họa",
    demoWords: (password: string) => `Mọi người ở đây đều hư cấu. Mật khẩu chung: ${password}`,
    demoPin: (pin: string) => `PIN ở máy trạm: ${pin}`,
    demoPerson: "Người",
    demoRoles: "Vai trò",
    enter: "Vào",
    enterAs: (name: string) => `Vào với vai ${name}`,
  },

  enrol: {
    title: "Đặt mật khẩu",
    lead: "Dùng mã trên phiếu quản trị viên đưa cho bạn. Mã chỉ dùng được một lần, trong 24 giờ.",
    code: "Mã trên phiếu",
    codeHint: "Bốn nhóm bốn ký tự; chữ hoa hay thường đều được.",
    submit: "Đặt mật khẩu",
    back: "Về trang đăng nhập",
  },

  first: {
    title: "Quản trị viên đầu tiên",
    lead: "Mã dùng một lần đã in ra ở cửa sổ khởi động. Sau bước này trang này biến mất.",
    code: "Mã khởi động",
    submit: "Lập quản trị viên",
  },

  again: {
    title: "Đăng nhập lại",
    words: (name: string) => `Phiên của ${name} đã hết. Đăng nhập lại để ghi tiếp; những gì đã gõ vẫn còn.`,
    submit: "Đăng nhập và ghi",
    otherPerson: "Nếu bạn không phải người này, đóng lại và bấm Đổi người.",
  },

  noAccess: {
    title: "Trang này không dành cho vai trò của bạn",
    words:
      "Bạn đã đăng nhập, nhưng trang vừa mở cần quyền khác. Nếu công việc cần đến nó, nhờ quản trị viên giao vai trò.",
    atStation:
      "Ở máy trạm, thẻ và PIN chỉ mở việc trong xưởng. Nếu bình thường bạn mở được trang này, bấm Đổi người rồi đăng nhập bằng mật khẩu.",
    yours: "Vai trò của bạn",
    home: "Về bàn làm việc",
  },

  refusals: {
    "people.not-found": () => "Không thấy người hoặc vai trò này nữa. Tải lại trang rồi chọn lại.",
    "people.staff-code-taken": ({ staffCode }) =>
      `Mã ${staffCode} đã thuộc về một người. Mã nhân viên không dùng lại; chọn mã khác.`,
    "people.own-account": () =>
      "Không ai đổi trạng thái hay cấp lại quyền cho chính mình. Nhờ quản trị viên khác.",
    "people.already-deactivated": () => "Tài khoản này đang khóa. Mở lại trước đã.",
    "people.already-active": () => "Tài khoản này đang mở.",
    "people.founded-already": () => "Trung tâm đã có quản trị viên. Nhờ họ mời bạn.",
    "people.station-code-taken": ({ stationCode }) => `Mã máy ${stationCode} đã có. Chọn mã khác.`,
    "people.station-retired": () => "Máy trạm này đã ngừng từ trước.",
    "people.session-gone": () => "Phiên này đã kết thúc từ trước.",
    "people.code-refused": () =>
      "Mã không đúng, đã dùng hoặc đã quá 24 giờ. Xem lại phiếu, hoặc xin quản trị viên mã mới.",
    "people.card-taken": () => "Thẻ này đang gắn với người khác. Báo quản trị viên.",
    "people.own-roles": () => "Không ai đổi vai trò của chính mình. Nhờ người khác.",
    "people.deactivated": () => "Tài khoản này đang khóa, không giữ thêm vai trò được.",
    "people.role-held": ({ role }) => `Người này đã giữ vai trò ${core.roles[role]}.`,
    "people.role-pending": ({ role }) =>
      `Vai trò ${core.roles[role]} đã giao và đang chờ người thứ hai xác nhận.`,
    "people.role-combination": ({ role, held }) =>
      `${core.roles[role]} và ${core.roles[held]} không do một người giữ. Thu hồi vai trò kia trước, hoặc giao cho người khác.`,
    "people.grant-not-pending": () => "Việc giao này không còn chờ xác nhận. Tải lại trang để xem.",
    "people.grant-ended": () => "Vai trò này đã thu hồi từ trước.",
    "people.confirm-own-grant": () => "Bạn là người giao vai trò này; người khác phải xác nhận.",
    "people.last-administrator": () =>
      "Đây là quản trị viên cuối cùng. Giao vai trò quản trị cho người khác trước.",

    "password.too-short": ({ min }) => `Mật khẩu cần ít nhất ${min} ký tự. Thử một câu dài dễ nhớ.`,
    "password.too-long": ({ max }) => `Mật khẩu dài nhất ${max} ký tự. Rút ngắn lại.`,
    "password.obvious": () => "Mật khẩu này nằm trong số người ta đoán đầu tiên. Chọn câu khác.",
    "password.context": ({ word }) =>
      `Đừng đưa “${word}” vào mật khẩu: đó là điều người lạ thử trước. Bỏ đi hoặc thay từ khác.`,
    "password.differs": () => "Hai lần gõ không giống nhau. Gõ lại.",
    "password.bad-characters": () => "Mật khẩu có ký tự không dùng được. Gõ lại bằng tay.",
    "pin.not-six-digits": () => "PIN gồm đúng 6 chữ số.",
    "pin.obvious": () => "PIN này dễ đoán (lặp hoặc liền nhau). Chọn 6 số khác.",
    "pin.differs": () => "Hai lần gõ PIN không giống nhau. Gõ lại.",
    "card.too-short": ({ min }) => `Số thẻ cần ít nhất ${min} ký tự. Quẹt lại thẻ vào ô này.`,

    "sign-in.refused": () =>
      "Mã, mật khẩu hoặc PIN không đúng, hoặc tài khoản không dùng được. Kiểm tra bộ gõ và phím Caps Lock rồi gõ lại.",
    "sign-in.wait": ({ waitS }) => `Sai nhiều lần nên tạm dừng. Đợi ${waiting(waitS)} rồi thử lại.`,
    "sign-in.locked": () =>
      "Sai quá nhiều lần nên tài khoản bị khóa đăng nhập. Nhờ quản trị viên cấp mã mới.",
    "sign-in.not-a-station": () =>
      "Máy này không phải máy trạm, hoặc đã ngừng dùng. Đăng nhập bằng mật khẩu.",
    "sign-in.someone-else": () =>
      "Đây là thẻ hoặc mật khẩu của người khác. Phiếu đang mở thuộc về người bắt đầu nó; chính người ấy đăng nhập lại, hoặc đóng lại và bấm Đổi người.",
  } satisfies RefusalWords<PeopleRefusal>,
};

function waiting(waitS: number): string {
  return waitS < 90 ? `${Math.ceil(waitS)} giây` : `${Math.ceil(waitS / 60)} phút`;
}
