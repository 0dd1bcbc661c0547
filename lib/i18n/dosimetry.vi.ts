export const dosimetry = {
  refusals: {},
};
