export const customers = {
  refusals: {},
};
