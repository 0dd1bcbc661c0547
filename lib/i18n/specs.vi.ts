export const specs = {
  refusals: {},
};
