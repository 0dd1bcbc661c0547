/** What the storekeeper writes of fruit at the gate, beside counts and mass; all of it made up. */
export const fruitOnArrival = {
  growerCode: "VN-MH-001",
  packhouseCode: "VN-MH-PH01",
  sealCode: "MH-NHA-DONG-GOI",
  productTemperatureC: 8.5,
  packagingCondition: "sound",
};

/** What goes with fruit that leaves for another country. */
export const fruitOnLeaving = {
  consignee: "Đơn vị nhập khẩu (minh họa)",
  phytosanitaryCertificate: "KDTV-MH (minh họa)",
  transportDocument: "AWB 000-MH (minh họa)",
  temperatureC: 3.5,
};

/** What the operator reads when the source is down. */
export const chamberAtTheEnd = { chamberTemperatureC: 26.5 };
