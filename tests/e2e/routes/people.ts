import { type Pages, visit } from "./visit";

export const people: Pages = {
  lookups: {
    person: "select id from person where staff_code = 'DOR01'",
  },
  pages: {
    "(desk)/account": visit("STO01", "/account", "Tài khoản của tôi", "My account"),
    "(desk)/people": visit("ADM01", "/people", "Người dùng", "People"),
    "(desk)/people/[personId]": visit("ADM01", "/people/{person}", "Mận Thị Hậu", "Mận Thị Hậu"),
    "(desk)/people/confirmations": visit("ADM02", "/people/confirmations", "Chờ xác nhận", "To confirm"),
    "(desk)/people/new": visit("ADM01", "/people/new", "Mời người", "Invite a person"),
    "(desk)/people/stations": visit("ADM01", "/people/stations", "Máy trạm", "Stations"),
    enrol: visit(null, "/enrol", "Đặt mật khẩu", "Set your password"),
    "first-administrator": visit(null, "/first-administrator", "Không có trang này", "There is no such page"),
    login: visit(null, "/login", "Đăng nhập", "Sign in"),
    "no-access": visit(
      "OPR01",
      "/no-access",
      "Trang này không dành cho vai trò của bạn",
      "This page is not for your role",
    ),
  },
};
