export const audit = {
  refusals: {},
};
