import { type Pages, visit } from "./visit";

export const configurations: Pages = {
  lookups: {
    configuration: "select id from configuration where code = 'CH-TRAI-CAY' order by version_no desc limit 1",
    mapped: "select configuration_id as id from dose_map order by performed_on desc, id limit 1",
    map: "select id from dose_map order by performed_on desc, id limit 1",
  },
  pages: {
    "(desk)/configurations": visit("DOS01", "/configurations", "Cấu hình chiếu xạ", "Configurations"),
    "(desk)/configurations/[configurationId]": visit(
      "REL01",
      "/configurations/{configuration}",
      "CH-TRAI-CAY",
      "CH-TRAI-CAY",
    ),
    "(desk)/configurations/[configurationId]/maps/[mapId]": visit(
      "DOS01",
      "/configurations/{mapped}/maps/{map}",
      "Bản đồ liều ngày",
      "Dose map of",
    ),
    "(desk)/configurations/[configurationId]/maps/new": visit(
      "DOS01",
      "/configurations/{mapped}/maps/new",
      "Ghi bản đồ liều",
      "Record a dose map",
    ),
    "(desk)/configurations/new": visit(
      "DOS01",
      "/configurations/new",
      "Soạn cấu hình",
      "Draft a configuration",
    ),
  },
};
