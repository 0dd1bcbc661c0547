export const products = {
  refusals: {},
};
